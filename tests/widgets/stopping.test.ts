import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import type { Vec } from '../../src/core/vector.ts';
import type { Progress } from '../../src/widgets/contract.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import { benchOf, noiseOf } from '../../src/widgets/stopping/bench.ts';
import { model, type Result } from '../../src/widgets/stopping/model.ts';
import { params, presets, TOTAL, type Params } from '../../src/widgets/stopping/params.ts';
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
const bests = (preset: Preset) => [lowest(traceOf(preset).landweberError), lowest(traceOf(preset).rlError)];
const after = (preset: Preset, shown: number) =>
  evaluateModel(model, state(preset), { computed: shown, shown });

describe('against the matrix written out', () => {
  test('three steps of both methods on a small picture of the reader’s own', () => {
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
    expect(r.landweber.x).toAgreeWith(Float64Array.from(landweber), 1e-9);
    expect(r.rl.x).toAgreeWith(Float64Array.from(rl), 1e-9);
  });
  test('the blur has norm 1 and is its own adjoint, as the step τ = 1 and the Python take for granted', () => {
    const A = mirroredBlur(2, 6, 8);
    for (const [i, row] of A.entries()) {
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      for (const [j, a] of row.entries()) expect(a).toBeCloseTo(A[j][i], 12);
    }
  });
});

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
    for (const misfit of [traceOf(preset).landweberMisfit, traceOf(preset).rlMisfit])
      for (let k = 1; k < misfit.length; k++) expect(misfit[k]).toBeLessThan(misfit[k - 1]);
  });
  test('cells: both errors fall to step 16 and rise after it', () => {
    for (const errors of [traceOf('cells').landweberError, traceOf('cells').rlError])
      for (let k = 1; k <= TOTAL; k++)
        if (k <= 16) expect(errors[k]).toBeLessThan(errors[k - 1]);
        else expect(errors[k]).toBeGreaterThan(errors[k - 1]);
  });
  test('few photons: best at step 4, worse than black at 500', () => {
    expect(bests('few')).toEqual([4, 4]);
    expect(traceOf('few').landweberError[TOTAL]).toBeGreaterThan(1);
    expect(traceOf('few').rlError[TOTAL]).toBeGreaterThan(1);
  });
  test('many photons: best at step 85, a hundred times those of few, and missing the turn costs a quarter', () => {
    expect(state('many').photons).toBe(100 * state('few').photons);
    expect(bests('many')).toEqual([85, 85]);
    for (const errors of [traceOf('many').landweberError, traceOf('many').rlError])
      expect(errors[TOTAL] / errors[85]).toBeLessThan(1.25);
    for (const errors of [traceOf('few').landweberError, traceOf('few').rlError])
      expect(errors[TOTAL] / errors[4]).toBeGreaterThan(5);
  });
  test('bright stars do not turn within 500 steps, and Richardson–Lucy stays ahead', () => {
    expect(bests('stars')).toEqual([TOTAL, TOTAL]);
    const { landweberError, rlError } = traceOf('stars');
    for (let k = 2; k <= TOTAL; k++) expect(rlError[k]).toBeLessThan(landweberError[k]);
  });
  test('Gaussian noise turns at 17 and 16, text at 7 and 6', () => {
    expect(bests('gaussian')).toEqual([17, 16]);
    expect(bests('text')).toEqual([7, 6]);
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
    expect(after('cells', 9).measures).toMatchObject({ landweberBest: 9, rlBest: 9 });
    expect(after('cells', 60).measures).toMatchObject({ landweberBest: 16, rlBest: 16 });
  });
  test('a step never changes the state before it', () => {
    const p = state('few');
    const first = model.init(p);
    const kept = model.result(first).rl.x.slice();
    model.step(first);
    expect(model.result(first).rl.x).toEqual(kept);
  });
  test('a black picture is explained', () => {
    const own = { shape: [16, 16] as const, planes: [new Float32Array(256)] };
    expect(model.check({ ...state('cells'), scene: { own } })?.code).toBe('dark');
  });
});
