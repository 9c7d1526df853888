import { describe, expect, test } from 'vitest';
import {
  curvature,
  discrepancy,
  gcv,
  lCurveCorner,
  logarithmicGrid,
  meaningfulRange,
  monteCarloSure,
  oracle,
  quasiOptimality,
  regularisationPath,
  sure,
  tikhonovFamily,
  tsvdFamily,
} from '../../src/core/choose/index.ts';
import type { ChoiceProblem } from '../../src/core/choose/index.ts';
import { gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import { relativeError } from '../../src/core/metrics.ts';
import { arNoise, gaussianNoise } from '../../src/core/noise.ts';
import type { LinearOperator } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { deriv2, gravity, phillips, shaw } from '../../src/core/problems/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import {
  dct,
  dft,
  penalised,
  penaltySpectrum,
  tikhonov,
  truncated,
  tsvd,
} from '../../src/core/spectral/index.ts';
import type { FilterFactor } from '../../src/core/spectral/index.ts';
import { generalisedSvd, svd } from '../../src/core/svd/index.ts';
import { dot, norm, sizeOf, subtract } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';

type Map = (x: Vec) => Vec;
interface Trial extends ChoiceProblem {
  readonly name: string;
  readonly sigma: number;
  readonly truth: Vec;
  /** A and L, as plain maps. */
  readonly forward: Map;
  readonly penalty: Map;
}

const times =
  (rows: readonly Vec[]): Map =>
  (x) =>
    Float64Array.from(rows, (row) => dot(row, x));
const second = convolve1d(Float64Array.of(1, -2, 1), 24, { boundary: 'zero', output: 'valid' });

function matrixTrial(name: string, matrix: readonly Vec[], truth: Vec, sigma: number): Trial {
  const data = gaussianNoise(times(matrix)(truth), sigma, new RandomState(3));
  return { name, decomposition: svd(matrix), data, sigma, truth, forward: times(matrix), penalty: (x) => x };
}

function operatorTrial(name: string, operator: LinearOperator, make: Partial<Trial>, sigma: number): Trial {
  const truth = new RandomState(4)
    .uniform(0, 1, sizeOf(operator.inShape))
    .map((u, i) => u / 8 + Math.sin(i / 3));
  const data = gaussianNoise(operator.apply(truth), sigma, new RandomState(5));
  const forward: Map = (x) => operator.apply(x);
  return {
    name,
    decomposition: make.decomposition!,
    data,
    sigma,
    truth,
    forward,
    penalty: (x) => x,
    ...make,
  };
}

const periodic = convolve1d(gaussian(1.2), 24, { boundary: 'periodic' });
const difference = convolve1d(Float64Array.of(1, -2, 1), 24, { boundary: 'periodic' });
const square = shaw(24);
const smooth = phillips(24);
const trials: readonly Trial[] = [
  matrixTrial('shaw', square.matrix, square.x, 0.05),
  matrixTrial('phillips', smooth.matrix, smooth.x, 0.02),
  matrixTrial('tall', [...smooth.matrix, ...square.matrix], square.x, 0.1),
  operatorTrial('dft', periodic, { decomposition: dft(gaussian(1.2), [24]) }, 0.05),
  operatorTrial(
    'dft with a second difference',
    periodic,
    {
      decomposition: penalised(dft(gaussian(1.2), [24]), penaltySpectrum(Float64Array.of(1, -2, 1), [24])),
      penalty: (x) => difference.apply(x),
    },
    0.05,
  ),
  operatorTrial(
    'dct of a picture',
    convolve2d(gaussian2d(0.8, 3), [4, 6], { boundary: 'reflect' }),
    { decomposition: dct(gaussian2d(0.8, 3), [4, 6]) },
    0.05,
  ),
  operatorTrial(
    'generalised svd',
    periodic,
    { decomposition: generalisedSvd(periodic, second), penalty: (x) => second.apply(x) },
    0.05,
  ),
];

/** Everything about one λ, through nothing but the solution and A. */
function slowly({ decomposition, data, forward, penalty, truth }: Trial, factor: FilterFactor) {
  const x = decomposition.solve(data, factor);
  const residual = norm(subtract(forward(x), data)) ** 2;
  let dof = 0;
  const unit = new Float64Array(data.length);
  for (let i = 0; i < unit.length; i++) {
    unit[i] = 1;
    dof += forward(decomposition.solve(unit, factor))[i];
    unit[i] = 0;
  }
  return { residual, solution: norm(penalty(x)) ** 2, dof, x, error: relativeError(x, truth) };
}

/** The fine grid of brute force, its step in log λ, and the trial at every point of it. */
function fine(trial: Trial) {
  const lambdas = logarithmicGrid(...meaningfulRange(trial.decomposition), 600);
  const points = Array.from(lambdas, (lambda) => ({ lambda, ...slowly(trial, tikhonov(lambda)) }));
  return { points, step: Math.log(lambdas[1] / lambdas[0]) };
}

const argmin = <T>(items: readonly T[], value: (item: T) => number): T =>
  items.reduce((best, item) => (value(item) < value(best) ? item : best));
const near = (lambda: number, expected: number, step: number) =>
  expect(Math.abs(Math.log(lambda / expected))).toBeLessThan(1.01 * step);

describe.each(trials)('by brute force: $name', (trial) => {
  const { points, step } = fine(trial);
  const m = trial.data.length;

  test('residual, solution norm and degrees of freedom', () => {
    const path = regularisationPath(trial.decomposition, trial.data);
    // Below that, the slow way adds up rounding.
    for (const point of points.filter(({ lambda }, i) => lambda > 1e-6 && i % 25 === 0)) {
      const quick = path.at(tikhonov(point.lambda));
      expect(quick.dof).toBeCloseTo(point.dof, 7);
      expect([quick.residual, norm(trial.data) ** 2]).toAgreeWith(
        [point.residual, norm(trial.data) ** 2],
        1e-7,
      );
      expect([quick.solution]).toAgreeWith([point.solution], 1e-7);
    }
  });

  test('gcv', () => {
    const best = argmin(points, ({ residual, dof }) => residual / (m - dof) ** 2);
    near(gcv(trial).lambda, best.lambda, step);
  });

  test('sure', () => {
    const best = argmin(points, ({ residual, dof }) => residual + 2 * trial.sigma ** 2 * dof);
    near(sure(trial, trial).lambda, best.lambda, step);
  });

  test('oracle', () => {
    near(oracle(trial, trial).lambda, argmin(points, ({ error }) => error).lambda, step);
  });

  test('discrepancy', () => {
    const sigma = 1.05 * trial.sigma;
    const { lambda, target, trouble } = discrepancy(trial, { sigma, tau: 1.1 });
    expect(trouble).toBeNull();
    expect(target).toBeCloseTo(m * (1.1 * sigma) ** 2, 12);
    expect(slowly(trial, tikhonov(lambda!)).residual / target).toBeCloseTo(1, 8);
  });

  test('L-curve, by the circle through neighbours', () => {
    // Where the solution is all rounding the slow curve has no shape to measure.
    const sound = points.filter(({ lambda }) => lambda > 1e-5);
    const bend = (i: number) => turning(sound[i - 4], sound[i], sound[i + 4]);
    const inner = Array.from({ length: sound.length - 8 }, (_, i) => i + 4);
    const best = argmin(inner, (i) => -bend(i));
    const lambdas = logarithmicGrid(sound[0].lambda, sound.at(-1)!.lambda, 200);
    const corner = lCurveCorner({ ...trial, lambdas });
    expect(corner.value / bend(best)).toBeCloseTo(1, 1);
    near(corner.lambda, sound[best].lambda, 4 * step);
    const path = regularisationPath(trial.decomposition, trial.data);
    expect(curvature(path, corner.lambda)).toBeCloseTo(corner.value, 10);
    expect(Math.max(...corner.curve.value)).toBeLessThanOrEqual(corner.value);
  });

  test('quasi-optimality', () => {
    // ‖L dx̂/d log λ‖ by differences of the solutions.
    const change = points.map(({ lambda }) => {
      const [after, before] = [1e-3, -1e-3].map((d) =>
        trial.decomposition.solve(trial.data, tikhonov(lambda * Math.exp(d))),
      );
      return norm(trial.penalty(subtract(after, before))) / 2e-3;
    });
    const choice = quasiOptimality(trial);
    const valleys = points.filter((_, i) => change[i] < change[i - 1] && change[i] <= change[i + 1]);
    const best =
      valleys.length > 0
        ? argmin(valleys, (point) => change[points.indexOf(point)])
        : argmin(points, (point) => change[points.indexOf(point)]);
    near(choice.lambda, best.lambda, step);
  });
});

/** Signed curvature of the log–log L through three of its points. */
function turning(...points: { residual: number; solution: number }[]): number {
  const [a, b, c] = points.map(({ residual, solution }) => [Math.log(residual) / 2, Math.log(solution) / 2]);
  const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  const side = (p: number[], q: number[]) => Math.hypot(p[0] - q[0], p[1] - q[1]);
  return (2 * cross) / (side(a, b) * side(b, c) * side(a, c));
}

describe('the truncated SVD', () => {
  const [trial] = trials;
  const problem = { ...trial, family: tsvdFamily };
  const at = (k: number) => slowly(trial, tsvd(k));
  const all = Array.from({ length: 24 }, (_, i) => i + 1);

  test('gcv, sure and oracle choose a whole k', () => {
    const m = trial.data.length;
    const kept = all.slice(0, -1);
    expect(gcv(problem).lambda).toBe(argmin(kept, (k) => at(k).residual / (m - k) ** 2));
    expect(sure(problem, trial).lambda).toBe(argmin(all, (k) => at(k).residual + 2 * trial.sigma ** 2 * k));
    expect(oracle(problem, trial).lambda).toBe(argmin(all, (k) => at(k).error));
    expect(gcv(problem).curve.value[23]).toBe(Infinity);
  });

  test('discrepancy keeps the fewest terms that fit', () => {
    const { lambda, target } = discrepancy(problem, trial);
    expect(at(lambda!).residual).toBeLessThanOrEqual(target);
    expect(at(lambda! - 1).residual).toBeGreaterThan(target);
  });

  test('quasi-optimality: the least |βₖ|/σₖ among its valleys', () => {
    const { curve, lambda } = quasiOptimality(problem);
    const sizes = all.slice(1).map((k) => norm(subtract(at(k).x, at(k - 1).x)));
    expect(curve.value).toAgreeWith(sizes, 1e-6);
    const i = lambda - 2;
    expect(sizes[i]).toBeLessThan(Math.min(sizes[i - 1], sizes[i + 1]));
  });

  test('the L-curve refuses it', () => {
    expect(() => lCurveCorner(problem)).toThrow("lCurveCorner: family must be 'tikhonov', got 'tsvd'");
  });
});

describe('discrepancy', () => {
  const { matrix, x } = shaw(32);
  const decomposition = svd(matrix);
  const clean = times(matrix)(x);

  test('says when the noise drowns the data', () => {
    const data = gaussianNoise(clean, 0.01, new RandomState(1));
    expect(discrepancy({ decomposition, data }, { sigma: 10 })).toMatchObject({
      lambda: null,
      trouble: 'drowned',
    });
  });
  test('says when no λ fits so well, whether λ or k', () => {
    const tall = svd([...matrix, ...matrix]);
    const noisy = gaussianNoise(Float64Array.of(...clean, ...clean), 0.1, new RandomState(1));
    for (const family of [tikhonovFamily, tsvdFamily]) {
      const choice = discrepancy({ decomposition: tall, data: noisy, family }, { sigma: 0.01 });
      expect(choice).toMatchObject({ lambda: null, trouble: 'unreachable' });
    }
  });
  test('does not fit noise by dividing by rounding', () => {
    // Twelve singular values of shaw(32) are rounding: what the data hold there no λ can fit.
    const data = gaussianNoise(clean, 0.1, new RandomState(2));
    expect(discrepancy({ decomposition, data }, { sigma: 0.03 }).trouble).toBe('unreachable');
  });
  test('smooths more with a larger τ', () => {
    const data = gaussianNoise(clean, 0.05, new RandomState(1));
    const [one, two] = [1, 1.3].map(
      (tau) => discrepancy({ decomposition, data }, { sigma: 0.05, tau }).lambda!,
    );
    expect(two).toBeGreaterThan(one);
  });
});

describe('sure', () => {
  test('is unbiased: over many noises its mean is the predictive risk', () => {
    const { matrix, x } = gravity(16);
    const decomposition = svd(matrix);
    const clean = times(matrix)(x);
    const rng = new RandomState(6);
    const lambdas = Float64Array.of(0.01, 0.3);
    const total = [0, 0];
    const risk = [0, 0];
    for (let k = 0; k < 2000; k++) {
      const data = gaussianNoise(clean, 0.5, rng);
      const { value } = sure({ decomposition, data, lambdas }, { sigma: 0.5 }).curve;
      for (let i = 0; i < 2; i++) {
        total[i] += value[i] / 2000;
        const predicted = times(matrix)(decomposition.solve(data, tikhonov(lambdas[i])));
        risk[i] += norm(subtract(predicted, clean)) ** 2 / 2000;
      }
    }
    for (let i = 0; i < 2; i++) expect(total[i] / risk[i]).toBeCloseTo(1, 1);
  });

  test('by Monte Carlo: exact probes of a linear method, and a soft threshold counts what it keeps', () => {
    const { matrix, b } = gravity(64);
    const decomposition = svd(matrix);
    const y = gaussianNoise(b, 0.1, new RandomState(7));
    const predict: Map = (data) => times(matrix)(decomposition.solve(data, tikhonov(0.1)));
    const dof = regularisationPath(decomposition, y).at(tikhonov(0.1)).dof;
    const rng = new RandomState(8);
    const probes = Array.from({ length: 200 }, () => monteCarloSure(predict, y, 0.1, { rng }).divergence);
    expect(probes.reduce((a, c) => a + c) / 200 / dof).toBeCloseTo(1, 1);
    const soft: Map = (data) => data.map((v) => Math.sign(v) * Math.max(Math.abs(v) - 1, 0));
    const z = new RandomState(9).standardNormal(4000);
    const { risk, divergence } = monteCarloSure(soft, z, 1, { rng });
    const kept = z.filter((v) => Math.abs(v) > 1).length;
    // One probe of 4000 numbers is right to some 4 %.
    expect(Math.abs(divergence / kept - 1)).toBeLessThan(0.1);
    expect(risk).toBeCloseTo(norm(subtract(soft(z), z)) ** 2 - 4000 + 2 * divergence, 8);
  });
});

describe('chapter 6: n = 64, each rule has its own undoing', () => {
  /** How many times the best error each rule ends with, over seeds: the middle one. */
  function median(make: (seed: number) => number): number {
    const values = Array.from({ length: 9 }, (_, seed) => make(seed)).sort((a, b) => a - b);
    return values[4];
  }
  const factorOf = (problem: ChoiceProblem, truth: Vec, lambda: number) =>
    relativeError(problem.decomposition.solve(problem.data, tikhonov(lambda)), truth) /
    oracle(problem, { truth }).value;
  const level = (b: Vec, share: number) => (share * norm(b)) / Math.sqrt(b.length);
  const [hard, easy] = [shaw(64), phillips(64)];
  const [hardSvd, easySvd] = [svd(hard.matrix), svd(easy.matrix)];
  const slit = (seed: number, rho: number) => {
    const noise = level(hard.b, 0.01);
    return { decomposition: hardSvd, data: arNoise(hard.b, noise, rho, new RandomState(seed)) };
  };
  const phillipsWith = (share: number, seed: number) => {
    const sigma = level(easy.b, share);
    return { decomposition: easySvd, data: gaussianNoise(easy.b, sigma, new RandomState(seed)), sigma };
  };

  test('shaw: correlated noise fools GCV, white noise does not', () => {
    const factor = (rho: number) =>
      median((seed) => factorOf(slit(seed, rho), hard.x, gcv(slit(seed, rho)).lambda));
    expect(factor(0)).toBeLessThan(3);
    expect(factor(0.9)).toBeGreaterThan(1e4);
  });
  test('shaw, correlated noise: the L-curve, quasi-optimality and discrepancy survive', () => {
    for (const rule of [lCurveCorner, quasiOptimality]) {
      expect(median((seed) => factorOf(slit(seed, 0.9), hard.x, rule(slit(seed, 0.9)).lambda))).toBeLessThan(
        6,
      );
    }
    const sigma = level(hard.b, 0.01);
    const kept = (seed: number) => discrepancy(slit(seed, 0.9), { sigma }).lambda!;
    expect(median((seed) => factorOf(slit(seed, 0.9), hard.x, kept(seed)))).toBeLessThan(4);
  });
  test('phillips, noise 0.1 %: the L-curve undersmooths some 15 times, GCV does not', () => {
    const factor = (rule: typeof gcv) =>
      median((seed) => factorOf(phillipsWith(0.001, seed), easy.x, rule(phillipsWith(0.001, seed)).lambda));
    expect(factor(lCurveCorner)).toBeGreaterThan(8);
    expect(factor(lCurveCorner)).toBeLessThan(30);
    expect(factor(gcv)).toBeLessThan(3);
  });
  test('phillips: σ guessed at 0.8 ruins the discrepancy principle, at 1.2 merely oversmooths', () => {
    const factor = (guess: number) =>
      median((seed) => {
        const problem = phillipsWith(0.01, seed);
        const { lambda } = discrepancy(problem, { sigma: guess * problem.sigma });
        return factorOf(problem, easy.x, lambda!);
      });
    expect(factor(0.8)).toBeGreaterThan(15);
    expect(factor(0.8)).toBeLessThan(150);
    expect(factor(1)).toBeLessThan(2);
    expect(factor(1.2)).toBeLessThan(1.5);
  });
});

test('a coefficient with σ = 0 exactly counts as φ = 0, whatever the factor', () => {
  const decomposition = svd([Float64Array.of(2, 0), Float64Array.of(0, 0)]);
  expect([...decomposition.sigma]).toEqual([2, 0]);
  const point = regularisationPath(decomposition, Float64Array.of(3, 5)).at(() => 1);
  expect(point.dof).toBe(1);
  expect(point.residual).toBeCloseTo(25, 12);
  expect(point.solution).toBeCloseTo(2.25, 12);
});

describe('families and bad input', () => {
  const decomposition = svd(deriv2(12).matrix);
  const data = new RandomState(1).standardNormal(12);
  test('a family of one’s own', () => {
    const family = { ...tikhonovFamily, name: 'by threshold', factor: truncated, slope: null };
    const { lambda } = gcv({ decomposition, data, family });
    expect(tikhonovFamily.grid(decomposition)).toContain(lambda);
  });
  test('the slope of Tikhonov is dφ/d log λ', () => {
    const [h, lambda] = [1e-5, 0.2];
    for (const sigma of [0.01, 0.2, 3, Infinity]) {
      const difference = tikhonov(lambda * Math.exp(h))(sigma, 0) - tikhonov(lambda * Math.exp(-h))(sigma, 0);
      expect(tikhonovFamily.slope!(lambda)(sigma, 0)).toBeCloseTo(difference / (2 * h), 8);
    }
  });
  test.each([
    ['gcv: lambdas must rise, got 2, 1', () => gcv({ decomposition, data, lambdas: Float64Array.of(2, 1) })],
    [
      'sure: lambdas must be > 0, got 0',
      () => sure({ decomposition, data, lambdas: Float64Array.of(0, 1) }, { sigma: 1 }),
    ],
    ['svd: data must hold 12 numbers, got 3', () => gcv({ decomposition, data: new Float64Array(3) })],
    [
      'svd: data must be finite everywhere, got NaN at index 0',
      () => gcv({ decomposition, data: data.map(() => NaN) }),
    ],
    [
      'discrepancy: sigma must be a finite number ≥ 0, got -1',
      () => discrepancy({ decomposition, data }, { sigma: -1 }),
    ],
    [
      'discrepancy: tau must be a finite number > 0, got 0',
      () => discrepancy({ decomposition, data }, { sigma: 1, tau: 0 }),
    ],
    [
      'oracle: truth must hold 12 numbers, got 2',
      () => oracle({ decomposition, data }, { truth: new Float64Array(2) }),
    ],
    [
      "monteCarloSure: predict's result must hold 12 numbers, got 1",
      () => monteCarloSure(() => new Float64Array(1), data, 1, { rng: new RandomState(0) }),
    ],
  ])('%s', (message, run) => {
    expect(run).toThrow(message);
  });
});
