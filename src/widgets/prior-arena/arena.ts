/** One y = Ax + n, and the five priors tuned on it: all that a change of λ leaves as it is. */
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { atomsOf, blurOf } from './atoms.ts';
import { ROUGHNESS, surprise, tunedFilter } from './filters.ts';
import type { EachMethod, Tuned } from './methods.ts';
import type { Params } from './params.ts';
import { tunedSparse, type Bout } from './sparse.ts';
import { classOf, noiseSeed, spectrumOfClass, truthOf } from './truths.ts';

export interface Arena {
  readonly truth: Vec;
  readonly data: Vec;
  readonly tuned: EachMethod<Tuned>;
}
type Asked = Pick<Params, 'truth' | 'drawn' | 'noise' | 'width' | 'seed' | 'told'>;

/** y = Ax + n on a ring. */
export function boutOf(p: Asked): Bout {
  const operator = blurOf(p.width);
  const noise = { kind: 'gaussian', sigma: p.noise, seed: noiseSeed(p.seed) } as const;
  const { truth, data } = observe({ truth: truthOf(p), operator, noise });
  return { truth, data, backprojected: operator.adjoint(data), noise: p.noise };
}

export const filtersOf = (p: Asked, bout: Bout) => ({
  tikhonov: tunedFilter(ROUGHNESS, p.width, bout),
  wiener: tunedFilter(surprise(spectrumOfClass(classOf(p))), p.width, bout),
});

export function makeArena(p: Asked): Arena {
  const bout = boutOf(p);
  const { tv, l1, wavelet } = atomsOf(p.width);
  return {
    truth: bout.truth,
    data: bout.data,
    tuned: {
      ...filtersOf(p, bout),
      tv: tunedSparse(tv, bout),
      l1: tunedSparse(l1, bout),
      wavelet: tunedSparse(wavelet, bout),
    },
  };
}

const keyOf = ({ truth, drawn, noise, width, seed, told }: Asked): string =>
  [truth, noise, width, seed, told, truth === 'drawn' ? drawn.join() : ''].join(' ');

export const arenaOf = keepLast(keyOf, makeArena);
