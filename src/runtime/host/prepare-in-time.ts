/** What a first press needs is fetched while the hand is still on its way: over a slow network that is most of what a reader would wait for. */
import type { FigureState } from '../figure-state.ts';

/** What is pressed or moved for an answer. A hand that passes over anything else wants nothing yet. */
const ANSWERED = '.presets, .controls, .player, .handle, .grab, .draw-surface';
const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const;

/** Prepares the figure at the first hand or focus that comes to one of its controls. Returns how to let go. */
export function prepareInTime(figure: HTMLElement, state: FigureState): () => void {
  const over = new AbortController();
  const come = ({ target }: Event) => {
    // Without a network nothing comes, and a browser may keep in mind that it did not.
    if (!navigator.onLine || !(target as Element).closest(ANSWERED)) return;
    state.prepare();
    over.abort();
  };
  for (const sign of SIGNS) figure.addEventListener(sign, come, { passive: true, signal: over.signal });
  return () => over.abort();
}
