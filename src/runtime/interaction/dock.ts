/** The dock of a phone: brings the control that was chosen into it, at its own height, above an on-screen keyboard. */
import { effect, type Signal } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import { dockedOf } from '../host/Chooser.tsx';

/** A keyboard is higher than the bars that a browser shows and hides. */
const LEAST_KEYBOARD = 120;

/** The part of the window that a keyboard covers where the browser does not make the page smaller for it. */
function keyboardHeight(): number {
  const view = window.visualViewport;
  if (!view || view.scale !== 1) return 0;
  const covered = innerHeight - view.height - view.offsetTop;
  return covered > LEAST_KEYBOARD ? covered : 0;
}

export function keepDock(
  figure: HTMLElement,
  state: FigureState,
  docked: Signal<string | undefined>,
): () => void {
  let frame = 0;
  let card: HTMLElement | undefined;
  const place = () => {
    const strip = figure.querySelector<HTMLElement>(':scope > .controls');
    const cards = [...(strip?.querySelectorAll<HTMLElement>(':scope > .control') ?? [])];
    const name = dockedOf(
      cards.map(({ dataset }) => dataset.param!),
      state.seed.params,
      docked.peek(),
    );
    const next = cards.find(({ dataset }) => dataset.param === name);
    if (!strip || !next) return;
    // To observe is to be told at once: never what is observed already.
    const isOther = next !== card;
    if (isOther) {
      if (card) observer.unobserve(card);
      observer.observe(next);
    }
    card = next;
    // At a desk they are no strip. What a reader scrolled up or down stays, unless another comes.
    if (strip.scrollWidth > strip.clientWidth)
      strip.scrollTo({
        left: card.offsetLeft - cards[0].offsetLeft,
        ...(isOther && { top: 0 }),
        behavior: 'instant',
      });
    // As high as the page was built, until its reader chooses: nothing moves when the figure comes alive.
    if (docked.peek() !== undefined) figure.style.setProperty('--dock', `${card.offsetHeight}px`);
    const chosen = figure.querySelector<HTMLElement>(`[data-chooses="${name}"]`);
    const row = chosen?.parentElement;
    row?.scrollTo({
      left: chosen!.offsetLeft - (row.clientWidth - chosen!.offsetWidth) / 2,
      behavior: 'instant',
    });
  };
  const onKeyboard = () => figure.style.setProperty('--keyboard', `${keyboardHeight()}px`);
  const observer = new ResizeObserver(() => schedule());
  const schedule = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  observer.observe(figure);
  const unwatch = effect(() => {
    // Read for the subscription: what is chosen, and which controls there are.
    void [docked.value, state.p.value];
    schedule();
  });
  window.visualViewport?.addEventListener('resize', onKeyboard);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    unwatch();
    window.visualViewport?.removeEventListener('resize', onKeyboard);
  };
}
