import { checkAllFinite, checkFinite, checkFits, checkInteger, checkPositive, checkShape } from '../check.ts';
import { halfWidth, irfft, rfft } from '../fft/index.ts';
import type { Complex } from '../fft/index.ts';
import { asPicture } from '../vector.ts';
import type { Shape, Vec } from '../vector.ts';
import { workArray } from '../work-array.ts';
import { allOf } from './solver.ts';
import type { Solver, SolverState } from './solver.ts';

/** D(x, σ): a picture without white noise of standard deviation σ. */
export interface Denoiser {
  /** The least and the most noise that it knows, as standard deviations. */
  readonly range: readonly [number, number];
  /** A piece at a time: what is yielded is the share that is done. */
  denoise(x: Vec, level: number, shape: Shape): Generator<number, Vec, void>;
}

/** y = h * x + n on a periodic frame. */
export interface PlugAndPlayProblem {
  readonly data: Vec;
  readonly shape: Shape;
  /** H on the half spectrum of `rfft`. */
  readonly transfer: Complex;
  /** σ of n. */
  readonly noise: number;
  readonly denoiser: Denoiser;
  /** [height, width] of the data that were seen, from the first on; the others close the ring, and are guessed again and again. */
  readonly known?: readonly [number, number];
}

export interface PlugAndPlayParams {
  /** K, over which the levels fall. */
  readonly steps: number;
  /** How much the denoiser weighs beside the data. */
  readonly lambda: number;
}

export interface PlugAndPlayState extends SolverState {
  readonly problem: PlugAndPlayProblem;
  /** ŷ, with what the last estimate says of the data that were not seen. */
  readonly seen: Complex;
}

/** σ₁, where the denoiser knows as much: Zhang et al.'s. */
export const FIRST = 49 / 255;
/** What was not seen is guessed again so many times in a step. */
export const GUESSES = 10;

/** σ₁ … σ_K: they fall in equal ratios to the noise, and not beyond what the denoiser knows. */
export function levelsDown(noise: number, [least, most]: Denoiser['range'], steps: number): number[] {
  const first = Math.min(FIRST, most);
  const last = Math.min(first, Math.max(least, noise));
  return Array.from({ length: steps }, (_, k) =>
    steps === 1 ? last : first * (last / first) ** (k / (steps - 1)),
  );
}

/**
 * Half-quadratic splitting of min ½‖Ax − y‖²/σ² + λR(x), with a denoiser where the prox of R would stand. For k = 1 … K, from z₀ = y,
 *
 *   xₖ = argmin ‖Ax − y‖² + αₖ‖x − zₖ₋₁‖²,  αₖ = λσ²/σₖ²:   x̂ₖ = (H*ŷ + αₖ ẑₖ₋₁)/(|H|² + αₖ)
 *   zₖ = D(xₖ, σₖ)
 *
 * The blur enters the first line alone. Where not all of y was seen, the misfit of what was is lessened by a few steps of the same formula,
 * with Axₖ in the place of the rest each time: that majorises it. The state's x is zₖ.
 * Venkatakrishnan, Bouman & Wohlberg, GlobalSIP 2013; Zhang, Li, Zuo, Zhang, Van Gool & Timofte, IEEE TPAMI 44 (2022).
 */
export const plugAndPlay: Solver<PlugAndPlayProblem, PlugAndPlayState, PlugAndPlayParams> &
  Required<Pick<Solver<PlugAndPlayProblem, PlugAndPlayState, PlugAndPlayParams>, 'pieces'>> = {
  name: 'plug-and-play',

  init(problem) {
    checkProblem(problem);
    const { data, shape } = problem;
    return { problem, iteration: 0, x: data, seen: rfft(data, shape) };
  },

  step: (state, params) => allOf(plugAndPlay.pieces(state, params)),

  *pieces(state, { steps, lambda }) {
    checkInteger('plugAndPlay', 'steps', steps, 1);
    checkFinite('plugAndPlay', 'lambda', lambda, 0);
    const { problem, iteration } = state;
    const { shape, noise, denoiser, known } = problem;
    const level = levelsDown(noise, denoiser.range, steps)[Math.min(iteration, steps - 1)];
    const alpha = (lambda * noise ** 2) / level ** 2;
    const held = rfft(state.x, shape);
    let { seen } = state;
    const found = nearer(seen, held, problem.transfer, alpha);
    for (let guess = 0; known && guess < GUESSES; guess++) {
      yield 0;
      // The first guess makes room that is this step's own; the others take it.
      seen = rfft(completed(found, problem, known), shape, guess === 0 ? undefined : seen);
      nearer(seen, held, problem.transfer, alpha, found);
    }
    yield 0;
    const z = yield* denoiser.denoise(irfft(found, shape), level, shape);
    return { problem, iteration: iteration + 1, x: z, seen };
  },
};

const roomFor = ({ length }: Vec): Complex => ({
  re: new Float64Array(length),
  im: new Float64Array(length),
});

/** (H*ŷ + αẑ)/(|H|² + α), in the place of `out`. */
function nearer(
  seen: Complex,
  held: Complex,
  transfer: Complex,
  alpha: number,
  { re, im } = roomFor(seen.re),
): Complex {
  for (let k = 0; k < re.length; k++) {
    const [hr, hi] = [transfer.re[k], transfer.im[k]];
    const power = hr ** 2 + hi ** 2 + alpha;
    re[k] = (hr * seen.re[k] + hi * seen.im[k] + alpha * held.re[k]) / power;
    im[k] = (hr * seen.im[k] - hi * seen.re[k] + alpha * held.im[k]) / power;
  }
  return { re, im };
}

const [realOf, imaginaryOf, modelOf] = [workArray(), workArray(), workArray()];

/** y where it was seen, and Ax elsewhere: for the next transform alone. */
function completed(
  { re: xr, im: xi }: Complex,
  { data, transfer, shape }: PlugAndPlayProblem,
  [height, width]: readonly [number, number],
): Vec {
  const { re: hr, im: hi } = transfer;
  const [, across] = asPicture(shape);
  const times = { re: realOf(xr.length), im: imaginaryOf(xr.length) };
  for (let k = 0; k < xr.length; k++) {
    times.re[k] = hr[k] * xr[k] - hi[k] * xi[k];
    times.im[k] = hr[k] * xi[k] + hi[k] * xr[k];
  }
  const model = irfft(times, shape, modelOf(data.length));
  for (let row = 0; row < height; row++)
    model.set(data.subarray(row * across, row * across + width), row * across);
  return model;
}

function checkProblem({ data, shape, transfer, noise }: PlugAndPlayProblem): void {
  const who = 'plugAndPlay';
  checkShape(who, 'shape', shape);
  checkFits(who, 'data', data, shape);
  checkAllFinite(who, 'data', data);
  const [height, width] = asPicture(shape);
  checkFits(who, 'transfer', transfer.re, [height, halfWidth(width)]);
  // The weight of the data is its inverse.
  checkPositive(who, 'noise', noise);
}
