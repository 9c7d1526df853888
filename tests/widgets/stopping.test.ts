import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import type { Vec } from '../../src/core/vector.ts';
import { distanceFromWhite, whitenessLimit } from '../../src/core/stopping/index.ts';
import type { Progress } from '../../src/widgets/contract.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import { benchOf, noiseOf } from '../../src/widgets/stopping/bench.ts';
import { model, type Result } from '../../src/widgets/stopping/model.ts';
import { params, presets, TOTAL, type Params } from '../../src/widgets/stopping/params.ts';
import { pearson } from '../../src/widgets/stopping/methods.ts';
import { LOSSES } from '../../src/widgets/stopping/recorded.ts';
import { drawOf } from './stopping.seeds.ts';
import { statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);

const runs = new Map<Preset, Progress['trace']>();
/** The traces of all 500 steps. */
function traceOf(preset: Preset): Progress['trace'] {
  const all = { computed: TOTAL, shown: TOTAL };
  const known = runs.get(preset) ?? evaluateModel(model, state(preset), all).progress!.trace;
  runs.set(preset, known);
  return known;
}
const lowest = (values: ArrayLike<number>): number =>
  Array.from(values).indexOf(Math.min(...Array.from(values)));
const bests = (preset: Preset) =>
  (['landweber', 'cgls', 'rl'] as const).map((name) => lowest(traceOf(preset)[`${name}Error`]));
/** Error over the least one, where the rules stop. */
const timesOf = (preset: Preset) =>
  (['landweber', 'cgls', 'rl'] as const).flatMap((name) => {
    const trace = traceOf(preset);
    const errors = Array.from(trace[`${name}Error`]);
    return [trace[`${name}Discrepancy`], trace[`${name}White`]].map(
      (stop) => errors[stop[TOTAL]] / Math.min(...errors),
    );
  });
const after = (preset: Preset, shown: number) =>
  evaluateModel(model, state(preset), { computed: shown, shown });

describe('against the matrix written out', () => {
  test('three steps of each method on a small picture of the reader’s own', () => {
    const [height, width] = [7, 9];
    const plane = Float32Array.from({ length: height * width }, (_, i) => ((i * 37) % 101) / 100);
    const own = { shape: [height, width] as const, planes: [plane, plane, plane] };
    const p = { ...state('cells'), blur: 0.8, scene: { own } } as Params;
    const r = evaluateModel(model, p, { computed: 3, shown: 3 }).r as Result;
    const { data } = benchOf(p);
    const A = mirroredBlur(0.8, height, width);
    const At = A[0].map((_, j) => A.map((row) => row[j]));
    const times = (M: number[][], v: ArrayLike<number>) =>
      M.map((row) => row.reduce((s, a, j) => s + a * v[j], 0));
    const sensitivity = times(At, new Float64Array(data.length).fill(1));
    let landweber: number[] = new Array(data.length).fill(0);
    let rl: number[] = new Array(data.length).fill(data.reduce((a, b) => a + b) / data.length);
    for (let k = 0; k < 3; k++) {
      const [blurred, model_] = [times(A, landweber), times(A, rl)];
      const up = times(
        At,
        Array.from(data, (y, i) => y - blurred[i]),
      );
      landweber = landweber.map((x, i) => x + up[i]);
      const ratio = times(
        At,
        Array.from(data, (y, i) => y / model_[i]),
      );
      rl = rl.map((x, i) => (x * ratio[i]) / sensitivity[i]);
    }
    expect(r.made.landweber.x).toAgreeWith(Float64Array.from(landweber), 1e-9);
    expect(r.made.rl.x).toAgreeWith(Float64Array.from(rl), 1e-9);
    expect(r.made.cgls.x).toAgreeWith(krylov(A, At, data, 3), 1e-7);
  });
  test('the blur has norm 1 and is its own adjoint, as the step τ = 1 and the Python take for granted', () => {
    const A = mirroredBlur(2, 6, 8);
    for (const [i, row] of A.entries()) {
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      for (const [j, a] of row.entries()) expect(a).toBeCloseTo(A[j][i], 12);
    }
  });
});

/** Of all x in span{Aᵀy, AᵀAAᵀy, …}, so many of them, the one with the least ‖Ax − y‖: by Gram–Schmidt on their images. */
function krylov(A: number[][], At: number[][], y: ArrayLike<number>, count: number): Float64Array {
  const times = (M: number[][], v: ArrayLike<number>) =>
    M.map((row) => row.reduce((s, a, j) => s + a * v[j], 0));
  const inner = (a: number[], b: ArrayLike<number>) => a.reduce((s, value, i) => s + value * b[i], 0);
  const found: { v: number[]; image: number[] }[] = [];
  let v = times(At, y);
  for (let k = 0; k < count; k++) {
    let own = v;
    let image = times(A, own);
    for (const one of found) {
      const share = inner(one.image, image) / inner(one.image, one.image);
      own = own.map((value, i) => value - share * one.v[i]);
      image = image.map((value, i) => value - share * one.image[i]);
    }
    found.push({ v: own, image });
    v = times(At, times(A, v));
  }
  const x = new Float64Array(v.length);
  for (const { v: one, image } of found) {
    const share = inner(image, y) / inner(image, image);
    for (let i = 0; i < x.length; i++) x[i] += share * one[i];
  }
  return x;
}

/** A, entry by entry: a separable Gaussian over a half-sample mirrored frame. */
function mirroredBlur(sigma: number, height: number, width: number): number[][] {
  const reach = Math.ceil(6 * sigma);
  const g = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-((k - reach) ** 2) / (2 * sigma ** 2)));
  const total = g.reduce((a, b) => a + b);
  const line = (n: number) => {
    const M = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (let i = 0; i < n; i++)
      for (let k = -reach; k <= reach; k++) {
        const folded = (((i + k) % (2 * n)) + 2 * n) % (2 * n);
        M[i][folded < n ? folded : 2 * n - 1 - folded] += g[k + reach] / total;
      }
    return M;
  };
  const [down, across] = [line(height), line(width)];
  const cells = Array.from({ length: height * width }, (_, i) => [Math.floor(i / width), i % width]);
  return cells.map(([i, j]) => cells.map(([k, l]) => down[i][k] * across[j][l]));
}

describe('what the page says', () => {
  test.each(names)('%s: each method’s own misfit only falls', (preset) => {
    const trace = traceOf(preset);
    for (const misfit of [trace.landweberMisfit, trace.rlMisfit])
      for (let k = 1; k < misfit.length; k++) expect(misfit[k]).toBeLessThan(misfit[k - 1]);
    // Once nothing but rounding is left to fit, it stays.
    for (let k = 1; k < trace.cglsMisfit.length; k++)
      expect(trace.cglsMisfit[k]).toBeLessThan(trace.cglsMisfit[k - 1] * (1 + 1e-12));
  });
  test('cells: the errors fall to steps 16, 5 and 16 and rise after them; no rule loses more than a tenth', () => {
    expect(bests('cells')).toEqual([16, 5, 16]);
    for (const name of ['landweber', 'rl'] as const) {
      const errors = traceOf('cells')[`${name}Error`];
      for (let k = 1; k <= TOTAL; k++)
        if (k <= 16) expect(errors[k]).toBeLessThan(errors[k - 1]);
        else expect(errors[k]).toBeGreaterThan(errors[k - 1]);
    }
    for (const times of timesOf('cells')) expect(times).toBeLessThan(1.1);
    for (const name of ['landweber', 'cgls', 'rl'] as const)
      for (const rule of ['Discrepancy', 'White'] as const) {
        const trace = traceOf('cells');
        expect(trace[`${name}${rule}`][TOTAL]).toBeLessThan(lowest(trace[`${name}Error`]));
      }
  });
  test('few photons: best at steps 4, 2 and 4, all worse than black at 500', () => {
    expect(bests('few')).toEqual([4, 2, 4]);
    for (const name of ['landweber', 'cgls', 'rl'] as const)
      expect(traceOf('few')[`${name}Error`][TOTAL]).toBeGreaterThan(1);
  });
  test('many photons: best at 85, 12 and 85; missing the turn costs the slow two a quarter at most, and CGLS is worse than black', () => {
    expect(state('many').photons).toBe(100 * state('few').photons);
    expect(bests('many')).toEqual([85, 12, 85]);
    for (const errors of [traceOf('many').landweberError, traceOf('many').rlError])
      expect(errors[TOTAL] / errors[85]).toBeLessThan(1.25);
    expect(traceOf('many').cglsError[TOTAL]).toBeGreaterThan(1);
  });
  test('bright stars: CGLS turns at 68, the others not within 500 steps, and Richardson–Lucy stays ahead of Landweber', () => {
    expect(bests('stars')).toEqual([TOTAL, 68, TOTAL]);
    const { landweberError, rlError } = traceOf('stars');
    for (let k = 2; k <= TOTAL; k++) expect(rlError[k]).toBeLessThan(landweberError[k]);
  });
  test('Gaussian noise turns at 17, 5 and 16, text at 7, 3 and 6', () => {
    expect(bests('gaussian')).toEqual([17, 5, 16]);
    expect(bests('text')).toEqual([7, 3, 6]);
  });
  test('the Gaussian noise is as strong as the photons’', () => {
    const bench = benchOf(state('cells'));
    const blurred: Vec = convolve2d(gaussian2d(2), bench.shape, { boundary: 'reflect' }).apply(bench.truth);
    const drawn = bench.data.reduce((s, y, i) => s + (y - blurred[i]) ** 2, 0) / blurred.length;
    const { sigma } = noiseOf(state('gaussian'), blurred);
    expect(sigma! ** 2 / drawn).toBeGreaterThan(0.93);
    expect(sigma! ** 2 / drawn).toBeLessThan(1.07);
  });
  test('a misfit of 1 is the truth’s own', () => {
    const bench = benchOf(state('cells'));
    const fromTruth = { operator: bench.operator, data: bench.data, start: bench.truth };
    const blurred = bench.operator.apply(fromTruth.start);
    const squares = bench.data.reduce((s, y, i) => s + (y - blurred[i]) ** 2, 0);
    expect(bench.truthMisfit.squares).toBeCloseTo(squares, 9);
  });
});

describe('the process', () => {
  test('the best step is the best so far, wherever the scrubber stands', () => {
    expect(after('cells', 9).measures).toMatchObject({ landweberBest: 9, cglsBest: 5, rlBest: 9 });
    expect(after('cells', 60).measures).toMatchObject({ landweberBest: 16, cglsBest: 5, rlBest: 16 });
  });
  test('a step never changes the state before it', () => {
    const p = state('few');
    const first = model.init(p);
    const kept = model.result(first).made.rl.x.slice();
    model.step(first);
    expect(model.result(first).made.rl.x).toEqual(kept);
  });
  test('a picture smaller than its blur is explained', () => {
    const own = (side: number) => ({
      own: { shape: [side, side] as const, planes: [new Float32Array(side * side).fill(0.5)] },
    });
    expect(model.check({ ...state('cells'), scene: own(5) })?.code).toBe('small');
    expect(model.check({ ...state('cells'), scene: own(32) })).toBeNull();
  });
  test('a black picture is explained', () => {
    const own = { shape: [32, 32] as const, planes: [new Float32Array(32 * 32)] };
    expect(model.check({ ...state('cells'), scene: { own } })?.code).toBe('dark');
  });
});

describe('the rules', () => {
  test.each(Object.keys(LOSSES) as (keyof typeof LOSSES)[])(
    '%s: seeds 1 and 50 again, to the same digits',
    (preset) => {
      for (const seed of [1, 50]) {
        const { discrepancy, white } = drawOf(preset, seed);
        for (const name of ['landweber', 'cgls', 'rl'] as const) {
          expect(discrepancy[name]).toBe(LOSSES[preset].discrepancy[name][seed - 1]);
          expect(white[name]).toBe(LOSSES[preset].white[name][seed - 1]);
        }
      }
    },
  );
  test('few: ▲ of Richardson–Lucy loses more than ◇, in the middle and at worst', () => {
    const sorted = (losses: readonly number[]) => [...losses].sort((a, b) => a - b);
    const { discrepancy, white } = LOSSES.few;
    const ofRule = (losses: readonly number[]) => [sorted(losses)[24], sorted(losses)[49]];
    const [pearson, whitest] = [ofRule(discrepancy.rl), ofRule(white.rl)];
    for (const i of [0, 1]) expect(pearson[i]).toBeGreaterThan(whitest[i]);
  });
  test('few: where ▲ stops, the dark is still too bright in the estimate, and its variance hides that', () => {
    const p = state('few');
    const { operator, truth, light } = benchOf(p);
    const [expected, { made }] = [operator.apply(truth), evaluateModel(model, p).r as Result];
    const stop = made.rl.discrepancy!.step;
    const { r } = evaluateModel(model, p, { computed: stop, shown: stop });
    const claimed = operator.apply((r as Result).made.rl.x);
    const dark = [...expected.keys()].filter((i) => expected[i] * p.photons < 1);
    const mean = (of: (i: number) => number) => dark.reduce((sum, i) => sum + of(i), 0) / dark.length;
    const quotient = (by: Vec) => mean((i) => ((light[i] - by[i]) ** 2 / by[i]) * p.photons);
    expect(mean((i) => claimed[i])).toBeGreaterThan(1.3 * mean((i) => expected[i]));
    expect(Math.abs(quotient(expected) - 1)).toBeLessThan(0.12);
    expect(quotient(claimed)).toBeLessThan(0.88);
  });
  test('a safety factor stops sooner', () => {
    const stops = (tau: number) => {
      const all = { computed: 40, shown: 40 };
      return evaluateModel(model, state('cells', { tau }), all).progress!.trace.rlDiscrepancy[40];
    };
    const [one, more, most] = [1, 1.05, 1.3].map(stops);
    expect(more).toBeLessThan(one);
    expect(most).toBeLessThan(more);
  });
  test('Pearson’s residual of the truth is as large as it should be', () => {
    const bench = benchOf(state('few'));
    const blurred = bench.operator.apply(bench.truth);
    const of = pearson(bench.data, blurred, bench.photons, new Float64Array(blurred.length));
    const mean = of.reduce((sum, r) => sum + r * r, 0) / of.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.1);
  });
});

describe('whiteness', () => {
  const at = (preset: Preset, step: number) => after(preset, step).r as Result;
  /** How far the middle of the periodogram lies above the straight line. */
  const above = ({ periodogram }: { readonly periodogram: Vec }): number =>
    periodogram.reduce((sum, c, i) => sum + c - (i + 1) / periodogram.length, 0) / periodogram.length;

  test('cells: the periodogram comes from far above the straight line, and sinks below it', () => {
    expect(above(at('cells', 1).made.rl)).toBeGreaterThan(0.1);
    expect(Math.abs(above(at('cells', 7).made.rl))).toBeLessThan(0.03);
    for (const name of ['landweber', 'cgls', 'rl'] as const)
      expect(above(at('cells', 200).made[name])).toBeLessThan(-0.03);
  });
  test('many: no method comes between the lines of white noise within 500 steps', () => {
    const p = state('many');
    const limit = whitenessLimit(at('many', 0).made.rl.periodogram.length);
    let run = model.init(p);
    for (let k = 1; k <= TOTAL; k++) {
      run = model.step(run);
      const { made } = model.result(run);
      for (const name of ['landweber', 'cgls', 'rl'] as const)
        expect(distanceFromWhite(made[name].periodogram)).toBeGreaterThan(limit);
    }
  });
});
