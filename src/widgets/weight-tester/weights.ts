/** The weights that a layer starts from. */
import { icnr } from '../../core/checkerboard/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { drawnWeights } from './drawn-weights.ts';
import type { Params } from './params.ts';

/** Standard deviation of random weights. */
export const SPREAD = 0.5;

/** As drawn, or from the seed. */
function rawWeights(p: Params): Vec {
  if (p.weights === 'drawn') return drawnWeights(p);
  return new RandomState(p.seed).standardNormal(p.kernel).map((value) => SPREAD * value);
}

/** With ICNR each run of s weights takes the value of its first. */
export function startWeights(p: Params): Vec {
  const raw = rawWeights(p);
  if (p.repair !== 'icnr') return raw;
  return icnr(
    raw.filter((_, j) => j % p.stride === 0),
    p.stride,
  );
}
