/** The splitting against dense matrices, and against what is known of its limits. */
import { describe, expect, test } from 'vitest';
import { halfWidth } from '../../src/core/fft/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import {
  GUESSES,
  levelsDown,
  plugAndPlay,
  type Denoiser,
  type PlugAndPlayProblem,
} from '../../src/core/solvers/plug-and-play.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { dft, naive, transferFunction } from '../../src/core/spectral/index.ts';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';

const SHAPE = [12, 15] as const;
const SIZE = SHAPE[0] * SHAPE[1];
const rng = new RandomState(11);
/** Lopsided, so that a missing conjugate shows. */
const kernel: Kernel = {
  shape: [3, 3],
  data: Float64Array.of(0.05, 0.1, 0, 0.2, 0.4, 0.15, 0, 0.1, 0),
};
const A = convolve2d(kernel, SHAPE, { boundary: 'periodic' });
const whole = transferFunction(kernel, SHAPE);
const halfOf = (values: Vec) => values.filter((_, i) => i % SHAPE[1] < halfWidth(SHAPE[1]));
const transfer = { re: halfOf(whole.re), im: halfOf(whole.im) };

/** Asks for nothing, in three pieces, and notes what it was told. */
function idle(told: number[] = []): Denoiser {
  return {
    range: [0.005, 0.2],
    *denoise(x, level) {
      told.push(level);
      yield 0.3;
      yield 0.7;
      return x;
    },
  };
}
const data = A.apply(rng.uniform(0, 1, SIZE));
const problem = (change: Partial<PlugAndPlayProblem> = {}): PlugAndPlayProblem => ({
  ...{ data, shape: SHAPE, transfer, noise: 0.02, denoiser: idle() },
  ...change,
});
const PARAMS = { steps: 8, lambda: 0.5 };

describe('a step', () => {
  test('is where ‖Ax − y‖² + α‖x − z‖² is least', () => {
    const [level] = levelsDown(0.02, [0.005, 0.2], 8);
    const alpha = (0.5 * 0.02 ** 2) / level ** 2;
    const { x } = stateAfter(plugAndPlay, problem(), PARAMS, 1);
    const misfit = A.adjoint(subtract(A.apply(x), data));
    // z₀ is y itself.
    expect(norm(misfit.map((value, i) => value + alpha * (x[i] - data[i])))).toBeLessThan(1e-12);
  });

  test('is the same in pieces, whose shares rise', () => {
    const params = PARAMS;
    let state = plugAndPlay.init(problem());
    for (let k = 0; k < 3; k++) {
      const [work, shares] = [plugAndPlay.pieces(state, params), [] as number[]];
      for (;;) {
        const { done, value } = work.next();
        if (done) {
          expect(value.x).toEqual(plugAndPlay.step(state, params).x);
          state = value;
          break;
        }
        shares.push(value);
      }
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares).toContain(0.7);
    }
    expect(state.iteration).toBe(3);
  });

  test('told no weight for the denoiser, undoes the blur', () => {
    const { x } = stateAfter(plugAndPlay, problem(), { steps: 8, lambda: 0 }, 1);
    expect(x).toAgreeWith(dft(kernel, SHAPE).solve(data, naive()), 1e-8);
  });
});

test('the levels fall to the noise, and not beyond what the denoiser knows', () => {
  const told: number[] = [];
  stateAfter(plugAndPlay, problem({ denoiser: idle(told) }), PARAMS, 8);
  expect(told).toEqual(levelsDown(0.02, [0.005, 0.2], 8));
  expect(told[0]).toBeCloseTo(49 / 255, 12);
  expect(told[7]).toBeCloseTo(0.02, 12);
  const last = (noise: number) => levelsDown(noise, [0.005, 0.1], 8).at(-1);
  expect([last(1e-4), last(0.03), last(3)].map((level) => Number(level?.toFixed(9)))).toEqual([
    0.005, 0.03, 0.1,
  ]);
  expect(levelsDown(0.02, [0.005, 0.2], 1)).toEqual([0.02]);
});

describe('of data that were not all seen', () => {
  const known = [9, 11] as const;
  const isKnown = (i: number) => i % SHAPE[1] < known[1] && Math.floor(i / SHAPE[1]) < known[0];
  const told = data.map((value, i) => (isKnown(i) ? value : 5));
  const misfit = (x: Vec) =>
    A.apply(x).reduce((sum, value, i) => sum + (isKnown(i) ? (value - data[i]) ** 2 : 0), 0);

  test('what stands in the place of the others soon counts no more', () => {
    const run = (steps: number, change: Partial<PlugAndPlayProblem>) =>
      misfit(stateAfter(plugAndPlay, problem({ data: told, ...change }), { steps, lambda: 50 }, steps).x);
    expect(run(40, { known })).toBeLessThan(run(40, {}) / 5);
  });

  test('each guess lessens the misfit of what was seen, and the hold, together', () => {
    const [level] = levelsDown(0.02, [0.005, 0.2], 8);
    const alpha = (50 * 0.02 ** 2) / level ** 2;
    const value = (x: Vec) => misfit(x) + alpha * norm(subtract(x, told)) ** 2;
    const first = (change: Partial<PlugAndPlayProblem>) =>
      stateAfter(plugAndPlay, problem({ data: told, ...change }), { steps: 8, lambda: 50 }, 1).x;
    expect(GUESSES).toBeGreaterThan(0);
    expect(value(first({ known }))).toBeLessThan(value(first({})));
  });
});

test.each([
  ['plugAndPlay: noise must be a finite number > 0, got 0', () => plugAndPlay.init(problem({ noise: 0 }))],
  [
    'plugAndPlay: steps must be a whole number ≥ 1, got 0',
    () => plugAndPlay.step(plugAndPlay.init(problem()), { steps: 0, lambda: 1 }),
  ],
  [
    'plugAndPlay: lambda must be a finite number ≥ 0, got -1',
    () => plugAndPlay.step(plugAndPlay.init(problem()), { steps: 1, lambda: -1 }),
  ],
])('%s', (message, run) => {
  expect(run).toThrow(message);
});
