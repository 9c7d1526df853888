import { beforeEach, vi } from 'vitest';

/** Each look at the clock takes 3 ms, so that a slice of 8 ms is a few steps on every machine. */
export function useSlowClock(): void {
  beforeEach(() => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 3));
    return () => clock.mockRestore();
  });
}
