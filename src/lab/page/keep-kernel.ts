/** A kernel that was measured or brought stays with the page's entry in the browser's history: a reload brings it back, a link does not. */
import { useEffect } from 'preact/hooks';
import { givenOf } from '../params/index.ts';
import type { LabState } from './lab-state.ts';

const ENTRY = 'labKernel';

const keptHere = (): unknown => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && ENTRY in state ? state[ENTRY] : undefined;
};

export function useKeptKernel(lab: LabState): void {
  useEffect(() => {
    const own = keptHere();
    if (own) lab.set('given', { own });
    let kept = givenOf(lab.p.peek());
    return lab.p.subscribe((p) => {
      const now = givenOf(p);
      if (now === kept) return;
      kept = now;
      try {
        history.replaceState({ ...history.state, [ENTRY]: now }, '');
      } catch {
        // Where the browser keeps nothing, a reload loses it, and says so.
      }
    });
  }, [lab]);
}
