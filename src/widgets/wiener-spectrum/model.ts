/**
 * The Wiener filter on a ring, G = H̄S/(|H|²S + N): at each frequency the least expected squared error, if S and N are true. It is the
 * posterior mean of a Gaussian signal with power S in Gaussian noise with power N; with S/N flat it is Tikhonov.
 */
import { naive, wiener } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { benchOf, drawOf, ownOf, type Bench, type Draw } from './bench.ts';
import {
  assumedSpectrum,
  bestRatio,
  errorOf,
  estimateOf,
  expectedError,
  gainOf,
  wienerFactor,
} from './filters.ts';
import { DRAWS, LAST, SAMPLES, type Params } from './params.ts';
import { pythonOf } from './python.ts';

/** Mean squared errors over the signal's power. */
export interface Errors {
  /** In closed form; null where the filter depends on the draw. */
  readonly expected: number | null;
  readonly here: number;
  /** Of draws 1 … 50, and their mean. */
  readonly draws: Vec;
  readonly mean: number;
}
export interface Result {
  readonly truth: Vec;
  readonly data: Vec;
  /** By the filter of the assumed spectrum. */
  readonly estimate: Vec;
  /** At frequencies 0 … 128: S, what is left of it behind the blur, N, and the spectrum that was assumed. */
  readonly spectra: { readonly signal: Vec; readonly seen: Vec; readonly noise: Vec; readonly assumed: Vec };
  /** |G| there. */
  readonly gains: {
    readonly divided: Vec;
    readonly wiener: Vec;
    readonly tikhonov: Vec;
    readonly assumed: Vec;
  };
  /** The frequencies at which N is larger than |H|²S: first and last of each run, one pair after the other. */
  readonly drowned: Int32Array;
  readonly ratio: number;
  readonly errors: { readonly wiener: Errors; readonly tikhonov: Errors; readonly assumed: Errors };
}

/** Errors that differ by less than this part are the same but for rounding. */
const TIE = 1e-6;

type Filter = (draw: Draw) => (sigma: number, index: number) => number;

function errorsOf(bench: Bench, filter: Filter, here: Draw, draws: readonly Draw[], fixed: boolean): Errors {
  const error = (draw: Draw): number => errorOf(bench, draw, estimateOf(bench, draw, filter(draw)));
  const all = Float64Array.from(draws, error);
  return {
    expected: fixed ? expectedError(bench, filter(here)) : null,
    here: error(here),
    draws: all,
    mean: all.reduce((sum, value) => sum + value, 0) / all.length,
  };
}

function runsBelow(seen: Vec, noise: Vec): Int32Array {
  const runs: number[] = [];
  for (let k = 0; k <= LAST; k++) {
    if (seen[k] > noise[k]) continue;
    if (runs.at(-1) === k - 1) runs[runs.length - 1] = k;
    else runs.push(k, k);
  }
  return Int32Array.from(runs);
}

const half = (values: Vec): Vec => values.slice(0, LAST + 1);

export const model = {
  kind: 'compute',

  check: (p) => (p.source === 'drawn' && ownOf(p).every((value) => value === 0) ? { code: 'empty' } : null),

  compute(p) {
    const bench = benchOf(p);
    const here = drawOf(bench, p.seed);
    const draws = Array.from({ length: DRAWS }, (_, i) => drawOf(bench, i + 1));
    const ratio = bestRatio(bench);
    const filters = {
      wiener: () => wienerFactor(bench, bench.signal),
      tikhonov: () => wiener(ratio),
      assumed: (draw: Draw) => wienerFactor(bench, assumedSpectrum(bench, p.assumed, draw)),
    };
    const assumed = filters.assumed(here);
    const seen = half(bench.signal.map((power, k) => bench.size[k] ** 2 * power));
    return {
      ...here,
      estimate: estimateOf(bench, here, assumed),
      spectra: {
        signal: half(bench.signal),
        seen,
        noise: half(bench.noise),
        assumed: half(assumedSpectrum(bench, p.assumed, here)),
      },
      gains: {
        divided: gainOf(bench, naive()),
        wiener: gainOf(bench, filters.wiener()),
        tikhonov: gainOf(bench, filters.tikhonov()),
        assumed: gainOf(bench, assumed),
      },
      drowned: runsBelow(seen, half(bench.noise)),
      ratio,
      errors: {
        wiener: errorsOf(bench, filters.wiener, here, draws, true),
        tikhonov: errorsOf(bench, filters.tikhonov, here, draws, true),
        assumed: errorsOf(bench, filters.assumed, here, draws, p.assumed !== 'data'),
      },
    };
  },

  measures: ({ errors, drowned }) => ({
    wienerExpected: errors.wiener.expected!,
    wienerHere: errors.wiener.here,
    wienerMean: errors.wiener.mean,
    tikhonovExpected: errors.tikhonov.expected!,
    tikhonovHere: errors.tikhonov.here,
    tikhonovMean: errors.tikhonov.mean,
    ...(errors.assumed.expected !== null && { assumedExpected: errors.assumed.expected }),
    assumedHere: errors.assumed.here,
    assumedMean: errors.assumed.mean,
    tikhonovWins: errors.tikhonov.draws.filter((error, i) => error < (1 - TIE) * errors.wiener.draws[i])
      .length,
    ...(drowned.length > 0 && { crossing: drowned[0] }),
  }),

  facts: ({ drowned }, p) => ({
    assumed: p.assumed,
    own: p.source === 'drawn',
    from: drowned.length > 0 ? drowned[0] : -1,
    draws: DRAWS,
  }),

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x', values: r.truth },
      { head: 'observation y', values: r.data },
      { head: 'estimate', values: r.estimate },
      { head: 'frequency (cycles per 256 samples)', values: Array.from({ length: LAST + 1 }, (_, k) => k) },
      { head: 'signal power S', values: r.spectra.signal },
      { head: '|H|^2 S', values: r.spectra.seen },
      { head: 'noise power N', values: r.spectra.noise },
      { head: 'assumed signal power', values: r.spectra.assumed },
      { head: '1/|H|', values: r.gains.divided },
      { head: 'Wiener |G|', values: r.gains.wiener },
      { head: 'Tikhonov |G|', values: r.gains.tikhonov },
      { head: 'assumed |G|', values: r.gains.assumed },
    ],
  }),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
