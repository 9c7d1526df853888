/**
 * Semiconvergence: Landweber, x ← x + Aᵀ(y − Ax), conjugate gradients on the same least squares, and Richardson–Lucy,
 * x ← x·Aᵀ(y/Ax), on the same blurred and noisy picture. Each step lowers the method's own misfit; the error falls and then rises.
 * Where to stop is the regularisation, and two rules say where without the truth.
 */
import { cumulativePeriodogram, whitenessLimit } from '../../core/stopping/index.ts';
import type { Vec } from '../../core/vector.ts';
import { workArray } from '../../core/work-array.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, pictureOf, type Bench } from './bench.ts';
import { each, startOf, type Run } from './methods.ts';
import { METHODS, TOTAL, type Of, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { ratesOf } from './rates.ts';
import { watched, watchFrom, whitest, type Best, type Watched } from './rules.ts';

/** Looked at by the rules and forgotten. */
const residualOf = workArray();

interface State {
  readonly bench: Bench;
  readonly tau: number;
  readonly runs: Of<Run>;
  readonly watched: Of<Watched>;
}

export interface Estimate {
  readonly x: Vec;
  /** ‖x̂ − x‖/‖x‖. */
  readonly error: number;
  /** The method's own misfit over the truth's: below 1 the estimate fits the data better than the truth does. */
  readonly misfit: number;
  readonly best: Best;
  readonly discrepancy: Best | null;
  readonly white: Best | null;
  /** In units of the noise. */
  readonly residual: Vec;
  /** c₁ … c_q of that residual; a straight line for white noise. */
  readonly periodogram: Vec;
}
export interface Result {
  readonly step: number;
  readonly shape: readonly [number, number];
  readonly truth: Vec;
  readonly data: Vec;
  /** In units of its standard deviation on average. */
  readonly noise: Vec;
  /** How far from the straight line a periodogram of white noise comes once in twenty times. */
  readonly whiteness: number;
  readonly made: Of<Estimate>;
}

/** So that the mirrored frame folds the blur's kernel at most once on each side. */
const leastSide = ({ blur }: Params): number => 2 * Math.ceil(6 * blur) + 1;

export const model = {
  kind: 'process',
  preview: { computed: 300, shown: 16 },
  total: () => TOTAL,

  check(p) {
    const { levels, shape } = pictureOf(p.scene);
    if (Math.min(...shape) < leastSide(p))
      return { code: 'small', facts: { ...fileSizeOf(p.scene.own!), side: leastSide(p) } };
    return levels.every((level) => level === 0) ? { code: 'dark' } : null;
  },

  init(p) {
    const bench = benchOf(p);
    const runs = startOf(bench);
    return {
      bench,
      tau: p.tau,
      runs,
      watched: each((name) => watchFrom(bench.shape, runs[name].error)),
    };
  },

  step({ bench, tau, runs: before, watched: seen }) {
    const runs = each((name) => before[name].next());
    return {
      bench,
      tau,
      runs,
      watched: each((name) => {
        const run = runs[name];
        const step = { step: run.iteration, error: run.error };
        return watched(seen[name], bench.shape, tau, step, run.judged(residualOf(run.x.length)));
      }),
    };
  },

  done: () => false,

  result({ bench, runs, watched: seen }) {
    const { shape, truth, data, noise, sigma } = bench;
    const made = each((name) => {
      const run = runs[name];
      const residual = run.judged(new Float64Array(run.x.length));
      return {
        x: run.x,
        error: run.error,
        misfit: run.misfit,
        best: seen[name].best,
        discrepancy: seen[name].discrepancy,
        white: whitest(seen[name]),
        residual,
        periodogram: cumulativePeriodogram(residual, shape),
      };
    });
    return {
      step: runs.rl.iteration,
      shape,
      truth,
      data,
      noise: noise.map((value) => value / sigma),
      whiteness: whitenessLimit(made.rl.periodogram.length),
      made,
    };
  },

  trace({ runs, watched: seen }) {
    const stopOf = (name: keyof State['runs']) => ({
      discrepancy: seen[name].discrepancy?.step ?? 0,
      white: whitest(seen[name])?.step ?? 0,
    });
    const stops = each(stopOf);
    return {
      landweberError: runs.landweber.error,
      cglsError: runs.cgls.error,
      rlError: runs.rl.error,
      landweberMisfit: runs.landweber.misfit,
      cglsMisfit: runs.cgls.misfit,
      rlMisfit: runs.rl.misfit,
      // The step of each rule's choice, 0 until it is made.
      landweberDiscrepancy: stops.landweber.discrepancy,
      cglsDiscrepancy: stops.cgls.discrepancy,
      rlDiscrepancy: stops.rl.discrepancy,
      landweberWhite: stops.landweber.white,
      cglsWhite: stops.cgls.white,
      rlWhite: stops.rl.white,
    };
  },

  /** A rule's step is 0 until it has decided. */
  measures({ made }, p) {
    const { landweber, cgls, rl } = made;
    const here = {
      landweberError: landweber.error,
      cglsError: cgls.error,
      rlError: rl.error,
      landweberBest: landweber.best.step,
      cglsBest: cgls.best.step,
      rlBest: rl.best.step,
      landweberDiscrepancy: landweber.discrepancy?.step ?? 0,
      cglsDiscrepancy: cgls.discrepancy?.step ?? 0,
      rlDiscrepancy: rl.discrepancy?.step ?? 0,
      landweberWhite: landweber.white?.step ?? 0,
      cglsWhite: cgls.white?.step ?? 0,
      rlWhite: rl.white?.step ?? 0,
    };
    const rates = rateMeasures(p);
    return rates ? { ...here, ...rates } : here;
  },

  facts: (r, p) => ({
    step: r.step,
    photons: p.photons,
    counted: p.noise === 'poisson',
    landweberMisfit: r.made.landweber.misfit,
    cglsMisfit: r.made.cgls.misfit,
    rlMisfit: r.made.rl.misfit,
  }),

  table: (r) => {
    const width = r.shape[1];
    return {
      columns: [
        { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / width)) },
        { head: 'column', values: Array.from(r.truth, (_, i) => i % width) },
        { head: 'truth x', values: r.truth },
        { head: 'observation y', values: r.data },
        ...METHODS.map((name) => ({
          head: `${HEADS[name]} after ${r.step} steps`,
          values: r.made[name].x,
        })),
      ],
    };
  },

  python: (p, { runs }) => pythonOf(p, runs.rl.iteration),
} satisfies ProcessModel<Params, State, Result>;

/** Of fifty draws at a preset's values; nothing elsewhere. */
function rateMeasures(p: Params) {
  const rate = ratesOf(p);
  if (!rate) return null;
  const [discrepancy, white] = (['discrepancy', 'white'] as const).map((rule) =>
    each((name) => rate(rule, name)),
  );
  return {
    landweberDiscrepancyMedian: discrepancy.landweber.median,
    landweberDiscrepancyMost: discrepancy.landweber.most,
    cglsDiscrepancyMedian: discrepancy.cgls.median,
    cglsDiscrepancyMost: discrepancy.cgls.most,
    rlDiscrepancyMedian: discrepancy.rl.median,
    rlDiscrepancyMost: discrepancy.rl.most,
    landweberWhiteMedian: white.landweber.median,
    landweberWhiteMost: white.landweber.most,
    cglsWhiteMedian: white.cgls.median,
    cglsWhiteMost: white.cgls.most,
    rlWhiteMedian: white.rl.median,
    rlWhiteMost: white.rl.most,
  };
}

const HEADS: Of<string> = { landweber: 'Landweber', cgls: 'CGLS', rl: 'Richardson-Lucy' };
