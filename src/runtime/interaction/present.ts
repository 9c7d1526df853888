/**
 * The figure alone on the projector, in large type. Page Up and Page Down always step through the presets, the arrows
 * too while no control has the focus; `p` starts, with the focus inside the figure, and Escape ends.
 */
import { effect, type Signal } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import { stepPreset } from './step-preset.ts';
import { drawingCode } from './widget-code.ts';

const PRESENT_KEY = 'p';
const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';
const TAKES_ARROWS = 'input, textarea, select, [role=slider]';

/** Everything outside the figure, out of reach while it fills the screen. */
function outsiders(figure: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = figure; at.parentElement && at !== document.body; at = at.parentElement)
    for (const sibling of at.parentElement.children)
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert) found.push(sibling);
  return found;
}

function present(figure: HTMLElement): () => void {
  const hidden = outsiders(figure);
  for (const element of hidden) element.inert = true;
  figure.dataset.presenting = '';
  document.documentElement.dataset.presenting = '';
  // The page may not be allowed to fill the screen; the figure then fills the window.
  void figure.requestFullscreen?.().catch(() => undefined);
  // Where it does not come, the figure is scrolled if it is too tall.
  const fitting = drawingCode().then(
    ({ keepFitting }) => keepFitting(figure),
    () => undefined,
  );
  return () => {
    void fitting.then((letGo) => letGo?.());
    for (const element of hidden) element.inert = false;
    delete figure.dataset.presenting;
    delete document.documentElement.dataset.presenting;
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    figure.scrollIntoView({ block: 'nearest' });
  };
}

export function presentKeys(figure: HTMLElement, state: FigureState, presenting: Signal<boolean>) {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    const step = stepOf(event.key, target, presenting.value);
    if (step) stepPreset(state, step);
    else if (event.key === 'Escape' && presenting.value) presenting.value = false;
    else if (event.key === PRESENT_KEY && !target.closest(TYPING)) presenting.value = !presenting.value;
    else return;
    event.preventDefault();
  };
  const onLeave = () => {
    if (!document.fullscreenElement) presenting.value = false;
  };
  let stop: (() => void) | undefined;
  const watch = effect(() => {
    stop?.();
    stop = presenting.value ? present(figure) : undefined;
  });
  const scope = () => (presenting.value ? document : figure);
  const onAnyKey = (event: KeyboardEvent) => {
    if (scope() === document || figure.contains(event.target as Node)) onKey(event);
  };
  document.addEventListener('keydown', onAnyKey);
  document.addEventListener('fullscreenchange', onLeave);
  return () => {
    watch();
    stop?.();
    document.removeEventListener('keydown', onAnyKey);
    document.removeEventListener('fullscreenchange', onLeave);
  };
}

/** PageUp/PageDown inside a control still mean the presets; arrows belong to a control that has the focus. */
function stepOf(key: string, target: Element, presenting: boolean): 1 | -1 | 0 {
  if (!presenting) return 0;
  if (key === 'PageDown') return 1;
  if (key === 'PageUp') return -1;
  if (target.closest(TAKES_ARROWS)) return 0;
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return -1;
  return 0;
}
