/** Whole numbers for y, h and a test picture x: from the seed, or as typed. */
import type { Kernel } from '../../core/kernels/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { shapesOf } from './geometry.ts';
import type { Params } from './params.ts';

type Shape = readonly [number, number];

/** From, and up to but not with. */
const RANGES = { y: [1, 6], h: [-1, 4], x: [-2, 3] } as const;
/** Each picture has a stream of its own, so that a change of one size leaves the numbers of the others. */
const STREAMS = { y: 0, h: 1, x: 2 } as const;
const SEEDS = 2 ** 32;

export function drawn(what: keyof typeof RANGES, seed: number, shape: Shape): Kernel {
  const random = new RandomState((3 * seed + STREAMS[what]) % SEEDS);
  const [from, to] = RANGES[what];
  return {
    shape,
    data: Float64Array.from({ length: shape[0] * shape[1] }, () => random.randint(from, to)),
  };
}

export function inputOf(p: Params): Kernel {
  if (p.values === 'seeded') return drawn('y', p.seed, shapesOf(p).y);
  return { shape: p.typedInput.shape, data: Float64Array.from(p.typedInput.data) };
}

export function kernelOf(p: Params): Kernel {
  if (p.values === 'seeded') return drawn('h', p.seed, shapesOf(p).h);
  return { shape: p.typedKernel.shape, data: Float64Array.from(p.typedKernel.data) };
}
