import { describe, expect, test } from 'vitest';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { ista } from '../../src/core/solvers/ista.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { gaussian } from '../../src/core/kernels/index.ts';
import { lossAndGradients, meanSquaredError, tensor } from '../../src/core/layers/index.ts';
import { l1 } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { dot } from '../../src/core/vector.ts';
import * as signals from '../../src/networks/sparse-signals.ts';
import {
  FIRST_THRESHOLD,
  LAYERS,
  testedSeeds,
  UNROLLED,
  unrolledLayers,
  type Unrolled,
} from '../../src/networks/unrolled.ts';
import { challenges } from '../../src/widgets/unroll/challenges.ts';
import { benchOf, formulaPath, learnedPath } from '../../src/widgets/unroll/methods.ts';
import { model, type Result } from '../../src/widgets/unroll/model.ts';
import * as page from '../../src/widgets/unroll/params.ts';
import { params, presets, STOPS, SWEEPS, TRAINED, type Params } from '../../src/widgets/unroll/params.ts';
import { RECORDED } from '../../src/widgets/unroll/recorded.ts';
import { curves, numbers } from '../../src/widgets/unroll/usual.ts';
import { learned } from '../../src/widgets/unroll/weights.ts';
import { runsOf, statesOf } from './support/states.ts';
import { benchesOf, formulaError, learnedErrors, settingAt, tunedErrors } from './support/unroll-record.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);
const { SAMPLES } = page;

test('what the page knows of the networks is so', () => {
  expect([page.SAMPLES, page.TRAINED, page.TRAINED_LAYERS]).toEqual([
    signals.SAMPLES,
    signals.TRAINED,
    LAYERS,
  ]);
  expect([page.FIRST_TAU, page.FIRST_THETA]).toEqual([1, FIRST_THRESHOLD]);
  expect(params.net.options).toEqual(UNROLLED);
  const counts = UNROLLED.map((net) => Object.values(learned[net]).reduce((sum, one) => sum + one.length, 0));
  expect(counts).toEqual([20, 30]);
});

describe('the layers', () => {
  const random = new RandomState(5);
  const batch = (rows: number) =>
    tensor([rows, 1, 1, SAMPLES], Float32Array.from(random.uniform(0, 1, rows * SAMPLES)));
  const small = (net: Unrolled) =>
    Object.fromEntries(
      Object.entries(unrolledLayers(net).parameters).map(([key, [count]]) => [
        key,
        Float32Array.from(random.standardNormal(count), (value) => 0.05 * value),
      ]),
    );

  test('the blur is that of the core, and its own adjoint', () => {
    const [x, y] = [random.standardNormal(SAMPLES), random.standardNormal(SAMPLES)];
    const half = signals.halfOf(1.5);
    const core = convolve1d(gaussian(1.5), SAMPLES, { boundary: 'periodic' });
    expect(signals.blurred(x, half)).toAgreeWith(core.apply(x), 1e-12);
    expect(dot(signals.blurred(x, half), y)).toBeCloseTo(dot(x, signals.blurred(y, half)), 12);
  });
  test('with nothing learned they are ten steps of ISTA', () => {
    const { data } = benchOf(TRAINED, 3);
    const operator = convolve1d(gaussian(TRAINED.blur), SAMPLES, { boundary: 'periodic' });
    const settings = { lambda: FIRST_THRESHOLD, prior: l1, step: 1 };
    const { x } = stateAfter(ista, { operator, data }, settings, LAYERS);
    const nothing = { steps: new Float32Array(LAYERS), thresholds: new Float32Array(LAYERS) };
    const y = tensor([1, 1, 1, SAMPLES], new Float32Array(data));
    expect(unrolledLayers('steps').forward(y, nothing).y.data).toAgreeWith(new Float32Array(x), 1e-5);
  });
  test.each(UNROLLED)('%s: gradients are those of small differences', (net) => {
    const layers = unrolledLayers(net);
    const [weights, y, target] = [small(net), batch(4), batch(4)];
    const loss = (params: typeof weights) =>
      lossAndGradients(layers, params, y, meanSquaredError(target)).loss;
    const { gradients } = lossAndGradients(layers, weights, y, meanSquaredError(target));
    for (const [key, values] of Object.entries(weights))
      for (const at of [0, 4, 9]) {
        const moved = (by: number) => ({
          ...weights,
          [key]: values.map((value, i) => (i === at ? value + by : value)),
        });
        const slope = (loss(moved(2e-3)) - loss(moved(-2e-3))) / 4e-3;
        expect(Math.abs(slope - gradients[key][at]), `${key} ${at}`).toBeLessThan(
          2e-3 + 0.05 * Math.abs(gradients[key][at]),
        );
      }
  });
  test('the figure computes in double precision what the network does in single', () => {
    const bench = benchOf(TRAINED, testedSeeds(1)[0]);
    for (const net of UNROLLED) {
      const y = tensor([1, 1, 1, SAMPLES], new Float32Array(bench.data));
      const { data } = unrolledLayers(net).forward(y, learned[net]).y;
      const path = learnedPath(learned[net], bench, LAYERS);
      expect(data).toAgreeWith(new Float32Array(path.x[LAYERS]), 1e-3);
    }
  });
});

describe('what is recorded', () => {
  const four = (value: number) => Number(value.toPrecision(4));
  test('the shipped training and both formulas at the setting of the training, again', () => {
    const benches = benchesOf(TRAINED);
    for (const net of UNROLLED)
      learnedErrors(learned[net], benches).forEach((error, k) =>
        expect(Math.abs(error / RECORDED.layers[net][0][k] - 1)).toBeLessThan(1e-3),
      );
    for (const method of ['ista', 'fista'] as const) {
      const { lambda, error } = RECORDED.tuned[method][0];
      expect(formulaError(method, benches, lambda)).toBe(error);
    }
  });
  test.each(SWEEPS)('%s: its last stop again', (sweep) => {
    const last = STOPS[sweep].length - 1;
    const benches = benchesOf(settingAt(sweep, last));
    const found = RECORDED.sweeps[sweep][last];
    expect(formulaError('fista', benches, RECORDED.tuned.fista[0].lambda)).toBe(found.fista);
    expect(tunedErrors('fista', benches, [10])[0].error).toBe(found.retuned);
    expect(four(learnedErrors(learned.steps, benches)[LAYERS] / found.steps[0])).toBeCloseTo(1, 2);
  });
});

describe('what the words say', () => {
  const m = (preset: keyof typeof presets, changes: Partial<Params> = {}) => run(state(preset, changes)).m;
  const at = (sweep: 'noise' | 'blur' | 'spikes', value: number) => {
    const i = curves[sweep].at.indexOf(value);
    return { ...curves[sweep], steps: curves[sweep].steps[i], retuned: curves[sweep].retuned[i] };
  };
  const two = (value: number) => value.toFixed(2);
  test('trained', () => {
    const { learnedError, fistaError } = m('trained');
    expect([learnedError, fistaError].map(two)).toEqual(['0.16', '0.71']);
    expect([numbers.stepsLeast, numbers.stepsMost].map(two)).toEqual(['0.28', '0.40']);
    expect(RECORDED.layers.steps[0][LAYERS]).toBe(numbers.stepsLeast);
    expect([numbers.fistaAsGood, numbers.istaAsGood]).toEqual([40, 90]);
    expect([numbers.istaAsGoodLeast, numbers.istaAsGoodMost]).toEqual([70, 160]);
    expect([numbers.fistaAsGoodLeast, numbers.fistaAsGoodMost]).toEqual([30, 50]);
  });
  test('leap: τ = 99 in layer 8, 3.0 after it, 0.16 two later; above 1 on the way in three of five', () => {
    const leap = m('leap');
    expect([leap.tauMostAt, Math.round(leap.tauMost)]).toEqual([8, 99]);
    expect([leap.learnedError.toFixed(1), two(leap.learnedTen)]).toEqual(['3.0', '0.16']);
    const above = RECORDED.layers.steps.filter((errors) => Math.max(...errors.slice(1, LAYERS)) > 1);
    expect(above).toHaveLength(3);
  });
  test('filter', () => {
    expect(two(m('filter').learnedError)).toBe('0.12');
    expect([numbers.filterLeast, numbers.filterMost].map(two)).toEqual(['0.19', '0.23']);
  });
  test('deeper: worse for the network, better for FISTA', () => {
    const deeper = m('deeper');
    expect([deeper.learnedTen, deeper.learnedError].map(two)).toEqual(['0.16', '0.22']);
    expect(deeper.fistaError).toBeLessThan(deeper.fistaTen);
    const last = RECORDED.layers.steps.map((errors) => errors[page.MOST_LAYERS]);
    expect(two(last[0])).toBe('0.32');
    expect([Math.min(...last.slice(1)), Math.max(...last)].map(two)).toEqual(['0.76', '1.00']);
  });
  test('noisy', () => {
    const noisy = m('noisy');
    expect([noisy.learnedError.toFixed(1), two(noisy.fistaError)]).toEqual(['1.2', '0.92']);
    const { steps, retuned } = at('noise', 0.1);
    expect([steps.least, steps.most, retuned].map(two)).toEqual(['1.08', '1.20', '0.84']);
  });
  test('crowded: the curves cross between 18 and 24 spikes', () => {
    const crowded = m('crowded');
    expect([crowded.learnedError.toFixed(1), two(crowded.fistaError)]).toEqual(['1.0', '0.73']);
    const { steps, retuned } = at('spikes', 32);
    expect([steps.least, steps.most, retuned].map(two)).toEqual(['0.93', '1.30', '0.74']);
    expect(at('spikes', 18).steps.most).toBeLessThan(at('spikes', 18).retuned);
    expect(at('spikes', 24).steps.least).toBeGreaterThan(at('spikes', 24).retuned);
  });
  test('blurred: 891, and of 100 signals 99 end above 1', () => {
    const blurred = m('blurred');
    expect([Math.round(blurred.learnedError), blurred.fistaError.toFixed(3)]).toEqual([891, '0.081']);
    const above = benchesOf({ ...TRAINED, blur: 0.75 }).filter(
      (bench) => learnedPath(learned.filter, bench, LAYERS).errors[LAYERS] > 1,
    );
    expect(above).toHaveLength(99);
    expect(m('blurred', { net: 'steps' }).learnedError).toBeLessThan(1);
  });
  test('λ: the default is near the best for ten steps of either', () => {
    const benches = benchesOf(TRAINED);
    for (const method of ['ista', 'fista'] as const) {
      const found = formulaError(method, benches, params.lambda.default);
      expect(found / RECORDED.tuned[method][0].error).toBeLessThan(1.01);
    }
    expect(formulaPath('fista', benches[0], params.lambda.default, 3).x).toHaveLength(4);
  });
});

describe('challenges', () => {
  const passed = (p: Params) => challenges[0].passed(p, run(p).m);
  test('behind: by no preset with ten layers of τ and θ that is at the training’s setting', () => {
    expect(passed(state('trained'))).toBe(false);
    expect(passed(state('trained', { noise: 0.1 }))).toBe(true);
    expect(passed(state('trained', { spikes: 32 }))).toBe(true);
  });
});
