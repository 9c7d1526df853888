/** A presented figure as large as its screen allows: all of it to be seen, or its letters large enough to be read from afar. */
import { LEAST_WIDE_STAGE, STILL_WIDTHS } from '../host/widths.ts';

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
export function keepFitting(figure: HTMLElement): () => void {
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
