import type { Vec } from '../../core/vector.ts';

/** What a reader drew, each of its samples held for as many of the signal's as it stands for. */
export const heldSamples = (drawn: readonly number[], samples: number): Vec =>
  Float64Array.from({ length: samples }, (_, i) => drawn[Math.floor((i * drawn.length) / samples)]);
