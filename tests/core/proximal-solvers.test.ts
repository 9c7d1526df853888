import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import {
  l1,
  nonnegative,
  tautString,
  totalVariation,
  tvGap,
  tvObjective,
} from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { admm } from '../../src/core/solvers/admm.ts';
import { chambolle } from '../../src/core/solvers/chambolle.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { fista } from '../../src/core/solvers/fista.ts';
import { ista } from '../../src/core/solvers/ista.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { addScaled, dot, norm, scale, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

const shape = [10, 12] as const;
const operator = convolve2d(gaussian2d(0.7, 2), shape, { boundary: 'reflect' });
const rng = new RandomState(31);
/** Dark but for a few stars, with noise that makes some data negative. */
const stars = rng.uniform(0, 1, 120).map((value) => (value > 0.9 ? value : 0));
const data = addScaled(operator.apply(stars), 0.02, rng.standardNormal(120));
const problem = { operator, data };

describe('lasso', () => {
  const lambda = 0.05;
  const tau = 1 / operatorNorm(operator) ** 2;
  const objective = (x: Vec) => norm(subtract(operator.apply(x), data)) ** 2 / 2 + lambda * l1.value(x);
  const best = stateAfter(fista, problem, { lambda, prior: l1 }, 4000).x;

  test.each([ista, fista])('$name ends where the subgradient condition holds', (solver) => {
    const { x, residual } = stateAfter(solver, problem, { lambda, prior: l1 }, 4000);
    // Aᵀ(y − Ax) = λ·sign(x) where x ≠ 0, and at most λ elsewhere.
    const pull = operator.adjoint(residual);
    for (let i = 0; i < 120; i++) {
      if (x[i] !== 0) expect(pull[i]).toBeCloseTo(lambda * Math.sign(x[i]), 9);
      else expect(Math.abs(pull[i])).toBeLessThanOrEqual(lambda + 1e-9);
    }
    const zeros = x.filter((value) => value === 0).length;
    expect(zeros).toBeGreaterThan(60);
    expect(zeros).toBeLessThan(119);
  });

  test('agrees with coordinate descent', () => {
    const x = new Float64Array(120);
    const columns = Array.from({ length: 120 }, (_, j) =>
      operator.apply(new Float64Array(120).fill(1, j, j + 1)),
    );
    let residual = data.slice();
    for (let sweep = 0; sweep < 600; sweep++) {
      for (let j = 0; j < 120; j++) {
        const square = dot(columns[j], columns[j]);
        const pull = dot(columns[j], residual) + square * x[j];
        const next = (Math.sign(pull) * Math.max(Math.abs(pull) - lambda, 0)) / square;
        residual = addScaled(residual, x[j] - next, columns[j]);
        x[j] = next;
      }
    }
    expect(best).toAgreeWith(x, 1e-9);
  });

  test('ISTA falls with every step, within its bound ‖x₀ − x*‖²/(2τk)', () => {
    let last = Infinity;
    for (const { iteration: k, x } of iterate(ista, problem, { lambda, prior: l1 })) {
      const now = objective(x);
      expect(now).toBeLessThanOrEqual(last + 1e-14);
      if (k > 0) expect(now - objective(best)).toBeLessThanOrEqual(norm(best) ** 2 / (2 * tau * k));
      if (k === 200) break;
      last = now;
    }
  });

  test('FISTA keeps its bound 2‖x₀ − x*‖²/(τ(k + 1)²), and overtakes ISTA', () => {
    for (const { iteration: k, x } of iterate(fista, problem, { lambda, prior: l1 })) {
      const excess = objective(x) - objective(best);
      if (k > 0) expect(excess).toBeLessThanOrEqual((2 * norm(best) ** 2) / (tau * (k + 1) ** 2));
      if (k === 100) break;
    }
    const [slow, fast] = [ista, fista].map((solver) => {
      const { x } = stateAfter(solver, problem, { lambda, prior: l1 }, 50);
      return objective(x) - objective(best);
    });
    expect(fast).toBeLessThan(slow / 2);
  });

  test('FISTA’s energy (2τ)tₖ²(F − F*) + ‖tₖxₖ − (tₖ − 1)xₖ₋₁ − x*‖² only falls', () => {
    let before = { x: new Float64Array(120), momentum: 1 };
    let last = Infinity;
    for (const state of iterate(fista, problem, { lambda, prior: l1 })) {
      // The state's momentum is the next step's; that of the step which made it came before.
      const t = before.momentum;
      const u = subtract(addScaled(scale(t, state.x), 1 - t, before.x), best);
      const energy = 2 * tau * t ** 2 * (objective(state.x) - objective(best)) + norm(u) ** 2;
      if (state.iteration > 0) {
        expect(energy).toBeLessThanOrEqual(last * (1 + 1e-9) + 1e-9);
        last = energy;
      }
      before = state;
      if (state.iteration === 200) break;
    }
  });
});

describe('chambolle', () => {
  const g = new RandomState(32).standardNormal(120);
  const noisy = { shape, data: g };

  test('a step changes neither the state nor the problem, and counts', () => {
    const state = stateAfter(chambolle, noisy, { lambda: 0.3 }, 2);
    const before = structuredClone(state);
    const next = chambolle.step(state, { lambda: 0.3 });
    expect(state).toEqual(before);
    expect(chambolle.step(state, { lambda: 0.3 })).toEqual(next);
    expect(next.iteration).toBe(3);
  });

  test.each(['isotropic', 'anisotropic'] as const)('%s: gap → 0, the dual value only falls', (kind) => {
    const lambda = 0.3;
    const params = { lambda, kind, step: 1 / 8 };
    const tv = totalVariation(shape, { kind });
    let last = Infinity;
    let gapNow = Infinity;
    for (const state of iterate(chambolle, noisy, params)) {
      // −D = ½‖x‖² − ½‖g‖²; P − D is the gap.
      const dual = dot(state.x, state.x) / 2;
      expect(dual).toBeLessThanOrEqual(last * (1 + 1e-14));
      last = dual;
      gapNow = norm(subtract(state.x, g)) ** 2 / 2 + lambda * tv.value(state.x) + dual - dot(g, g) / 2;
      expect(gapNow).toBeGreaterThan(-1e-10);
      const { gapBefore } = chambolle.step(state, params);
      expect(gapBefore).toBeCloseTo(gapNow, 9);
      if (state.iteration === 300) break;
    }
    expect(gapNow).toBeLessThan(0.02);
    expect(stateAfter(chambolle, noisy, { lambda, kind }, 20_000).gapBefore).toBeLessThan(1e-4);
  });

  test('on a signal it comes to the taut string', () => {
    const y = { shape: [120] as const, data: g };
    expect(stateAfter(chambolle, y, { lambda: 0.5 }, 20_000).x).toAgreeWith(tautString(g, 0.5), 1e-6);
  });

  test('keeps the mean, and a huge λ leaves nothing else', () => {
    const mean = g.reduce((a, b) => a + b) / 120;
    const { x } = stateAfter(chambolle, noisy, { lambda: 50 }, 5000);
    expect(x.reduce((a, b) => a + b) / 120).toBeCloseTo(mean, 12);
    expect(x).toAgreeWith(new Float64Array(120).fill(mean), 1e-2);
  });

  test.each([
    ['chambolle: data must hold 10×12 numbers, got 3', { shape, data: new Float64Array(3) }, { lambda: 1 }],
    [
      'chambolle: data must be finite everywhere, got NaN at index 0',
      { shape: [1] as const, data: Float64Array.of(NaN) },
      { lambda: 1 },
    ],
    ['chambolle: lambda must be a finite number > 0, got 0', noisy, { lambda: 0 }],
    ['chambolle: step must be a finite number > 0, got -1', noisy, { lambda: 1, step: -1 }],
  ])('%s', (message, bad, params) => {
    expect(() => stateAfter(chambolle, bad, params, 1)).toThrow(message);
  });
});

describe.each([
  { lambda: 0.01 },
  { lambda: 0.01, kind: 'anisotropic' as const },
  { lambda: 0.01, nonnegative: true },
  { lambda: 0.1, nonnegative: true },
])('TV deconvolution, %o', (terms) => {
  const [primalDual, multipliers] = [
    stateAfter(chambollePock, problem, { ...terms, balance: 3 }, 6000),
    stateAfter(admm, problem, terms, 1500),
  ];

  test('the primal–dual gaps of Chambolle–Pock and ADMM close', () => {
    for (const state of [primalDual, multipliers]) {
      const gap = tvGap(problem, state, terms, 2);
      expect(gap).toBeGreaterThan(-1e-10);
      expect(gap).toBeLessThan(3e-5);
    }
    const early = stateAfter(chambollePock, problem, { ...terms, balance: 3 }, 50);
    expect(tvGap(problem, early, terms, 2)).toBeGreaterThan(1e-3);
  });

  test('the two agree in their objective and in x', () => {
    const [a, b] = [primalDual, multipliers].map(({ x }) => tvObjective(problem, x, terms));
    expect(Math.abs(a - b)).toBeLessThan(1e-5 * a);
    expect(multipliers.x).toAgreeWith(primalDual.x, 2e-2);
  });

  test('no picture nearby has a lower objective', () => {
    const random = new RandomState(33);
    const least = tvObjective(problem, primalDual.x, terms);
    for (const size of [1e-3, 1e-2, 0.1]) {
      for (let k = 0; k < 100; k++) {
        const moved = addScaled(primalDual.x, size, random.standardNormal(120));
        const other = terms.nonnegative ? nonnegative.prox(moved, 1) : moved;
        expect(tvObjective(problem, other, terms)).toBeGreaterThanOrEqual(least - 1e-6);
      }
    }
  });
});

test('positivity binds where it is asked for', () => {
  const free = stateAfter(chambollePock, problem, { lambda: 0.001 }, 1000).x;
  expect(Math.min(...free)).toBeLessThan(-0.01);
  const params = { lambda: 0.001, nonnegative: true };
  expect(Math.min(...stateAfter(chambollePock, problem, params, 100).x)).toBe(0);
  expect(Math.min(...stateAfter(admm, problem, params, 100).x)).toBe(0);
});

test('Chambolle–Pock comes nearer to its saddle point with every step, in its own metric', () => {
  const params = { lambda: 0.02 };
  const end = stateAfter(chambollePock, problem, params, 20_000);
  const nabla = gradient(shape, { boundary: 'replicate' });
  const length = 1 / Math.sqrt(operatorNorm(operator) ** 2 + 8);
  let last = Infinity;
  let previous = chambollePock.init(problem);
  for (const state of iterate(chambollePock, problem, params)) {
    // The method is a proximal point step in (xₖ, yₖ₊₁): ‖x‖²/τ + ‖y‖²/σ − 2⟨Kx, y⟩.
    const x = subtract(previous.x, end.x);
    const [p, q] = [subtract(state.p, end.p), subtract(state.q, end.q)];
    const cross = dot(operator.apply(x), p) + dot(nabla.apply(x), q);
    const distance = (dot(x, x) + dot(p, p) + dot(q, q)) / length - 2 * cross;
    if (state.iteration > 0) {
      expect(distance).toBeLessThanOrEqual(last + 1e-8);
      last = distance;
    }
    previous = state;
    if (state.iteration === 300) break;
  }
});

test('Chambolle–Pock takes a norm instead of finding it', () => {
  // A blur that keeps the light has ‖A‖ = 1.
  const [found, given] = [{}, { norm: 1 }].map((params) =>
    stateAfter(chambollePock, problem, { lambda: 0.01, ...params }, 20),
  );
  expect(given.x).toAgreeWith(found.x, 1e-6);
  expect(found.norm).toBeCloseTo(1, 6);
  expect(given.norm).toBe(null);
});

test('five inner steps of ADMM do what thirty do', () => {
  const [few, many] = [5, 30].map((innerIterations) => {
    const { x } = stateAfter(admm, problem, { lambda: 0.01, innerIterations }, 50);
    return tvObjective(problem, x, { lambda: 0.01 });
  });
  expect(Math.abs(few - many)).toBeLessThan(1e-3 * many);
});

test('ADMM does not change its answer with ρ', () => {
  const [a, b] = [0.05, 0.2].map((rho) => stateAfter(admm, problem, { lambda: 0.01, rho }, 1500));
  const [fa, fb] = [a, b].map(({ x }) => tvObjective(problem, x, { lambda: 0.01 }));
  expect(Math.abs(fa - fb)).toBeLessThan(1e-5 * fa);
});

test.each([
  [
    'ista: lambda must be a finite number ≥ 0, got -1',
    () => stateAfter(ista, problem, { lambda: -1, prior: l1 }, 1),
  ],
  [
    'ista: step must be a finite number > 0, got 0',
    () => stateAfter(ista, problem, { lambda: 1, prior: l1, step: 0 }, 1),
  ],
  [
    'fista: step must be a finite number > 0, got 0',
    () => stateAfter(fista, problem, { lambda: 1, prior: l1, step: 0 }, 1),
  ],
  [
    'chambollePock: lambda must be a finite number ≥ 0, got NaN',
    () => stateAfter(chambollePock, problem, { lambda: NaN }, 1),
  ],
  [
    'chambollePock: norm must be a finite number ≥ 0, got -1',
    () => stateAfter(chambollePock, problem, { lambda: 1, norm: -1 }, 1),
  ],
  [
    'chambollePock: balance must be a finite number > 0, got 0',
    () => stateAfter(chambollePock, problem, { lambda: 1, balance: 0 }, 1),
  ],
  [
    'admm: rho must be a finite number > 0, got -1',
    () => stateAfter(admm, problem, { lambda: 1, rho: -1 }, 1),
  ],
  [
    'admm: innerIterations must be a whole number ≥ 1, got 0',
    () => stateAfter(admm, problem, { lambda: 1, innerIterations: 0 }, 1),
  ],
])('%s', (message, run) => {
  expect(run).toThrow(message);
});
