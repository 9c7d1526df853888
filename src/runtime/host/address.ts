/**
 * Keeps the address in step with a figure, a moment after the last change, so that a reload restores the state; and the
 * figure in step with the address, when the reader goes back or forward to another one.
 */
import { effect } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import type { Labels } from './labels.ts';

const SETTLE_MS = 250;

/** The page's address with this figure's state in it, every other figure's left alone. */
export function addressOf(state: FigureState): { url: string; left: string[] } {
  const { query, left } = state.write(new URLSearchParams(location.search));
  const search = query.toString();
  return { url: `${location.pathname}${search ? `?${search}` : ''}${location.hash}`, left };
}

/** Marks that no link of the book has: something encoded twice, a mail's own code, an end that is no value. */
const MANGLED = /%25|=3D|\W(#|$)|#.*=/;

/**
 * The state that the address holds; whether it says anything of this figure. One that is not understood at once may have been damaged on its
 * way, or made on another page.
 */
export function takeAddress(state: FigureState, labels: Labels): boolean {
  const { search, hash } = location;
  const query = new URLSearchParams(search);
  const isFound = state.adopt(query);
  const p = state.p.value;
  if (
    state.notices.value.length ||
    MANGLED.test(search + hash) ||
    [...query.keys()].some((key) => key !== 'way' && !document.getElementById(key.split('.')[0]))
  )
    import('../mangled/index.ts').then(
      // Unless the reader was quicker.
      (mangled) => state.p.value === p && mangled.mend(state, labels, { search, hash }),
      () => undefined,
    );
  return isFound;
}

export function keepAddress(state: FigureState, labels: Labels): () => void {
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
    if (!takeAddress(state, labels) && state.touched.value) state.reset();
  };
  window.addEventListener('popstate', onTravel);
  return () => {
    clearTimeout(clock);
    stop();
    window.removeEventListener('popstate', onTravel);
  };
}
