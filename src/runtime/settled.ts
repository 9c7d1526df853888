import type { FigureState } from './figure-state.ts';

/** Resolves once the figure's numbers answer for what its controls say. */
export function settled({ busy }: FigureState): Promise<void> {
  if (!busy.value) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = busy.subscribe((still) => {
      if (still) return;
      stop();
      resolve();
    });
  });
}
