/**
 * Keeps the address in step with a figure, a moment after the last change, so that a reload restores the state; and the
 * figure in step with the address, when the reader goes back or forward to another one.
 */
import { effect } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';

const SETTLE_MS = 250;

/** The page's address with this figure's state in it, every other figure's left alone. */
export function addressOf(state: FigureState): { url: string; left: string[] } {
  const { query, left } = state.write(new URLSearchParams(location.search));
  const search = query.toString();
  return { url: `${location.pathname}${search ? `?${search}` : ''}${location.hash}`, left };
}

export function keepAddress(state: FigureState): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  const stop = effect(() => {
    // Read for the subscription: any of them changes the address.
    void [state.p.value, state.preset.value, state.progress.value?.shown];
    if (first) {
      first = false;
      return;
    }
    clearTimeout(clock);
    clock = setTimeout(() => {
      const { url } = addressOf(state);
      // Browsers limit how often the address may change; the next change tries again.
      try {
        history.replaceState(history.state, '', url);
      } catch {
        return;
      }
    }, SETTLE_MS);
  });
  const onTravel = () => {
    const here = location.pathname + location.search + location.hash;
    if (addressOf(state).url === here) return;
    if (!state.adopt(new URLSearchParams(location.search)) && state.touched.value) state.reset();
  };
  window.addEventListener('popstate', onTravel);
  return () => {
    clearTimeout(clock);
    stop();
    window.removeEventListener('popstate', onTravel);
  };
}
