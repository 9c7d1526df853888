import { describe, expect, it, test } from 'vitest';
import { dense } from '../../src/core/operator.ts';
import { gaussian, gaussian2d, outer } from '../../src/core/kernels/index.ts';
import { psnr } from '../../src/core/metrics.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { landweberFactor } from '../../src/core/spectral/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import {
  defaults,
  landweber,
  methods,
  naive,
  richardsonLucy,
  tikhonov,
  tikhonovGradient,
  tsvd,
  unsupervisedWiener,
  wiener,
  wienerSpectrum,
} from '../../src/methods/index.ts';
import type { RestorationProblem } from '../../src/methods/index.ts';
import { diagonalise } from '../../src/methods/parts/diagonalise.ts';
import { blurOf } from '../../src/methods/parts/problem.ts';
import { sceneFor, trial } from '../../src/methods/parts/trial.ts';

const boundaries = ['periodic', 'reflect'] as const;
/** Any method that believes in noise is fairly tried with some; the naive inverse without. */
const fairNoise = (name: string) => (name === 'naive' ? 0 : undefined);
describe.each(boundaries)('on a fair problem, boundary %s', (boundary) => {
  it.each(methods.filter((method) => method.boundaries.includes(boundary)))(
    '$name brings the data nearer to the truth',
    (method) => {
      const { truth, problem } = trial(boundary, fairNoise(method.name), sceneFor(method));
      const before = problem.data.slice();
      const estimate = method.restore(problem, defaults(method));
      expect(psnr(estimate, truth)).toBeGreaterThan(psnr(problem.data, truth) + 1.5);
      expect(problem.data).toEqual(before);
    },
  );

  it('Wiener with one ratio is Tikhonov with λ² = ratio', () => {
    const { problem } = trial(boundary);
    for (const lambda of [1e-3, 0.05, 2]) {
      const flat = wiener.restore(problem, { nsr: lambda ** 2 });
      expect(flat).toAgreeWith(tikhonov.restore(problem, { lambda }), 1e-12);
    }
  });

  it('Wiener with a flat spectrum is Wiener with one ratio', () => {
    const { problem } = trial(boundary);
    const spectrum = new Float64Array(problem.data.length).fill(0.2);
    const flat = wienerSpectrum.restore({ ...problem, spectrum }, { strength: 1 });
    expect(flat).toAgreeWith(wiener.restore(problem, { nsr: 0.01 ** 2 / 0.2 }), 1e-12);
  });

  it('Wiener with the spectrum of the class beats the one that takes all frequencies for equal', () => {
    const { truth, problem } = trial(boundary);
    const ratios = Array.from({ length: 41 }, (_, i) => 10 ** (-6 + i / 8));
    const best = Math.max(...ratios.map((nsr) => psnr(wiener.restore(problem, { nsr }), truth)));
    expect(psnr(wienerSpectrum.restore(problem, { strength: 1 }), truth)).toBeGreaterThan(best);
  });

  it('without a penalty all is the naive inverse', () => {
    const { problem } = trial(boundary);
    const divided = naive.restore(problem, {});
    expect(tikhonov.restore(problem, { lambda: 0 })).toAgreeWith(divided);
    expect(tikhonovGradient.restore(problem, { lambda: 0, order: 1 })).toAgreeWith(divided);
    expect(tsvd.restore(problem, { threshold: 0 })).toAgreeWith(divided);
    expect(wienerSpectrum.restore(problem, { strength: 0 })).toAgreeWith(divided);
  });

  it('Landweber is its own filter factor', () => {
    const { problem } = trial(boundary);
    const stepped = landweber.restore(problem, { steps: 20, step: 1.3 });
    const filtered = diagonalise('test', problem).solve(problem.data, landweberFactor(20, 1.3));
    expect(stepped).toAgreeWith(filtered);
  });

  it('Richardson–Lucy stays at or above zero, whatever the data', () => {
    const { problem } = trial(boundary, 0.2);
    expect(Math.min(...problem.data)).toBeLessThan(0);
    expect(Math.min(...richardsonLucy.restore(problem, { steps: 20 }))).toBeGreaterThanOrEqual(0);
  });
});

test('a method refuses the boundaries that it does not list', () => {
  const { problem } = trial('periodic');
  const all = ['zero', 'periodic', 'reflect', 'replicate'] as const;
  for (const method of methods)
    for (const boundary of all.filter((one) => !method.boundaries.includes(one)))
      expect(() => method.restore({ ...problem, boundary }, defaults(method))).toThrow(`${method.name}:`);
});

test('an iteration may be stepped by its caller, to the same estimate', () => {
  const { problem } = trial('periodic');
  const iterations = methods.filter((method) => method.family === 'iteration');
  expect(iterations.length).toBeGreaterThan(2);
  for (const method of iterations) {
    const p = { ...defaults(method), steps: 7 };
    const own = method.solverProblem(problem, p);
    const { x } = stateAfter(method.solver, own, method.solverParams(problem, p), method.steps(p));
    expect(x).toEqual(method.restore(problem, p));
  }
});

test('the unsupervised Wiener filter finds what one had to be told', () => {
  const { truth, problem } = trial('periodic');
  const found = psnr(unsupervisedWiener.restore(problem, defaults(unsupervisedWiener)), truth);
  const lambdas = Array.from({ length: 41 }, (_, i) => 10 ** (-4 + i / 10));
  const told = lambdas.map((lambda) => psnr(tikhonovGradient.restore(problem, { lambda, order: 2 }), truth));
  expect(found).toBeGreaterThan(Math.max(...told) - 1);
});

/** (AᵀA + λ²LᵀL)x = Aᵀy by elimination, L row by row. */
function normalEquations(A: readonly Vec[], L: readonly Vec[], lambda: number, y: Vec): number[] {
  const n = A[0].length;
  const M = Array.from({ length: n }, (_, i) => {
    const row = Array.from({ length: n + 1 }, (__, j) => {
      if (j === n) return A.reduce((sum, a, k) => sum + a[i] * y[k], 0);
      const fit = A.reduce((sum, a) => sum + a[i] * a[j], 0);
      return fit + lambda ** 2 * L.reduce((sum, l) => sum + l[i] * l[j], 0);
    });
    return row;
  });
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = M[i][k] / M[k][k];
      for (let j = k; j <= n; j++) M[i][j] -= factor * M[k][j];
    }
  }
  return M.map((row, i) => row[n] / row[i]);
}

describe.each(boundaries)(
  'Tikhonov with a derivative against the normal equations, boundary %s',
  (boundary) => {
    const n = 17;
    const signal: RestorationProblem = {
      data: Float64Array.from({ length: n }, (_, i) => Math.sin(i * i)),
      shape: [n],
      kernel: gaussian(0.7, 2),
      boundary,
    };
    const zeros = () => new Float64Array(n);
    /** x_(i+1) − xᵢ, wrapped or (mirrored) 0 at the last. */
    const slopes = Array.from({ length: boundary === 'periodic' ? n : n - 1 }, (_, i) => {
      const row = zeros();
      row[i] -= 1;
      row[(i + 1) % n] += 1;
      return row;
    });
    /** −DᵀD: the second difference with the same ends. */
    const bends = Array.from({ length: n }, (_, i) =>
      zeros().map((__, j) => slopes.reduce((sum, row) => sum - row[i] * row[j], 0)),
    );

    test.each([
      [1, slopes],
      [2, bends],
    ] as const)('order %i', (order, L) => {
      const expected = normalEquations(dense(blurOf(signal)), L, 0.3, signal.data);
      expect(tikhonovGradient.restore(signal, { lambda: 0.3, order })).toAgreeWith(expected);
    });
  },
);

test('of a picture the gradient counts both axes', () => {
  const shape = [4, 5] as const;
  const data = Float64Array.from({ length: 20 }, (_, i) => Math.cos(3 * i * i));
  const picture: RestorationProblem = { data, shape, kernel: gaussian2d(0.5, 1), boundary: 'periodic' };
  const L: Vec[] = [];
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 5; j++)
      for (const other of [((i + 1) % 4) * 5 + j, i * 5 + ((j + 1) % 5)]) {
        const row = new Float64Array(20);
        row[i * 5 + j] = -1;
        row[other] = 1;
        L.push(row);
      }
  const expected = normalEquations(dense(blurOf(picture)), L, 0.4, data);
  expect(tikhonovGradient.restore(picture, { lambda: 0.4, order: 1 })).toAgreeWith(expected);
});

describe('an iteration takes any boundary, and any kernel', () => {
  const lopsided = outer(Float64Array.of(0.2, 0.5, 0.3), Float64Array.of(0.6, 0.3, 0.1));
  it.each(['zero', 'periodic', 'reflect', 'replicate'] as const)('%s', (boundary) => {
    const { problem } = trial('periodic');
    for (const method of methods) {
      if (method.family !== 'iteration' || !method.boundaries.includes('zero')) continue;
      const p = { ...defaults(method), steps: 5 };
      const estimate = method.restore({ ...problem, kernel: lopsided, boundary }, p);
      expect(estimate.every(Number.isFinite), method.name).toBe(true);
    }
  });
});
