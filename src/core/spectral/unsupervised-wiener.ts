import { checkAllFinite, checkFits, checkInteger, checkShape, checkVec, demand } from '../check.ts';
import type { Complex } from '../fft/index.ts';
import { halfWidth, irfft, rfft } from '../fft/index.ts';
import { RandomState } from '../random/index.ts';
import type { Solver, SolverState } from '../solvers/solver.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture, sizeOf } from '../vector.ts';
import { gamma } from './gamma.ts';

/** y = h * x + n on a periodic frame, where neither the noise's nor the truth's size is known. */
export interface UnsupervisedWienerProblem {
  readonly data: Vec;
  readonly shape: Shape;
  /** H over the whole DFT, of `transferFunction`. */
  readonly transfer: Complex;
  /**
   * |L|² at every frequency, of `penaltySpectrum`: the truth is Gaussian with spectrum 1/(γₓ|L|²). A
   * Laplacian, say.
   */
  readonly penalty: Vec;
  /** Of the whole chain; each step draws from a stream of its own. */
  readonly seed: number;
}

export interface UnsupervisedWienerParams {
  /** Samples before this iteration are not averaged; 30 by default. */
  readonly burnIn?: number;
}

export interface UnsupervisedWienerState extends SolverState {
  readonly problem: UnsupervisedWienerProblem;
  /** Y on the half spectrum. */
  readonly spectrum: Complex;
  /** γₙ and γₓ, one over a variance: of the noise a number, of Lx a number. */
  readonly noisePrecision: number;
  readonly truthPrecision: number;
  /** How many samples x is the mean of. */
  readonly averaged: number;
}

/**
 * The Wiener filter that finds its own λ² = γₓ/γₙ: a Gibbs sampler of picture and both precisions, all priors
 * flat (Jeffreys).
 *
 *   x ~ N(Wiener estimate, (γₙ|H|² + γₓ|L|²)⁻¹),   γₙ ~ Γ(n/2, 2/‖y − h*x‖²),   γₓ ~ Γ((n − 1)/2, 2/‖Lx‖²)
 *
 * x of the state is the mean of the samples so far (until the burn-in is over, the last one). n numbers in y;
 * n − 1 as L ignores the mean. Orieux, Giovannelli & Rodet, *J. Opt. Soc. Am. A* 27(7), 2010, algorithm 1;
 * scikit-image's `unsupervised_wiener` is the same chain.
 * @throws RangeError where H and the penalty are both 0: nothing says anything about that frequency.
 */
export const unsupervisedWiener: Solver<
  UnsupervisedWienerProblem,
  UnsupervisedWienerState,
  UnsupervisedWienerParams
> = {
  name: 'unsupervised-wiener',

  init(problem) {
    checkProblem(problem);
    const { data, shape } = problem;
    const start = { iteration: 0, averaged: 0, noisePrecision: 1, truthPrecision: 1 };
    return { ...start, problem, x: new Float64Array(data.length), spectrum: rfft(data, shape) };
  },

  step(state, { burnIn = 30 }) {
    checkInteger('unsupervisedWiener', 'burnIn', burnIn, 0);
    const { problem, iteration } = state;
    const { data, shape, seed } = problem;
    const n = data.length;
    const rng = new RandomState((seed + iteration * STRIDE) % 2 ** 32);
    const sample = drawPicture(state, rng);
    const { misfit, roughness } = energies(state, sample);
    const noisePrecision = gamma(n / 2, 2 / misfit, rng);
    const truthPrecision = gamma((n - 1) / 2, 2 / roughness, rng);
    const averaged = iteration < burnIn ? 0 : state.averaged + 1;
    const drawn = irfft(sample, shape);
    const x = averaged <= 1 ? drawn : state.x.map((mean, i) => mean + (drawn[i] - mean) / averaged);
    return { ...state, iteration: iteration + 1, x, noisePrecision, truthPrecision, averaged };
  },
};

/** Far apart and odd, so that neighbouring steps and neighbouring seeds share no stream. */
const STRIDE = 2654435761;

/**
 * x: the Wiener estimate for these precisions, and white noise coloured by the posterior's standard
 * deviation.
 */
function drawPicture(state: UnsupervisedWienerState, rng: RandomState): Complex {
  const { problem, spectrum, noisePrecision, truthPrecision } = state;
  const { data, shape, transfer, penalty } = problem;
  const white = rfft(rng.standardNormal(data.length), shape);
  const re = new Float64Array(spectrum.re.length);
  const im = new Float64Array(spectrum.re.length);
  eachHalf(shape, (half, whole) => {
    const [hr, hi] = [transfer.re[whole], transfer.im[whole]];
    const precision = noisePrecision * (hr * hr + hi * hi) + truthPrecision * penalty[whole];
    const [yr, yi] = [spectrum.re[half], spectrum.im[half]];
    const spread = 1 / Math.sqrt(precision);
    re[half] = (noisePrecision * (hr * yr + hi * yi)) / precision + spread * white.re[half];
    im[half] = (noisePrecision * (hr * yi - hi * yr)) / precision + spread * white.im[half];
  });
  return { re, im };
}

/** ‖y − h*x‖² and ‖Lx‖², by Parseval. */
function energies({ problem, spectrum }: UnsupervisedWienerState, { re, im }: Complex) {
  const { data, shape, transfer, penalty } = problem;
  let misfit = 0;
  let roughness = 0;
  eachHalf(shape, (half, whole, times) => {
    const [hr, hi] = [transfer.re[whole], transfer.im[whole]];
    const dr = spectrum.re[half] - (hr * re[half] - hi * im[half]);
    const di = spectrum.im[half] - (hr * im[half] + hi * re[half]);
    misfit += times * (dr * dr + di * di);
    roughness += times * penalty[whole] * (re[half] * re[half] + im[half] * im[half]);
  });
  return { misfit: misfit / data.length, roughness: roughness / data.length };
}

/**
 * Every frequency of the half spectrum, its place in the whole one, and how many of the whole it stands for.
 */
function eachHalf(shape: Shape, visit: (half: number, whole: number, times: number) => void): void {
  const [height, width] = asPicture(shape);
  const columns = halfWidth(width);
  for (let k = 0; k < height; k++) {
    for (let l = 0; l < columns; l++) {
      visit(k * columns + l, k * width + l, l === 0 || 2 * l === width ? 1 : 2);
    }
  }
}

function checkProblem({ data, shape, transfer, penalty, seed }: UnsupervisedWienerProblem): void {
  const who = 'unsupervisedWiener';
  checkShape(who, 'shape', shape);
  demand(sizeOf(shape) >= 3, who, 'shape must hold at least 3 numbers', sizeOf(shape));
  checkFits(who, 'data', data, shape);
  checkAllFinite(who, 'data', data);
  checkFits(who, 'transfer', transfer.re, shape);
  checkVec(who, 'penalty', penalty, data.length);
  checkAllFinite(who, 'penalty', penalty);
  checkInteger(who, 'seed', seed, 0, 0xffffffff);
  const silent = penalty.findIndex((value, i) => value <= 0 && transfer.re[i] === 0 && transfer.im[i] === 0);
  demand(silent < 0, who, 'H and penalty must not both be 0 at one frequency', `index ${silent}`);
}
