import { describe, expect, test } from 'vitest';
import {
  coherence,
  cutBank,
  dctBank,
  evenContrast,
  learnStep,
  normalised,
  randomBank,
  sparseCode,
  spectralBound,
  startLearning,
  synthesis,
  withoutLocalMean,
  type Bank,
} from '../../src/core/dictionary/index.ts';
import { tensor } from '../../src/core/layers/index.ts';
import { linearOperator } from '../../src/core/operator.ts';
import { l1 } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { fista } from '../../src/core/solvers/fista.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { dot, norm, type Vec } from '../../src/core/vector.ts';

const [COUNT, SIDE, H, W] = [3, 5, 9, 11];
const bank = randomBank(COUNT, SIDE, new RandomState(1));
const random = (n: number, seed: number): Vec => new RandomState(seed).standardNormal(n);
const codes = tensor([1, COUNT, H, W], random(COUNT * H * W, 2));
const picture = tensor([1, 1, H, W], random(H * W, 3));

/** Σ dₖ ∗ zₖ by its definition: each coefficient lays its filter down. */
function laidDown({ count, side, filters }: Bank, z: Vec): Vec {
  const out = new Float64Array(H * W);
  const half = (side - 1) / 2;
  for (let k = 0; k < count; k++)
    for (let at = 0; at < H * W; at++)
      for (let cell = 0; cell < side ** 2; cell++) {
        const i = Math.floor(at / W) + Math.floor(cell / side) - half;
        const j = (at % W) + (cell % side) - half;
        if (i >= 0 && i < H && j >= 0 && j < W)
          out[i * W + j] += z[k * H * W + at] * filters[k * side ** 2 + cell];
      }
  return out;
}

describe('banks', () => {
  const norms = ({ count, filters }: Bank) =>
    Array.from({ length: count }, (_, k) =>
      norm(filters.slice((k * filters.length) / count, ((k + 1) * filters.length) / count)),
    );
  const picture = { shape: [H, W] as const, data: random(H * W, 5) };

  test('are of unit norm', () => {
    for (const one of [bank, dctBank(16, 7), cutBank(4, 5, picture, new RandomState(1))])
      expect(norms(one)).toAgreeWith(new Float64Array(one.count).fill(1), 1e-14);
    expect([...normalised(new Float64Array(8), 2)]).toEqual(new Array(8).fill(0));
  });
  test('cosines are orthonormal, of mean 0, and the coarsest come first', () => {
    const { filters } = dctBank(48, 7);
    const of = (k: number) => filters.slice(49 * k, 49 * k + 49);
    for (let k = 0; k < 48; k++) {
      expect(of(k).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      for (let l = 0; l < k; l++) expect(dot(of(k), of(l))).toBeCloseTo(0, 12);
    }
    expect(of(0)[0]).toBeCloseTo(of(0)[42], 12);
    expect(of(1)[0]).toBeCloseTo(of(1)[6], 12);
  });
  test('a piece that is cut out stands in the picture', () => {
    const { filters } = cutBank(1, 5, picture, new RandomState(4));
    const places = Array.from({ length: (H - 4) * (W - 4) }, (_, at) =>
      Math.abs(
        dot(
          filters,
          normalised(
            Float64Array.from({ length: 25 }, (_, cell) => {
              const [i, j] = [Math.floor(at / (W - 4)), at % (W - 4)];
              return picture.data[(i + Math.floor(cell / 5)) * W + j + (cell % 5)];
            }),
            1,
          ),
        ),
      ),
    );
    expect(Math.max(...places)).toBeCloseTo(1, 12);
  });
  test('explain what they can’t be made of', () => {
    expect(() => dctBank(49, 7)).toThrow(/^dctBank: count must be below side² = 49, got 49/);
    expect(() => cutBank(1, 10, picture, new RandomState(1))).toThrow(
      /^cutBank: the picture must be 10 × 10/,
    );
    expect(() => randomBank(0, 7, new RandomState(1))).toThrow(RangeError);
    expect(() => synthesis(randomBank(2, 4, new RandomState(1)))).toThrow(
      /^synthesis: filters must have an odd side/,
    );
  });
});

describe('the synthesis', () => {
  const map = synthesis(bank);
  test('lays each filter down at each coefficient', () => {
    expect(map.apply(codes).data).toAgreeWith(laidDown(bank, codes.data), 1e-12);
  });
  test('has its exact adjoint', () => {
    const [one, other] = [
      dot(map.apply(codes).data, picture.data),
      dot(codes.data, map.adjoint(picture).data),
    ];
    expect(one).toBeCloseTo(other, 10);
  });
  test('has the gradient of its filters that differences have', () => {
    const cost = (filters: Vec) => {
      const rebuilt = laidDown({ ...bank, filters }, codes.data);
      return rebuilt.reduce((sum, value, at) => sum + (value - picture.data[at]) ** 2, 0) / 2;
    };
    const residual = map.apply(codes).data.map((value, at) => value - picture.data[at]);
    const gradient = map.filterGradient(codes, tensor(picture.shape, residual));
    const differences = bank.filters.map((_, at) => {
      const moved = (by: number) => cost(bank.filters.map((value, i) => (i === at ? value + by : value)));
      return (moved(1e-4) - moved(-1e-4)) / 2e-4;
    });
    expect(gradient).toAgreeWith(differences, 1e-6);
  });
  test('stays within its bound, which a single spike reaches', () => {
    const bound = spectralBound(bank);
    const ratio = norm(map.apply(map.adjoint(picture)).data) / norm(picture.data);
    expect(ratio).toBeLessThan(bound);
    const spike = new Float64Array(9);
    spike[4] = 1;
    expect(spectralBound({ count: 1, side: 3, filters: spike })).toBeCloseTo(1, 12);
    expect(spectralBound({ count: 1, side: 3, filters: spike.map(() => 1 / 3) })).toBeCloseTo(9, 12);
  });
});

describe('sparse codes', () => {
  const lambda = 0.8;
  test('are those of the book’s FISTA on the same problem', () => {
    const map = synthesis(bank);
    const operator = linearOperator({
      name: 'synthesis',
      inShape: [COUNT * H, W],
      outShape: [H, W],
      forward: (z, out) => out.set(map.apply(tensor(codes.shape, z.slice())).data),
      backward: (x, out) => out.set(map.adjoint(tensor(picture.shape, x.slice())).data),
    });
    const step = 1 / spectralBound(bank);
    const theirs = stateAfter(fista, { operator, data: picture.data }, { lambda, prior: l1, step }, 40);
    expect(sparseCode(picture, bank, { lambda, steps: 40 }).codes.data).toAgreeWith(theirs.x, 1e-10);
  });
  test('cost what is said, and no step in any direction costs less once they stand still', () => {
    const { codes: z, objective, nonZeros, pictures } = sparseCode(picture, bank, { lambda, steps: 4000 });
    const cost = (some: Vec) => {
      const rebuilt = laidDown(bank, some);
      const misfit = rebuilt.reduce((sum, value, at) => sum + (value - picture.data[at]) ** 2, 0) / 2;
      return misfit + lambda * some.reduce((sum, value) => sum + Math.abs(value), 0);
    };
    expect(objective).toBeCloseTo(cost(z.data), 10);
    expect(pictures.data).toAgreeWith(laidDown(bank, z.data), 1e-12);
    expect(nonZeros).toBe(z.data.filter((value) => value !== 0).length);
    const rng = new RandomState(7);
    for (let i = 0; i < 50; i++) {
      const way = rng.standardNormal(z.data.length);
      expect(cost(z.data.map((value, at) => value + 1e-3 * way[at]))).toBeGreaterThan(objective);
    }
  });
  test('are empty from the λ on at which no filter fits anywhere', () => {
    const most = synthesis(bank)
      .adjoint(picture)
      .data.reduce((m, value) => Math.max(m, Math.abs(value)), 0);
    expect(sparseCode(picture, bank, { lambda: most * 1.001, steps: 5 }).nonZeros).toBe(0);
    expect(sparseCode(picture, bank, { lambda: most * 0.9, steps: 5 }).nonZeros).toBeGreaterThan(0);
  });
  test('in single precision are nearly those in double', () => {
    const single = sparseCode(
      tensor(picture.shape, new Float32Array(picture.data)),
      { ...bank, filters: new Float32Array(bank.filters) },
      { lambda, steps: 30 },
    );
    expect(single.codes.data).toBeInstanceOf(Float32Array);
    const double = sparseCode(picture, bank, { lambda, steps: 30 });
    expect(Float64Array.from(single.codes.data)).toAgreeWith(double.codes.data, 1e-5);
  });
  test('refuse what is no price', () => {
    expect(() => sparseCode(picture, bank, { lambda: -1, steps: 3 })).toThrow(/^sparseCode: lambda/);
    expect(() => sparseCode(picture, bank, { lambda: 1, steps: 0 })).toThrow(/^sparseCode: steps/);
  });
});

describe('learning', () => {
  test('finds the filters that a picture was made of, up to their sign', () => {
    const truth = dctBank(2, 3);
    const rng = new RandomState(5);
    const made = () => {
      const z = rng.standardNormal(2 * 24 * 24).map((value) => (rng.random() < 0.03 ? 6 * value : 0));
      return tensor([1, 1, 24, 24], new Float32Array(synthesis(truth).apply(tensor([1, 2, 24, 24], z)).data));
    };
    let learning = startLearning(randomBank(2, 3, new RandomState(2)));
    const costs: number[] = [];
    for (let step = 0; step < 150; step++) {
      const { learning: next, code } = learnStep(learning, made(), { lambda: 0.5, steps: 20, rate: 0.03 });
      learning = next;
      costs.push(code.objective);
    }
    const learned = Float64Array.from(learning.bank.filters);
    for (const k of [0, 1]) {
      const atom = truth.filters.slice(9 * k, 9 * k + 9);
      const best = Math.max(...[0, 1].map((l) => Math.abs(dot(atom, learned.slice(9 * l, 9 * l + 9)))));
      expect(best).toBeGreaterThan(0.97);
    }
    expect(costs.at(-1)!).toBeLessThan(costs[0]);
  });
  test('a bank that gets no coefficient stays as it is', () => {
    const start = startLearning(bank);
    const x = tensor(picture.shape, new Float32Array(picture.data));
    const { learning } = learnStep(start, x, { lambda: 1e3, steps: 5, rate: 0.1 });
    expect(Float64Array.from(learning.bank.filters)).toAgreeWith(Float64Array.from(start.bank.filters), 1e-6);
  });
});

describe('coherence', () => {
  const filter = (value: (x: number, y: number) => number) =>
    Float64Array.from({ length: 49 }, (_, at) => value((at % 7) - 3, Math.floor(at / 7) - 3));
  test('is 1 for what changes along one direction, 0 for a spot and for nothing', () => {
    expect(
      coherence(
        filter((x, y) => 0.6 * x + 0.8 * y),
        7,
      ),
    ).toBeCloseTo(1, 12);
    expect(
      coherence(
        filter((x) => Math.sign(x)),
        7,
      ),
    ).toBeCloseTo(1, 12);
    expect(
      coherence(
        filter((x, y) => Math.exp(-x * x - y * y)),
        7,
      ),
    ).toBeCloseTo(0, 12);
    expect(
      coherence(
        filter(() => 3),
        7,
      ),
    ).toBe(0);
  });
  test('of noise is seldom above .5', () => {
    const noise = randomBank(1000, 7, new RandomState(6)).filters;
    const all = Array.from({ length: 1000 }, (_, k) => coherence(noise.subarray(49 * k, 49 * k + 49), 7));
    expect(all.filter((value) => value > 0.5).length).toBeLessThanOrEqual(20);
    expect(all.reduce((sum, value) => sum + value, 0) / 1000).toBeLessThan(0.25);
  });
});

describe('what is taken out of a picture first', () => {
  const shape = [20, 24] as const;
  const x = random(480, 8);
  test('a constant and a slow slope vanish, what is small stays', () => {
    expect(
      norm(
        withoutLocalMean(
          x.map(() => 4),
          shape,
          2,
        ),
      ),
    ).toBeLessThan(1e-10);
    const spike = new Float64Array(480);
    spike[10 * 24 + 12] = 1;
    expect(withoutLocalMean(spike, shape, 3)[10 * 24 + 12]).toBeCloseTo(1 - 1 / (2 * Math.PI * 9), 3);
  });
  test('a faint half comes up to the strong one, and an empty picture stays empty', () => {
    const half = x.map((value, at) => (at % 24 < 12 ? value : 0.4 * value));
    const even = evenContrast(half, shape, 2);
    const size = (some: Vec, left: boolean) => norm(some.filter((_, at) => at % 24 < 12 === left));
    expect(size(half, false) / size(half, true)).toBeLessThan(0.5);
    expect(size(even, false) / size(even, true)).toBeGreaterThan(0.6);
    expect(norm(evenContrast(new Float64Array(480), shape, 2))).toBe(0);
  });
});
