/** A figure as homework: reads the address, and puts above the figure whose it is. */
import { render } from 'preact';
import { widgetCode } from '../../runtime/host/widget-code.ts';
import { readHomework } from '../code/index.ts';
import { en } from '../words.en.ts';
import { Pupil } from './Pupil.tsx';

export async function begin(place: HTMLElement): Promise<void> {
  const homework = readHomework(location.hash);
  const figure = document.querySelector<HTMLElement>('.figure')!;
  const widget = figure.dataset.widget!;
  const { loadChallenges, loadWords } = await widgetCode();
  const [challenges, words] = await Promise.all([loadChallenges(widget), loadWords(widget)]);
  const isThere = challenges.some(({ id }) => id === homework?.task);
  render(
    homework && isThere ? (
      <Pupil {...{ homework, widget, words }} figure={figure.id} />
    ) : (
      <p role="alert">{en.pupil.noTask}</p>
    ),
    place,
  );
}
