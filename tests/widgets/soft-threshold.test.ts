import { describe, expect, test } from 'vitest';
import { l1 } from '../../src/core/priors/index.ts';
import { dot, maxAbs, norm, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import { benchOf, objective, type Bench } from '../../src/widgets/soft-threshold/bench.ts';
import { challenges } from '../../src/widgets/soft-threshold/challenges.ts';
import { model, type Result } from '../../src/widgets/soft-threshold/model.ts';
import { params, presets, SAMPLES, TOTAL, type Params } from '../../src/widgets/soft-threshold/params.ts';
import { promises } from '../../src/widgets/soft-threshold/promises.ts';
import { raceOf } from '../../src/widgets/soft-threshold/race.ts';
import { answerOf } from './support/challenge.ts';
import { statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const at = (p: Params, shown: number, computed = shown) => {
  const { r, measures, progress } = evaluateModel(model, p, { computed, shown });
  return { r: r as Result, measures, trace: progress!.trace };
};
const runs = new Map(names.map((preset) => [preset, at(state(preset), 100, TOTAL)]));
const run = (preset: Preset) => runs.get(preset)!;

/** How far Aᵀ(y − Ax) is from λ·∂‖x‖₁, over λ. */
function offSubgradient({ operator, data, lambda }: Bench, x: Vec): number {
  const pull = operator.adjoint(subtract(data, operator.apply(x)));
  const off = pull.map((g, i) =>
    x[i] === 0 ? Math.max(0, Math.abs(g) - lambda) : Math.abs(g - lambda * Math.sign(x[i])),
  );
  return maxAbs(off) / lambda;
}

/** F(x) minus the dual's value at the residual, scaled until it is feasible. */
function dualityGap({ operator, data, lambda }: Bench, x: Vec): number {
  const residual = subtract(data, operator.apply(x));
  const share = Math.min(1, lambda / maxAbs(operator.adjoint(residual)));
  const u = residual.map((r) => share * r);
  const apart = subtract(data, u);
  return objective(residual, x, lambda) - (dot(data, data) - dot(apart, apart)) / 2;
}

describe('the minimum', () => {
  const hard: readonly [string, Params][] = [
    ['the least λ', state('spikes', { lambda: 1e-4 })],
    ['without noise', state('spikes', { noise: 0, lambda: 1e-4 })],
    ['much noise', state('small', { noise: 0.1 })],
    ['hardly any blur', state('ripples', { blur: 0.5 })],
  ];
  test.each([...names.map((n) => [n, state(n)] as const), ...hard])(
    '%s: subgradient and duality gap',
    (_, p) => {
      const bench = benchOf(p);
      expect(offSubgradient(bench, bench.minimum)).toBeLessThan(1e-9);
      expect(Math.abs(dualityGap(bench, bench.minimum)) / bench.first).toBeLessThan(1e-12);
    },
  );
  test('nothing near it is lower', () => {
    const { data, operator, lambda, minimum, least } = benchOf(state('spikes'));
    for (let i = 0; i < SAMPLES; i++)
      for (const step of [-1e-4, 1e-4]) {
        const x = minimum.slice();
        x[i] += step;
        expect(objective(subtract(data, operator.apply(x)), x, lambda)).toBeGreaterThan(least);
      }
  });
  test('x = 0 from λmax on, and not below it', () => {
    expect(norm(benchOf(state('dead')).minimum)).toBe(0);
    expect(norm(benchOf(state('dead', { lambda: 0.99 })).minimum)).toBeGreaterThan(0);
    const bench = benchOf(state('dead'));
    for (const times of [1, 1.5, 10])
      expect(l1.prox(bench.operator.adjoint(bench.data), times * bench.lambdaMax).every((v) => v === 0)).toBe(
        true,
      );
  });
});

describe('the promises, which are theorems', () => {
  test.each(names)('%s: both gaps stay under them, ISTA’s only falls, the blur’s norm is 1', (preset) => {
    const { r, trace } = run(preset);
    const dust = 1e-14 * Math.max(1, trace.istaGap[0]);
    for (let k = 1; k <= TOTAL; k++) {
      expect(trace.istaGap[k]).toBeLessThanOrEqual(promises.ista(k, r.distance) + dust);
      expect(trace.fistaGap[k]).toBeLessThanOrEqual(promises.fista(k, r.distance) + dust);
      expect(trace.istaGap[k]).toBeLessThanOrEqual(trace.istaGap[k - 1] + dust);
    }
    const { operator } = benchOf(state(preset));
    expect(norm(operator.apply(new Float64Array(SAMPLES).fill(1))) ** 2 / SAMPLES).toBeCloseTo(1, 12);
  });
});

describe('what the presets say', () => {
  test('spikes: 39 and 61 samples at step 100, six and twenty times under the promises, a rise at 110', () => {
    const { r, measures } = run('spikes');
    expect([r.fista.nonzeros, r.ista.nonzeros]).toEqual([39, 61]);
    expect(1 / r.fista.share!).toBeCloseTo(6, 0);
    expect(1 / r.ista.share!).toBeGreaterThan(20);
    expect(1 / r.ista.share!).toBeLessThan(22);
    expect(r.race).toEqual({ near: { ista: 711, fista: 70 }, rise: 110 });
    expect(measures.firstRise).toBe(110);
    const { fistaGap } = run('spikes').trace;
    // The gap is a thousandth at step 70, and the estimate half its first distance away.
    const { minimum, distance } = benchOf(state('spikes'));
    const { x } = at(state('spikes'), 70).r.fista;
    expect(norm(subtract(x, minimum)) / Math.sqrt(distance)).toBeCloseTo(0.52, 2);
    expect(fistaGap[110]).toBeGreaterThan(fistaGap[109]);
    for (let k = 1; k < 110; k++) expect(fistaGap[k]).toBeLessThan(fistaGap[k - 1]);
  });
  test('of 50 draws FISTA rises in every one, is sooner near in every one, and the one shown is typical', () => {
    const races = Array.from({ length: 50 }, (_, i) => raceOf(benchOf(state('spikes', { seed: i + 1 }))));
    expect(races.filter(({ rise }) => rise !== null)).toHaveLength(50);
    const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[25];
    const nears = races.map(({ near }) => ({ ista: near.ista ?? Infinity, fista: near.fista! }));
    for (const { ista, fista } of nears) expect(ista / fista).toBeGreaterThan(5);
    expect(Math.abs(median(nears.map(({ fista }) => fista)) - 70)).toBeLessThanOrEqual(3);
    expect(Math.abs(median(nears.map(({ ista }) => ista)) - 711)).toBeLessThanOrEqual(30);
    expect(Math.abs(median(races.map(({ rise }) => rise!)) - 110)).toBeLessThanOrEqual(10);
  });
  test('dead: nothing ever lives; a little below λmax what lives is in the crowd on the left', () => {
    for (const shown of [1, 1000]) expect(at(state('dead'), shown).r.fista.nonzeros).toBe(0);
    const below = benchOf(state('dead', { lambda: 0.99 }));
    const alive = [...below.minimum.keys()].filter((i) => below.minimum[i] !== 0);
    const pull = below.operator.adjoint(below.data).map(Math.abs);
    expect(alive).toContain(pull.indexOf(Math.max(...pull)));
    for (const i of alive) expect(i > 30 && i < 50).toBe(true);
    expect([...below.truth].slice(30, 50).filter((v) => v !== 0)).toHaveLength(3);
  });
  test('small: 95 samples for 12, and the error halves at λ = 0.01', () => {
    const { r, measures } = run('small');
    expect(measures.minimumNonzeros).toBe(95);
    expect(r.truth.filter((v) => v !== 0)).toHaveLength(12);
    expect(presets.small.noise / params.noise.default).toBeCloseTo(3.16, 1);
    expect(presets.small.lambda / params.lambda.default).toBeCloseTo(0.1, 12);
    const raised = at(state('small', { lambda: 0.01 }), 0).r.minimumError;
    expect(raised / r.minimumError).toBeLessThan(0.5);
  });
  test('ripples: F falls and rises in waves from step 39 on', () => {
    const { r, trace } = run('ripples');
    expect(r.race.rise).toBe(39);
    const turns = Array.from(trace.fistaGap).flatMap((gap, k, all) =>
      k > 39 && k < 200 && gap > 1e-10 && gap > all[k - 1] && gap > all[k + 1] ? [k] : [],
    );
    expect(turns.length).toBeGreaterThan(5);
    expect(presets.ripples.blur).toBeLessThan(params.blur.default);
    expect(presets.ripples.lambda).toBeGreaterThan(params.lambda.default);
  });
  test('plateaus: near the minimum is far from the truth', () => {
    const [early, late] = [run('plateaus'), at(state('plateaus'), TOTAL)];
    expect(early.r.fista.error).toBeCloseTo(0.07, 2);
    expect(late.r.fista.error).toBeCloseTo(0.57, 2);
    expect(early.r.fista.gap / late.r.fista.gap).toBeCloseTo(9, 0);
    expect(Math.max(...late.r.minimum)).toBeGreaterThan(3 * Math.max(...late.r.truth));
    expect(late.r.minimumError).toBeGreaterThan(1);
  });
  test('in 50 draws of the noise the plateaus’ minimum is worse than 0.9', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const { minimum, truth } = benchOf(state('plateaus', { seed }));
      expect(norm(subtract(minimum, truth)) / norm(truth)).toBeGreaterThan(0.9);
    }
  });
});

describe('the process', () => {
  test('what the next threshold makes is the next step', () => {
    for (const shown of [0, 1, 37]) {
      const [now, next] = [at(state('spikes'), shown).r, at(state('spikes'), shown + 1).r];
      for (const method of ['ista', 'fista'] as const)
        expect(now[method].after).toAgreeWith(next[method].x, 1e-12);
    }
  });
  test('a blank drawing is refused', () => {
    const drawn = new Array<number>(params.drawn.length).fill(0);
    expect(model.check(state('plateaus', { drawn }))?.code).toBe('empty');
  });
  test('the challenge is met at λ = 0.01, and answers λ on either side', () => {
    const [challenge] = challenges;
    const answer = (lambda: number) => {
      const p = state('small', { lambda });
      return answerOf(challenge, p, at(p, 0).measures as never);
    };
    expect([0.001, 0.01, 0.0316].map(answer)).toEqual(['higher', 'passed', 'lower']);
  });
});
