/** Keeps the address in step with the Lab, a moment after the last change, so that a reload and a link bring it back. */
import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What can be read from an address and written into one. */
interface Addressed {
  readonly p: ReadonlySignal<unknown>;
  adopt(query: URLSearchParams): void;
  write(query: URLSearchParams): URLSearchParams;
}

const SETTLE_MS = 250;

export function addressOf(lab: Addressed): string {
  const search = lab.write(new URLSearchParams(location.search)).toString();
  return `${location.pathname}${search ? `?${search}` : ''}${location.hash}`;
}

export function useAddress(lab: Addressed): void {
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
