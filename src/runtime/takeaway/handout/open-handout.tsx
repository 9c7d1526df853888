/** Opens the handout of a figure as it stands, over the page. */
import { render } from 'preact';
import type { FigureState } from '../../figure-state.ts';
import type { Labels } from '../../host/labels.ts';
import { widgetCode } from '../../host/widget-code.ts';
import { settled } from '../../settled.ts';
import { words } from '../../words.ts';
import { contentsOf } from './contents.ts';
import { drawingOf } from './drawing.ts';
import { Handout } from './Handout.tsx';

/** @throws Error, in words for the reader, where the figure explains a trouble: there is nothing to hand out */
export async function openHandout(state: FigureState, labels: Labels): Promise<void> {
  if (state.playing.value) state.pause();
  const { loadWords } = await widgetCode();
  const [own] = await Promise.all([loadWords(state.seed.widget), settled(state)]);
  if (state.trouble.value) throw new Error(words.troubleNext);
  const { origin, pathname } = location;
  const contents = contentsOf(state, labels, own, document, origin + pathname);
  const draw = await drawingOf(state, own);
  const host = document.createElement('div');
  host.className = 'handout';
  // A key that is meant for the dialog is not for a figure that fills the screen.
  host.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(host);
  const close = () => {
    render(null, host);
    host.remove();
  };
  render(<Handout contents={contents} draw={draw} onClose={close} />, host);
}
