/**
 * What a prior buys: x̂ = argmin ½‖Ax − y‖² + λR(x) for a blurred and noisy picture, R being total variation, few wavelets or smoothness;
 * or R as low as it can be where ‖Ax − y‖ is what the noise explains. The first two arrive step by step, the last at once.
 */
import { psnr, rmse } from '../../core/metrics.ts';
import { spectralAdmm, type SpectralAdmmState } from '../../core/solvers/spectral-admm.ts';
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, pictureOf, type Bench } from './bench.ts';
import { naive, smooth, untouched, type Direct } from './direct.ts';
import { flatShare } from './flat.ts';
import { STRIDE, TOTAL, type Params } from './params.ts';
import { splittingOf } from './prior.ts';
import { pythonOf } from './python.ts';
import { spreadOf, winsOf, type Scene } from './record.ts';

/** What a step knows, however it was found: the data themselves at step 0. */
type Found = Pick<SpectralAdmmState, 'x' | 'residual' | 'penalty' | 'lambda'>;
interface State {
  readonly bench: Bench;
  readonly step: number;
  readonly found: Found;
  /** Null where there is a formula. */
  readonly solver: SpectralAdmmState | null;
}

export interface Result {
  readonly step: number;
  readonly shape: readonly [number, number];
  readonly data: Vec;
  readonly estimate: Vec;
  readonly truth: Vec | null;
  /** Null before it is found, and where nothing is weighed. */
  readonly lambda: number | null;
  /** ½‖Ax̂ − y‖² + λR(x̂). */
  readonly objective: number;
  /** ‖Ax̂ − y‖ over what the noise explains, √m σ. */
  readonly misfit: number;
  readonly flat: number;
  /** Against the truth, where there is one. */
  readonly quality: {
    readonly psnrData: number;
    readonly psnr: number;
    readonly rmseData: number;
    readonly rmse: number;
  } | null;
}

const LEAST_SIDE = 32;

const iterates = ({ prior }: Params): boolean => prior === 'tv' || prior === 'wavelets';
const lambdaOf = ({ found }: State, p: Params): number | null => {
  if (p.prior === 'none') return null;
  if (p.weight === 'hand') return p.lambda;
  return Number.isNaN(found.lambda) ? null : found.lambda;
};
const objectiveOf = (state: State, p: Params): number =>
  state.found.residual / 2 + (lambdaOf(state, p) ?? 0) * state.found.penalty;
const misfitOf = ({ found, bench }: State): number => Math.sqrt(found.residual) / bench.noise;

function formula(bench: Bench, p: Params): Direct {
  return p.prior === 'none' ? naive(bench) : smooth(bench, p.weight === 'hand' ? p.lambda : null);
}

function iterated(before: SpectralAdmmState, { noise }: Bench, p: Params): SpectralAdmmState {
  const params = p.weight === 'hand' ? { lambda: p.lambda } : { noise };
  let state = before;
  for (let k = 0; k < STRIDE; k++) state = spectralAdmm.step(state, params);
  return state;
}

/** What 50 seeds of the scene said, at the blur and noise that the figure opens with. */
export function recordedOf({ picture: { scene }, given }: Params) {
  if (scene === undefined || given === 'blurred') return null;
  const name = scene as Scene;
  return {
    gainTv: spreadOf(name, 'tv').mean,
    gainSmooth: spreadOf(name, 'smooth').mean,
    gainWavelets: spreadOf(name, 'wavelets').mean,
    winsTv: winsOf(name, 'tv'),
    winsSmooth: winsOf(name, 'smooth'),
  };
}

export const model = {
  kind: 'process',
  preview: { computed: TOTAL, shown: TOTAL },
  total: (p) => (iterates(p) ? TOTAL : 1),

  check(p) {
    const { own } = p.picture;
    if (own && Math.min(...own.shape) < LEAST_SIDE)
      return { code: 'small', facts: { ...fileSizeOf(own), least: LEAST_SIDE } };
    const { levels } = pictureOf(p);
    if (levels.every((level) => level === levels[0])) return { code: 'even' };
    return p.weight === 'noise' && isDrowned(benchOf(p)) ? { code: 'drowned' } : null;
  },

  init(p) {
    const bench = benchOf(p);
    const { shape, data, transfer } = bench;
    const solver =
      p.prior === 'tv' || p.prior === 'wavelets'
        ? spectralAdmm.init({ shape, data, transfer, prior: splittingOf(p.prior, shape) })
        : null;
    return { bench, step: 0, solver, found: solver ?? untouched(bench) };
  },

  step({ bench, step, solver: before }, p) {
    const solver = before && iterated(before, bench, p);
    return { bench, step: step + 1, solver, found: solver ?? formula(bench, p) };
  },

  done: () => false,

  result(state, p) {
    const { bench, step, found } = state;
    const { shape, data, truth } = bench;
    return {
      ...{ step, shape, data, truth, estimate: found.x, lambda: lambdaOf(state, p) },
      objective: objectiveOf(state, p),
      misfit: misfitOf(state),
      flat: flatShare(found.x, shape),
      quality: truth && {
        psnrData: psnr(data, truth),
        psnr: psnr(found.x, truth),
        rmseData: rmse(data, truth),
        rmse: rmse(found.x, truth),
      },
    };
  },

  trace: (state, p) => ({
    lowered: p.weight === 'hand' ? objectiveOf(state, p) : state.found.penalty,
    misfit: misfitOf(state),
    ...(state.bench.truth && { rmse: rmse(state.found.x, state.bench.truth) }),
  }),

  measures: ({ quality, lambda, objective, misfit, flat }, p) => ({
    ...quality,
    ...recordedOf(p),
    misfit,
    flat,
    ...(lambda !== null && { lambda, objective }),
  }),

  facts: (r, p) => ({
    step: r.step,
    iterations: iterates(p) ? STRIDE * r.step : 0,
    prior: p.prior,
    byNoise: p.weight === 'noise',
    known: p.given === 'sharp',
  }),

  table: ({ shape: [, width], data, estimate, truth }) => ({
    columns: [
      { head: 'row', values: Array.from(data, (_, i) => Math.floor(i / width)) },
      { head: 'column', values: Array.from(data, (_, i) => i % width) },
      { head: 'observation y', values: data },
      { head: 'estimate', values: estimate },
      ...(truth ? [{ head: 'truth x', values: truth }] : []),
    ],
  }),

  python: (p, { step }) => pythonOf(p, step, recordedOf(p)),
} satisfies ProcessModel<Params, State, Result>;

/** The noise as large as all that the data differ from their mean. */
function isDrowned({ data, noise }: Bench): boolean {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  return data.reduce((sum, value) => sum + (value - mean) ** 2, 0) <= noise ** 2;
}
