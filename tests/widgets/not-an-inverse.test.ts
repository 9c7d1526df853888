import { describe, expect, it } from 'vitest';
import { relativeError } from '../../src/core/metrics.ts';
import { truncated } from '../../src/core/spectral/index.ts';
import { svd } from '../../src/core/svd/index.ts';
import { dot } from '../../src/core/vector.ts';
import { observe } from '../../src/experiment.ts';
import { challenges } from '../../src/widgets/not-an-inverse/challenges.ts';
import { layerOf, sumsOf, weightsOf } from '../../src/widgets/not-an-inverse/layer.ts';
import { model, NEGLIGIBLE } from '../../src/widgets/not-an-inverse/model.ts';
import { params, presets, SIDE, type Params } from '../../src/widgets/not-an-inverse/params.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const presetNames = Object.keys(presets) as Preset[];
const withPreset = statesOf(params, presets);
const cache = new Map<string, ReturnType<typeof compute>>();
const compute = runsOf(model);
const run = (p: Params) => {
  const key = JSON.stringify(p);
  if (!cache.has(key)) cache.set(key, compute(p));
  return cache.get(key) as ReturnType<typeof compute>;
};
const norm = (values: ArrayLike<number>): number => Math.hypot(...Array.from(values));

describe.each(presetNames)('not-an-inverse, %s', (preset) => {
  const { r, p, m } = run(withPreset(preset));
  const [rows, columns] = r.outShape;
  const weights = weightsOf(p);

  /** A, by its definition. */
  const through = (picture: ArrayLike<number>): number[] =>
    Array.from({ length: rows * columns }, (_, at) => {
      const [top, left] = [
        Math.floor(at / columns) * p.stride - p.padding,
        (at % columns) * p.stride - p.padding,
      ];
      let sum = 0;
      for (let a = 0; a < p.size; a++)
        for (let b = 0; b < p.size; b++) {
          const [row, column] = [top + a, left + b];
          if (row < 0 || column < 0 || row >= SIDE || column >= SIDE) continue;
          sum += weights[a] * weights[b] * picture[row * SIDE + column];
        }
      return sum;
    });

  it('blurs and thins out as it says', () => {
    if (p.noise === 0) expect(r.data).toAgreeWith(through(r.truth), 1e-12);
  });

  it('has four Penrose properties’ worth of A⁺: it fits the data, and holds nothing that A does not read', () => {
    // A A⁺ y = y, since A has full row rank; and A⁺y is the shortest picture that does, so Aᵀ-combinations alone make it up.
    expect(through(r.inverse.picture)).toAgreeWith([...r.data], 1e-9);
    expect(m.inverseAgain).toBeLessThan(1e-9);
    // The truth explains the data too (without noise), and is no shorter.
    if (p.noise === 0) expect(norm(r.inverse.picture)).toBeLessThanOrEqual(norm(r.truth) * (1 + 1e-12));
  });

  it('is nearer to the truth than any scaled transpose, without noise', () => {
    if (p.noise === 0) expect(m.inverseError).toBeLessThanOrEqual(m.best + 1e-12);
  });

  it('measures the transpose by its own definition', () => {
    expect(m.transposeAgain).toBeCloseTo(
      norm(through(r.transpose.picture).map((value, i) => value - r.data[i])) / norm(r.data),
      9,
    );
    expect(m.transposeError).toBeGreaterThanOrEqual(m.best - 1e-12);
  });
});

describe('not-an-inverse, what presets and prose say', () => {
  it('there and back: the shape, not the values', () => {
    const { r, m } = run(withPreset('back'));
    expect(r.outShape).toEqual([12, 12]);
    expect(r.transpose.picture).toHaveLength(SIDE * SIDE);
    expect(m.transposeError).toBeGreaterThan(0.8);
    expect(m.transposeAgain).toBeGreaterThan(0.5);
    expect(m.lost).toBe(432);
  });
  it('brightened: better, and still twice as far off as A⁺', () => {
    const { m } = run(withPreset('scaled'));
    expect(m.transposeError).toBe(m.best);
    expect(m.best).toBeGreaterThan(2 * m.inverseError);
  });
  it('plain grey: a grid, with a period of the stride, away from the edges', () => {
    const { r } = run(withPreset('grey'));
    const at = (row: number, column: number) => r.transpose.picture[row * SIDE + column];
    const inner = [10, 11, 12, 13].map((column) => at(11, column));
    expect(inner[0]).toBeCloseTo(inner[2], 12);
    expect(inner[1]).toBeCloseTo(inner[3], 12);
    expect(Math.abs(inner[0] - inner[1])).toBeGreaterThan(0.05);
    const inverse = [10, 11].map((column) => r.inverse.picture[11 * SIDE + column]);
    expect(Math.abs(inverse[0] - inverse[1])).toBeGreaterThan(0.05);
  });
  it('plain grey: what counts is the sum of the weights that meet, so that it is darkest under four copies', () => {
    const { r, p, m } = run(withPreset('grey'));
    const [outer, middle] = [weightsOf(p)[0], weightsOf(p)[1]];
    expect(outer).toBeCloseTo(0.23, 2);
    expect(middle).toBeCloseTo(0.55, 2);
    expect([...sumsOf(p)]).toEqual([2 * outer, middle]);
    expect([m.leastSum, m.mostSum]).toEqual([2 * outer, middle]);
    const at = (row: number, column: number) => r.transpose.picture[row * SIDE + column];
    // Of even and odd cells the odd ones lie under two copies along an axis.
    const [one, two, four] = [at(10, 10), at(10, 11), at(11, 11)];
    expect(four).toBeLessThan(two);
    expect(two).toBeLessThan(one);
    expect(four / one).toBeCloseTo((m.leastSum / m.mostSum) ** 2, 12);
  });
  it('stride 3: 64 numbers for 576 pixels', () => {
    const { m } = run(withPreset('coarse'));
    expect([m.numbers, m.pixels]).toEqual([64, 576]);
    expect(m.inverseError).toBeGreaterThan(run(withPreset('scaled')).m.inverseError);
  });
  it('noisy: A⁺ is worse than the blur', () => {
    const { m } = run(withPreset('noisy'));
    expect(m.inverseError).toBeGreaterThan(1);
    expect(m.transposeError).toBeLessThan(0.6);
    expect(run(withPreset('noisy', { noise: 0 })).m.inverseError).toBeLessThan(0.3);
  });
  it('noisy: with 48 of 50 seeds A⁺ is worse than black, with each further off than Aᵀ; the seed shown is typical', () => {
    const { r, p, m } = run(withPreset('noisy'));
    const operator = layerOf(p, r.shape);
    const decomposition = svd(operator);
    const filter = truncated(NEGLIGIBLE * decomposition.sigma[0]);
    const errors = Array.from({ length: 50 }, (_, at) => {
      const noise = { kind: 'gaussian', sigma: p.noise, seed: at + 1 } as const;
      const { data } = observe({ truth: r.truth, operator, noise });
      const scattered = operator.adjoint(data);
      const gain = dot(r.truth, scattered) / dot(scattered, scattered);
      return {
        inverse: relativeError(decomposition.solve(data, filter), r.truth),
        transpose: relativeError(
          scattered.map((value) => gain * value),
          r.truth,
        ),
      };
    });
    expect(errors[p.seed - 1].inverse).toBeCloseTo(m.inverseError, 9);
    expect(errors.filter(({ inverse }) => inverse > 1)).toHaveLength(48);
    for (const { inverse, transpose } of errors) expect(inverse).toBeGreaterThan(1.5 * transpose);
    const below = errors.filter(({ inverse }) => inverse < m.inverseError).length;
    expect(below).toBeGreaterThan(12);
    expect(below).toBeLessThan(37);
  });
  it('one step of Landweber of the size that brightens is a step that converges', () => {
    for (const preset of ['scaled', 'noisy'] as const) {
      const { r, m } = run(withPreset(preset));
      expect(m.gain * r.sigma[0] ** 2).toBeLessThan(2);
    }
  });
  it('where they agree: to the last digit, until the kernel is one longer', () => {
    expect(run(withPreset('same')).m.apart).toBeLessThan(1e-12);
    expect(run(withPreset('same', { size: 3 })).m.apart).toBeGreaterThan(0.1);
    expect(run(withPreset('same', { unit: false })).m.apart).toBeGreaterThan(0.1);
  });
  it('overlapping, and yet they agree: Daubechies’ weights are perpendicular to themselves, moved by an even number', () => {
    const { r, p, m } = run(withPreset('wavelet'));
    expect(p.size).toBe(p.stride + 2);
    expect(m.apart).toBeLessThan(1e-12);
    for (const sigma of r.sigma.slice(0, r.rank)) expect(sigma).toBeCloseTo(1, 12);
    const weights = weightsOf(p);
    expect([...weights].map((weight) => weight.toFixed(3))).toEqual(['0.483', '0.837', '0.224', '-0.129']);
    expect(weights[0] * weights[2] + weights[1] * weights[3]).toBeCloseTo(0, 15);
  });
  it.each([2, 4, 6])(
    'Daubechies, %i weights: of unit norm and sum √2, perpendicular, blind to the first slopes',
    (size) => {
      const weights = weightsOf(withPreset('wavelet', { size }));
      expect(norm(weights)).toBeCloseTo(1, 12);
      expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(Math.SQRT2, 12);
      for (let by = 2; by < size; by += 2)
        expect(weights.slice(by).reduce((sum, weight, t) => sum + weight * weights[t], 0)).toBeCloseTo(0, 12);
      // The high pass (−1)ᵗ h₍ₖ₋₁₋ₜ₎ has size/2 vanishing moments, which sets these weights apart from all others.
      for (let power = 0; power < size / 2; power++)
        expect(weights.reduce((sum, weight, t) => sum + (-1) ** t * weight * t ** power, 0)).toBeCloseTo(
          0,
          10,
        );
    },
  );
  it('weights that are all positive agree just where no two copies overlap', () => {
    for (const kernel of ['gaussian', 'tent', 'box'] as const)
      for (const size of [2, 3, 4, 5, 6])
        for (const stride of [2, 3, 4]) {
          const p = withPreset('same', { kernel, size, stride });
          const [weights, overlap] = [weightsOf(p), Math.max(0, size - stride)];
          const mixed = weights
            .slice(size - overlap)
            .reduce((sum, weight, t) => sum + weight * weights[t], 0);
          expect(mixed > 1e-3).toBe(overlap > 0);
        }
    expect(run(withPreset('same', { kernel: 'tent', size: 2, stride: 3 })).m.apart).toBeLessThan(1e-12);
  });
  it('a picture that is black all over, or too thin, is refused', () => {
    const own = (shape: readonly [number, number], value: number): Params['picture'] => ({
      own: { shape, planes: [new Float32Array(shape[0] * shape[1]).fill(value)] },
    });
    expect(model.check?.(withPreset('back', { picture: own([6, 8], 0) }))?.code).toBe('dark');
    expect(model.check?.(withPreset('back', { picture: own([1, 24], 1), size: 6 }))?.code).toBe('small');
    expect(model.check?.(withPreset('wavelet', { size: 5 }))?.code).toBe('odd');
    expect(run(withPreset('back', { picture: own([7, 11], 0.5) })).m.inverseAgain).toBeLessThan(1e-9);
  });
});

describe('not-an-inverse, the challenges', () => {
  const answer = (id: string, p: Params) => {
    const challenge = challenges.find((one) => one.id === id)!;
    const { m } = run(p);
    return answerOf(challenge, p, m);
  };
  it.each([
    ['passed', { kernel: 'box', size: 2, padding: 0, unit: true }],
    ['passed', { kernel: 'box', size: 3, stride: 3, padding: 0, unit: true }],
    ['scaled', { scaled: true }],
    ['passed', { kernel: 'daubechies', size: 4, padding: 0, unit: true }],
    ['passed', { kernel: 'daubechies', size: 6, stride: 4, padding: 0, unit: true }],
    ['positive', {}],
    ['even', { kernel: 'daubechies', size: 6, stride: 3, padding: 0, unit: true }],
    ['cropped', { size: 2, padding: 1, unit: true }],
    ['bright', { size: 2, padding: 0 }],
  ] as const)('agree: %s for %j', (said, changes) =>
    expect(answer('agree', withPreset('back', changes))).toBe(said),
  );
  it.each([
    ['passed', { kernel: 'tent', size: 4, padding: 1 }],
    ['passed', { size: 5 }],
    ['noise', { noise: 0.02 }],
    ['long', { size: 3 }],
    ['condition', {}],
  ] as const)('quiet: %s for %j', (said, changes) =>
    expect(answer('quiet', withPreset('noisy', changes))).toBe(said),
  );
});
