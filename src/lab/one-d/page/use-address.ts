/** Keeps the address in step with the Lab, a moment after the last change, so that a reload and a link bring it back. */
import { useEffect } from 'preact/hooks';
import type { SignalState } from './signal-state.ts';

const SETTLE_MS = 250;

export function addressOf(lab: SignalState): string {
  const search = lab.write(new URLSearchParams(location.search)).toString();
  return `${location.pathname}${search ? `?${search}` : ''}${location.hash}`;
}

export function useAddress(lab: SignalState): void {
  useEffect(() => {
    lab.adopt(new URLSearchParams(location.search));
    let clock: ReturnType<typeof setTimeout> | undefined;
    let first = true;
    const stop = lab.p.subscribe(() => {
      if (first) return void (first = false);
      clearTimeout(clock);
      clock = setTimeout(() => {
        try {
          history.replaceState(history.state, '', addressOf(lab));
        } catch {
          // Browsers limit how often the address may change; the next change tries again.
        }
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(clock);
      stop();
    };
  }, [lab]);
}
