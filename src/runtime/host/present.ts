/**
 * The figure alone on the projector, in large type. Page Up and Page Down always step through the presets, the arrows
 * too while no control has the focus; `p` starts, with the focus inside the figure, and Escape ends.
 */
import { effect, type Signal } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import { stepPreset } from './step-preset.ts';
import { LEAST_WIDE_STAGE, STILL_WIDTHS } from './widths.ts';

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

/** Passes that a change of width needs until captions have wrapped anew and the heights agree. */
const PASSES = 6;

const stageOf = (figure: HTMLElement) => figure.querySelector<HTMLElement>('.stage')!;
const excessOf = (figure: HTMLElement) => figure.scrollHeight - figure.clientHeight;

/** The letters of a wide drawing in its own pixels, and the least part of the type around it that they may have. */
const LETTERS = 12;
const LEAST_LETTERS = 3 / 4;

/** By how much the stage is too narrow for letters that can be read from afar. */
function missingWidth(figure: HTMLElement): number {
  const stage = stageOf(figure);
  const { paddingLeft, paddingRight } = getComputedStyle(stage);
  const drawn = stage.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const type = parseFloat(getComputedStyle(figure).fontSize);
  return Math.ceil((STILL_WIDTHS.wide * LEAST_LETTERS * type) / LETTERS - drawn);
}

/**
 * Narrows the stage until the whole figure fits the screen, but not so far that it would be drawn as on a phone. What does
 * not fit even so is scrolled, and then nothing is won by small letters.
 */
function fit(figure: HTMLElement): void {
  const stage = stageOf(figure);
  // The handles come after; where they stand now says nothing of the height to be.
  const overlay = figure.querySelector<HTMLElement>('.overlay');
  if (overlay) overlay.style.overflow = 'clip';
  stage.style.maxWidth = '';
  for (let pass = 0; pass < PASSES; pass++) {
    const excess = excessOf(figure);
    const { width, height } = stage.getBoundingClientRect();
    if (excess <= 0 || width <= LEAST_WIDE_STAGE) break;
    const wanted = Math.max(LEAST_WIDE_STAGE, Math.floor(((height - excess) / height) * width));
    stage.style.maxWidth = `${Math.min(wanted, Math.ceil(width) - 1)}px`;
  }
  const missing = missingWidth(figure);
  if (excessOf(figure) > 0 && missing > 0) stage.style.maxWidth = `${stage.clientWidth + missing}px`;
  if (overlay) overlay.style.overflow = '';
}

/** The words go beside a figure that is so tall that its letters would become small below them. */
function arrange(figure: HTMLElement): void {
  delete figure.dataset.tall;
  fit(figure);
  if (excessOf(figure) <= 0 && missingWidth(figure) <= 0) return;
  figure.dataset.tall = '';
  fit(figure);
}

/**
 * Fits now, and whenever a part of the figure changes its size: another answer, a longer notice, a turned tablet. Only
 * another screen arranges it anew, so that nothing jumps while a control is moved.
 */
function keepFitting(figure: HTMLElement): () => void {
  const observer = new ResizeObserver((entries) =>
    entries.some(({ target }) => target === figure) ? arrange(figure) : fit(figure),
  );
  for (const part of [figure, ...figure.children, ...figure.querySelectorAll('.live')])
    observer.observe(part);
  arrange(figure);
  return () => {
    observer.disconnect();
    delete figure.dataset.tall;
    stageOf(figure).style.maxWidth = '';
  };
}

function present(figure: HTMLElement): () => void {
  const hidden = outsiders(figure);
  for (const element of hidden) element.inert = true;
  figure.dataset.presenting = '';
  document.documentElement.dataset.presenting = '';
  // The page may not be allowed to fill the screen; the figure then fills the window.
  void figure.requestFullscreen?.().catch(() => undefined);
  const letGo = keepFitting(figure);
  return () => {
    letGo();
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
