/** The problem in the basis that takes it apart: singular vectors, waves, or the common basis of A and L. */
import { gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { difference1d } from '../../core/operators/difference1d.ts';
import { signal } from '../../core/signals/index.ts';
import { dft, penalised, penaltySpectrum, type Decomposition } from '../../core/spectral/index.ts';
import { generalisedSvd } from '../../core/svd/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { scaledProblem } from '../../parts/model/scaled-problem.ts';
import { SAMPLES, SIZE, type Params } from './params.ts';

/** Width of the periodic Gaussian. */
export const WIDTH = 2;

/** How often L takes differences of neighbours. */
export const ORDERS = { slope: 1, curvature: 2 } as const;
/** The same as weights. */
const WEIGHTS = { slope: [-1, 1], curvature: [1, -2, 1] } as const;

export interface Bench {
  readonly truth: Vec;
  /** A x, without noise. */
  readonly clean: Vec;
  /** What the factors of naive, TSVD and Landweber look at. */
  readonly plain: Decomposition;
  /** The same, or as the penalty sees it: for Tikhonov. */
  readonly seen: Decomposition;
}

function periodic(penalty: Params['penalty']): Bench {
  const kernel = gaussian(WIDTH);
  const truth = signal('bumps', SAMPLES);
  const plain = dft(kernel, [SAMPLES]);
  const clean = convolve1d(kernel, SAMPLES, { boundary: 'periodic' }).apply(truth);
  const seen =
    penalty === 'size'
      ? plain
      : penalised(plain, penaltySpectrum(Float64Array.from(WEIGHTS[penalty]), [SAMPLES]));
  return { truth, clean, plain, seen };
}

function matrix(problem: Exclude<Params['problem'], 'periodic'>, penalty: Params['penalty']): Bench {
  const { x, b, matrix: rows, svd } = scaledProblem(problem, SIZE);
  const own = { truth: x, clean: b, plain: svd };
  if (penalty === 'size') return { ...own, seen: svd };
  const differences = difference1d(SIZE, { order: ORDERS[penalty], ends: 'free' });
  return { ...own, seen: generalisedSvd(rows, differences) };
}

/** Taken apart once and kept: the same problem and penalty give the same object. */
export const benchOf = keepEach(
  ({ problem, penalty }: Pick<Params, 'problem' | 'penalty'>): Bench =>
    problem === 'periodic' ? periodic(penalty) : matrix(problem, penalty),
  ({ problem, penalty }) => `${problem} ${penalty}`,
);
