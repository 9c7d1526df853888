/** A plate: a picture that nobody has seen, blurred and noisy, and the basis in which its blur comes apart. */
import { disc, gaussian2d, type Kernel } from '../../core/kernels.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene } from '../../core/scenes/index.ts';
import { dct, type RealDecomposition } from '../../core/spectral.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { SIDE, type Params } from './params.ts';

export const SHAPE = [SIDE, SIDE] as const;

export interface Plate {
  readonly truth: Vec;
  readonly data: Vec;
  readonly decomposition: RealDecomposition;
}

const LEVELS = 255;

export const kernelOf = ({ blur, width }: Pick<Params, 'blur' | 'width'>): Kernel =>
  blur === 'disc' ? disc(width) : gaussian2d(width);

/** The last answer is kept: a drag of λ asks for the same plate again and again. */
export function keepingLast<A, B>(key: (a: A) => string, make: (a: A) => B): (a: A) => B {
  let last: { key: string; made: B } | undefined;
  return (a) => {
    const wanted = key(a);
    if (last?.key !== wanted) last = { key: wanted, made: make(a) };
    return last.made;
  };
}

/** The picture as whole numbers 0 … 255, so that the Python can carry it exactly. Another seed is another picture. */
export const levelsOf = keepingLast(
  ({ scene: name, seed }: Pick<Params, 'scene' | 'seed'>) => `${name} ${seed}`,
  ({ scene: name, seed }): Uint8Array => {
    const picture = scene(name, SHAPE, seed);
    return Uint8Array.from(picture, (value) => Math.round(LEVELS * Math.min(1, Math.max(0, value))));
  },
);

export const plateKey = ({ scene: name, seed, blur, width, noise }: Params): string =>
  JSON.stringify([name, seed, blur, width, noise]);

/** Half-sample reflection at the edges, which the DCT takes apart. */
export const plateOf = keepingLast(plateKey, (p: Params): Plate => {
  const truth = Float64Array.from(levelsOf(p), (level) => level / LEVELS);
  const kernel = kernelOf(p);
  const operator = convolve2d(kernel, SHAPE, { boundary: 'reflect' });
  const { data } = observe({
    truth,
    operator,
    noise: { kind: 'gaussian', sigma: p.noise, seed: p.seed },
  });
  return { truth, data, decomposition: dct(kernel, SHAPE) };
});
