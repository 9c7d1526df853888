import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCompiled } from '../../src/core/compiled/switch.ts';
import type { ConvolutionOptions } from '../../src/core/convolution/index.ts';
import { gaussian, gaussian2d } from '../../src/core/kernels/index.ts';
import { operatorNorm } from '../../src/core/operator-norm.ts';
import { linearOperator } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { iterate, stateAfter } from '../../src/core/solvers/solver.ts';
import { landweberFactor, spectralSolve, transferFunction } from '../../src/core/spectral/index.ts';
import { dot, sum } from '../../src/core/vector.ts';
import { solverCases } from './cases.ts';

const shape = [12, 14] as const;
const operator = convolve2d(gaussian2d(1, 3), shape, { boundary: 'reflect' });
const data = operator.apply(new RandomState(1).uniform(0.1, 1, 12 * 14));
const problem = { operator, data };

describe.each(solverCases)('$file', ({ solver, params, withoutPrior = params, misfit }) => {
  test('starts at 0 and counts its steps', () => {
    const states = iterate(solver, problem, params);
    expect([0, 1, 2, 3].map(() => states.next().value.iteration)).toEqual([0, 1, 2, 3]);
  });

  test('a step changes neither the state nor the problem, and repeats itself', () => {
    const state = stateAfter(solver, problem, params, 2);
    const before = structuredClone({ x: state.x, data: problem.data });
    const next = solver.step(state, params);
    expect({ x: state.x, data: problem.data }).toEqual(before);
    expect(solver.step(state, params).x).toEqual(next.x);
    expect(next.x).not.toBe(state.x);
  });

  test('in the room of a state that is spent the same comes out, and the state between stays', () => {
    const states = iterate(solver, problem, params);
    const [spent, state, next] = [2, 3, 4].map((k) => stateAfter(solver, problem, params, k));
    const before = structuredClone({ x: state.x, data: problem.data });
    expect(solver.step(state, params, spent).x).toEqual(next.x);
    expect({ x: state.x, data: problem.data }).toEqual(before);
    expect(next.x).toEqual([0, 1, 2, 3, 4].map(() => states.next().value.x).at(-1));
  });

  test.runIf(misfit)('its own misfit only falls', () => {
    let last = Infinity;
    for (let k = 1; k <= 30; k++) {
      const now = misfit!(stateAfter(solver, problem, params, k), problem);
      expect(now).toBeLessThanOrEqual(last + 1e-12 * Math.abs(last));
      last = now;
    }
  });

  test('stays at a solution that explains the data', () => {
    const truth = new RandomState(1).uniform(0.1, 1, 12 * 14);
    const exact = { operator, data: operator.apply(truth), start: truth };
    expect(stateAfter(solver, exact, withoutPrior, 3).x).toAgreeWith(truth, 1e-12);
  });

  test('names itself when the problem is wrong', () => {
    const bad = { operator, data: data.map((value, i) => (i === 5 ? NaN : value)) };
    expect(() => solver.init(bad)).toThrow(/: data must be finite everywhere, got NaN at index 5/);
    expect(() => solver.init({ operator, data: new Float64Array(3) })).toThrow(
      'data must hold 12×14 numbers, got 3',
    );
    expect(() => solver.init({ ...problem, start: new Float64Array(2) })).toThrow(
      'start must hold 12×14 numbers, got 2',
    );
  });
});

describe('landweber', () => {
  test.each([1, 2, 10, 100])('%i steps are the filter factor 1 − (1 − τσ²)^k', (k) => {
    const kernel = gaussian(1.5);
    const blur = convolve1d(kernel, 64, { boundary: 'periodic', method: 'direct' });
    const y = new RandomState(2).standardNormal(64);
    const step = 1.3;
    const spectral = spectralSolve(y, [64], transferFunction(kernel, [64]), landweberFactor(k, step));
    expect(stateAfter(landweber, { operator: blur, data: y }, { step }, k).x).toAgreeWith(spectral, 1e-12);
  });

  test('its default step is 1/‖A‖², whatever steps came before', () => {
    const step = 1 / operatorNorm(operator) ** 2;
    const [own, given] = [{}, { step }].map((params) => stateAfter(landweber, problem, params, 5).x);
    expect(own).toEqual(given);
    const mixed = landweber.step(landweber.step(landweber.init(problem), { step: 0.1 }), {});
    expect(mixed.safeStep).toBe(step);
  });

  test('refuses a step that is not positive', () => {
    const state = landweber.init(problem);
    expect(() => landweber.step(state, { step: 0 })).toThrow(
      'landweber: step must be a finite number > 0, got 0',
    );
  });
});

describe('richardson–lucy', () => {
  test.each(['zero', 'periodic', 'reflect', 'replicate'] as const)(
    'keeps Σ(Aᵀ1)x = Σy, boundary %s',
    (boundary) => {
      const blur = convolve2d(gaussian2d(1.2, 4), shape, { boundary });
      const counts = new RandomState(3).poisson(blur.apply(new RandomState(4).uniform(0, 20, 12 * 14)));
      let state = richardsonLucy.init({ operator: blur, data: counts });
      for (let k = 0; k < 25; k++) {
        state = richardsonLucy.step(state, {});
        expect(dot(state.sensitivity, state.x) / sum(counts)).toBeCloseTo(1, 12);
        expect(Math.min(...state.x)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('starts flat, with all the light of the data', () => {
    const { x, sensitivity } = richardsonLucy.init(problem);
    expect(new Set(x).size).toBe(1);
    expect(dot(sensitivity, x)).toBeCloseTo(sum(data), 9);
  });

  test('lives with dark data, an unseen pixel and a dark start', () => {
    const mask = linearOperator({
      name: 'mask',
      inShape: [3],
      outShape: [3],
      forward: (x, out) => out.set([x[0], x[1], 0]),
      backward: (y, out) => out.set([y[0], y[1], 0]),
    });
    const x = stateAfter(richardsonLucy, { operator: mask, data: Float64Array.of(0, 2, 0) }, {}, 4).x;
    expect([...x]).toEqual([0, 2, 1]);
    const dark = { operator, data: new Float64Array(data.length) };
    expect(sum(stateAfter(richardsonLucy, dark, {}, 3).x)).toBe(0);
  });

  test('refuses negative data and an operator that subtracts light, forgives rounding', () => {
    const negative = data.map((value, i) => (i === 0 ? -0.1 : value));
    expect(() => richardsonLucy.init({ operator, data: negative })).toThrow(
      'richardsonLucy: data must be ≥ 0 everywhere, got -0.1',
    );
    const edges = convolve1d(Float64Array.of(0, -1, 0), 4, { boundary: 'zero' });
    expect(() => richardsonLucy.init({ operator: edges, data: new Float64Array(4) })).toThrow(
      "the operator's Aᵀ1 must be ≥ 0",
    );
    const rounded = data.map((value, i) => (i === 0 ? -1e-17 : value));
    expect(richardsonLucy.init({ operator, data: rounded }).problem.data[0]).toBe(0);
  });
});

describe('richardson–lucy, many steps at once', () => {
  const side = fc.integer({ min: 1, max: 23 });
  const setting = fc.constantFrom(
    ...(['same', 'full', 'valid'] as const).map((output) => ({ boundary: 'zero', output }) as const),
    { boundary: 'periodic', output: 'same' } as const,
  );

  /** Counts behind a random kernel, a patch of them dark, and a start that is dark elsewhere. */
  function photons(
    [height, width]: readonly [number, number],
    [kh, kw]: number[],
    options: ConvolutionOptions,
  ) {
    const random = new RandomState(height + 31 * width + 7 * kh + kw);
    const kernel = { shape: [Math.min(kh, height), Math.min(kw, width)] as const };
    const weights = random.uniform(0, 1, kernel.shape[0] * kernel.shape[1]);
    const size = [height, width] as const;
    const operator = convolve2d({ ...kernel, data: weights }, size, { ...options, method: 'fft' });
    const data = random.poisson(operator.apply(random.uniform(0, 9, height * width)));
    data.fill(0, 0, Math.floor(data.length / 5));
    const start = random.uniform(0, 2, height * width).fill(0, Math.ceil(0.9 * height * width));
    return { operator, data, start };
  }

  test('are those taken one by one, to the last bit', () => {
    fc.assert(
      fc.property(
        fc.tuple(side, side),
        fc.tuple(side, side),
        setting,
        fc.nat(5),
        (size, k, options, steps) => {
          const state = richardsonLucy.init(photons(size, k, options));
          const given = { x: state.x.slice(), model: state.model.slice() };
          const leapt = richardsonLucy.leap!(state, {}, steps)!;
          expect({ x: state.x, model: state.model }).toEqual(given);
          let walked = state;
          for (let i = 0; i < steps; i++) walked = richardsonLucy.step(walked, {});
          expect(leapt.iteration).toBe(steps);
          // A row of zeros is not transformed: its zeros may have another sign.
          for (const of of ['x', 'model'] as const)
            expect(leapt[of].map((value) => value + 0)).toEqual(walked[of].map((value) => value + 0));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are not taken at an edge that is mirrored, by sums, or without compiled code', () => {
    const small = photons([9, 11], [3, 4], { boundary: 'zero' });
    expect(richardsonLucy.leap!(richardsonLucy.init(small), {}, 2)).not.toBeNull();
    withoutCompiled(() => expect(richardsonLucy.leap!(richardsonLucy.init(small), {}, 2)).toBeNull());
    const mirrored = photons([9, 11], [3, 4], { boundary: 'reflect' });
    expect(richardsonLucy.leap!(richardsonLucy.init(mirrored), {}, 2)).toBeNull();
    const operator = convolve2d(gaussian2d(1, 2), [9, 11], { boundary: 'zero', method: 'direct' });
    expect(richardsonLucy.leap!(richardsonLucy.init({ ...small, operator }), {}, 2)).toBeNull();
  });
});
