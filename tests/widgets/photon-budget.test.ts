import { describe, expect, test } from 'vitest';
import { norm, subtract, sum, type Vec } from '../../src/core/vector.ts';
import { nonnegative } from '../../src/core/priors/index.ts';
import { ista } from '../../src/core/solvers/ista.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import type { SolverState } from '../../src/core/solvers/solver.ts';
import { keepEach } from '../../src/parts/model/memo.ts';
import { benchOf, errorIn } from '../../src/widgets/photon-budget/bench.ts';
import { challenges } from '../../src/widgets/photon-budget/challenges.ts';
import { outcomes, STEPS } from '../../src/widgets/photon-budget/methods.ts';
import { model } from '../../src/widgets/photon-budget/model.ts';
import { multipliedSquares } from '../../src/widgets/photon-budget/multiplied-squares.ts';
import { METHODS, params, presets, type Method } from '../../src/widgets/photon-budget/params.ts';
import { DRAWS } from '../../src/widgets/photon-budget/recorded.ts';
import { drawOf } from './photon-budget.seeds.ts';
import { measuresOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
// Most states are asked for more than once.
const measures = keepEach(measuresOf(model), (p) => JSON.stringify(p));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[24] + sorted[25]) / 2;
};
/** Of fifty draws, in how many the first has the smaller error. */
const wins = (preset: Preset, first: Method, second: Method): number =>
  DRAWS[preset].best[first].filter((error, i) => error < DRAWS[preset].best[second][i]).length;
const middle = (preset: Preset, name: Method): number => median(DRAWS[preset].best[name]);

describe('the record', () => {
  test.each(names)('%s: seeds 1 and 50 again, to the same digits', (preset) => {
    for (const seed of [1, 50]) {
      const { best, rule } = drawOf(presets[preset], seed);
      expect(best).toEqual(METHODS.map((name) => DRAWS[preset].best[name][seed - 1]));
      expect(rule).toEqual(METHODS.map((name) => DRAWS[preset].rule[name][seed - 1]));
    }
  });
  test('the stars on show are a typical draw: within 6 % of the middle of fifty with every method and light', () => {
    for (const preset of ['stars', 'few', 'gaussian', 'glow', 'many'] as const) {
      const m = measures(state(preset));
      for (const name of METHODS)
        expect(Math.abs(m[name] / (1e-4 * middle(preset, name)) - 1)).toBeLessThan(0.06);
    }
  });
});

describe('the methods', () => {
  test('multiplying ends where nonnegative least squares does: the gradient is 0 where x > 0, and nowhere points up from 0', () => {
    const bench = benchOf(state('stars', { scene: { scene: 'cells' }, blur: 0.5 }));
    let run = multipliedSquares.init({ operator: bench.operator, data: bench.light });
    for (let k = 0; k < 2000; k++) run = multipliedSquares.step(run, {});
    const gradient = bench.operator.adjoint(run.residual);
    const scale = norm(bench.operator.adjoint(bench.light)) / Math.sqrt(gradient.length);
    for (const [i, value] of gradient.entries()) {
      expect(run.x[i] * Math.abs(value)).toBeLessThan(1e-3 * scale);
      expect(value).toBeLessThan(1e-3 * scale);
    }
  });
  test('multiplying never raises its misfit, and keeps x ≥ 0', () => {
    const bench = benchOf(state('few'));
    let run = multipliedSquares.init({ operator: bench.operator, data: bench.light });
    let before = norm(run.residual);
    for (let k = 0; k < 100; k++) {
      run = multipliedSquares.step(run, {});
      expect(norm(run.residual)).toBeLessThanOrEqual(before * (1 + 1e-12));
      expect(run.x.every((value) => value >= 0)).toBe(true);
      before = norm(run.residual);
    }
  });
  test('Gaussian noise has the variance that counting has', () => {
    const { blurred, data } = benchOf(state('gaussian', { sky: 0.5 }));
    const expected = sum(blurred) / 1000;
    for (const noise of ['pixel', 'mean'] as const) {
      const drawn = benchOf(state('stars', { sky: 0.5, noise })).data;
      expect(norm(subtract(drawn, blurred)) ** 2 / expected).toBeCloseTo(1, 0);
    }
    expect(norm(subtract(data, blurred)) ** 2 / expected).toBeGreaterThan(0.9);
  });
  test('the error of an estimate that is the sky alone is 1', () => {
    const bench = benchOf(state('glow'));
    const sky: Vec = bench.truth.map(() => 0.1);
    expect(errorIn(bench)(sky)).toBeCloseTo(1, 12);
  });
  test('by the rule, iterations end about a third above their least error on stars, in the middle of fifty', () => {
    const { best, rule } = DRAWS.stars;
    for (const name of ['nnls', 'product', 'rl'] as const) {
      const times = median(best[name].map((error, i) => rule[name][i] / error));
      expect(times).toBeGreaterThan(1.25);
      expect(times).toBeLessThan(1.45);
    }
  });
  test('stopping instead of λ, acceleration and a flat start move least squares by 0.02 at most', () => {
    const bench = benchOf(state('stars'));
    const { operator, data } = bench;
    const errorOf = errorIn(bench);
    const flat = data.map(() => sum(data) / data.length);
    const leastOf = <S extends SolverState>(state: S, step: (state: S) => S, most: number) => {
      let least = Infinity;
      for (let k = 0; k < most; k++) {
        state = step(state);
        least = Math.min(least, errorOf(state.x));
      }
      return least;
    };
    const settings = { lambda: 0, prior: nonnegative, step: 1 };
    const stopped = leastOf(landweber.init({ operator, data }), (s) => landweber.step(s, { step: 1 }), 300);
    const slow = leastOf(ista.init({ operator, data, start: flat }), (s) => ista.step(s, settings), 700);
    const { wiener, nnls } = measures(state('stars'));
    expect(Math.abs(stopped - wiener)).toBeLessThan(0.02);
    expect(Math.abs(slow - nnls)).toBeLessThan(0.02);
  });
  test('at ten thousand photons the multiplied least squares is at its last step', () => {
    expect(outcomes(benchOf(state('many'))).product.best.at).toBe(STEPS.product);
  });
  test('within its steps each has turned in the states up to a thousand photons', () => {
    for (const preset of ['stars', 'few', 'gaussian', 'glow', 'bright', 'cells'] as const) {
      const made = outcomes(benchOf(state(preset)));
      for (const name of ['nnls', 'product', 'rl'] as const)
        expect(made[name].best.at, `${preset} ${name}`).toBeLessThan(STEPS[name]);
    }
  });
});

describe('what the words say', () => {
  test('the signal-to-noise ratio goes as the root of the photons', () => {
    const snr = (photons: number) => measures(state('stars', { photons })).snr;
    for (const photons of [10, 1000]) {
      expect(snr(100 * photons) / snr(photons)).toBeGreaterThan(9);
      expect(snr(100 * photons) / snr(photons)).toBeLessThan(11);
    }
  });
  test('Richardson–Lucy keeps the light', () => {
    for (const preset of names) expect(measures(state(preset)).light).toBeCloseTo(1, 9);
  });
  test('stars: each step down the figure helps in fifty of fifty draws, and x ≥ 0 gives more than half of the edge in each', () => {
    for (const preset of ['stars', 'gaussian', 'many'] as const) {
      for (const [better, worse] of [
        ['cut', 'wiener'],
        ['nnls', 'cut'],
        ['product', 'nnls'],
        ['rl', 'product'],
      ] as const)
        expect(wins(preset, better, worse), `${preset}, ${better}`).toBe(50);
      const { wiener, nnls, rl } = DRAWS[preset].best;
      for (const [i, error] of rl.entries())
        expect((wiener[i] - nnls[i]) / (wiener[i] - error)).toBeGreaterThan(0.5);
    }
    const lead = middle('stars', 'wiener') - middle('stars', 'rl');
    expect((middle('stars', 'wiener') - middle('stars', 'nnls')) / lead).toBeCloseTo(2 / 3, 1);
    const edge = middle('stars', 'nnls') - middle('stars', 'rl');
    expect((middle('stars', 'nnls') - middle('stars', 'product')) / edge).toBeGreaterThan(0.5);
  });
  test('with a thousand photons the law gives the least part of the lead, with ten the largest', () => {
    const bright = measures(state('stars')) as Record<string, number>;
    expect(bright.positivityShare).toBeCloseTo(2 / 3, 1);
    expect(bright.positivityShare).toBeGreaterThan(bright.stepShare);
    expect(bright.stepShare).toBeGreaterThan(bright.lawShare);
    const dim = measures(state('few')) as Record<string, number>;
    expect(dim.lawShare).toBeGreaterThan(dim.positivityShare);
    expect(dim.positivityShare).toBeGreaterThan(dim.stepShare);
    const lastGap = ({ product, rl }: typeof bright) => product - rl;
    expect(lastGap(dim)).toBeGreaterThan(1.5 * lastGap(bright));
    const steps = [dim.wiener - dim.nnls, dim.nnls - dim.product, lastGap(dim)];
    expect(Math.max(...steps)).toBe(lastGap(dim));
  });
  test('even noise: the last gap nearly closes, the lead stays, over five draws too', () => {
    const here = measures(state('stars', { noise: 'mean' }));
    const stars = measures(state('stars'));
    expect(here.product - here.rl).toBeLessThan(0.3 * (stars.product - stars.rl));
    expect(here.rl).toBeLessThan(0.4 * here.wiener);
    const draws = Array.from({ length: 5 }, (_, k) => drawOf({ noise: 'mean' }, k + 1).best);
    const gaps = draws.map(([, , , product, rl]) => product - rl).sort((a, b) => a - b);
    expect(1e-4 * gaps[2]).toBeLessThan(0.3 * (stars.product - stars.rl));
    for (const [wiener, , , , rl] of draws) expect(rl).toBeLessThan(0.4 * wiener);
  });
  test('a sky of one hundredth halves the part of positivity', () => {
    const gain = ({ wiener, nnls }: Record<'wiener' | 'nnls', number>) => wiener - nnls;
    const [sky, black] = [measures(state('stars', { sky: 0.01 })), measures(state('stars'))];
    expect(gain(sky)).toBeLessThan(gain(black) / 2);
  });
  test('the blurred stars reach 0.2 at most, and little less', () => {
    const most = Math.max(...benchOf(state('stars')).blurred);
    expect(most).toBeLessThan(0.2);
    expect(most).toBeGreaterThan(0.15);
  });
  test('not photons: no method’s middle moves by more than 4 %', () => {
    for (const name of METHODS)
      expect(Math.abs(middle('gaussian', name) / middle('stars', name) - 1)).toBeLessThan(0.04);
  });
  test('few: no bar below a half, here and in the middle of fifty', () => {
    const m = measures(state('few'));
    for (const name of METHODS) {
      expect(m[name]).toBeGreaterThan(0.5);
      expect(1e-4 * middle('few', name)).toBeGreaterThan(0.5);
    }
    expect(measures(state('stars')).snr / m.snr).toBeGreaterThan(9);
    expect(measures(state('many')).snr / measures(state('stars')).snr).toBeCloseTo(Math.sqrt(10), 0);
  });
  test('from ten photons to ten thousand the order stays', () => {
    for (const photons of [10, 32, 100, 316, 1000, 3162, 10_000]) {
      const m = measures(state('stars', { photons }));
      const errors = METHODS.map((name) => m[name]);
      expect(errors, String(photons)).toEqual([...errors].sort((a, b) => b - a));
    }
  });
  test('glow: x ≥ 0 buys nothing, and Richardson–Lucy leads in fifty of fifty', () => {
    expect(Math.abs(middle('glow', 'nnls') / middle('glow', 'wiener') - 1)).toBeLessThan(0.01);
    expect(wins('glow', 'nnls', 'wiener')).toBeLessThan(35);
    expect(wins('glow', 'rl', 'nnls')).toBe(50);
    expect(middle('glow', 'rl') / middle('glow', 'nnls')).toBeLessThan(0.9);
    const m = measures(state('glow'));
    expect(Math.abs(m.nnls / m.wiener - 1)).toBeLessThan(0.01);
  });
  test('bright: all five within 2 % of each other', () => {
    const m = measures(state('bright'));
    const here = METHODS.map((name) => m[name]);
    const middles = METHODS.map((name) => middle('bright', name));
    for (const five of [here, middles]) expect(Math.max(...five) / Math.min(...five)).toBeLessThan(1.02);
  });
  test('cells: all within 6 %; text: Wiener a little ahead of each of the others but its own cut', () => {
    const five = METHODS.map((name) => middle('cells', name));
    expect(Math.max(...five) / Math.min(...five)).toBeLessThan(1.06);
    const m = measures(state('text'));
    for (const name of ['nnls', 'product', 'rl'] as const) {
      expect(m.wiener).toBeLessThan(m[name]);
      expect(wins('text', 'wiener', name)).toBeGreaterThanOrEqual(name === 'rl' ? 50 : 45);
    }
  });
  test('many: all gain, those that multiply most', () => {
    const gain = (name: Method) => middle('stars', name) / middle('many', name);
    for (const name of METHODS) expect(gain(name)).toBeGreaterThan(1.1);
    expect(Math.min(gain('product'), gain('rl'))).toBeGreaterThan(Math.max(gain('wiener'), gain('nnls')));
  });
});

describe('the challenge', () => {
  const [{ passed, hints }] = challenges;
  const at = (preset: Preset) => [state(preset), measures(state(preset))] as const;
  test('a glowing sky does it, black and a bright one do not', () => {
    expect(passed(...at('glow'))).toBe(true);
    expect(passed(...at('stars'))).toBe(false);
    expect(passed(...at('bright'))).toBe(false);
  });
  test('each way to miss it has its hint', () => {
    const hintOf = (preset: Preset) => hints.find(({ when }) => when(...at(preset)))?.id;
    expect([hintOf('cells'), hintOf('stars'), hintOf('bright')]).toEqual(['stars', 'helps', 'gone']);
  });
});

test('a picture that is black, or smaller than its blur, is explained', () => {
  const own = (side: number, level: number) => ({
    own: { shape: [side, side] as const, planes: [new Float32Array(side * side).fill(level)] },
  });
  expect(model.check(state('stars', { scene: own(64, 0) }))?.code).toBe('dark');
  expect(model.check(state('stars', { scene: own(16, 0.5) }))?.code).toBe('small');
  expect(model.check(state('stars', { scene: own(32, 0.5), blur: 2.5 }))).toBeNull();
});
