import {
  box,
  exponential,
  gaussian,
  gaussian2d,
  kernelOf,
  motion,
  separate,
  sobel,
} from '../../src/core/kernels/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';
import type { LinearOperator } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import type { Boundary, ConvolutionMethod, Output } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { correlate1d } from '../../src/core/operators/correlate1d.ts';
import { correlate2d } from '../../src/core/operators/correlate2d.ts';
import { l1 } from '../../src/core/priors/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { admm } from '../../src/core/solvers/admm.ts';
import { cgls } from '../../src/core/solvers/cgls.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { clean } from '../../src/core/solvers/clean.ts';
import { fista } from '../../src/core/solvers/fista.ts';
import { ista } from '../../src/core/solvers/ista.ts';
import { landweber } from '../../src/core/solvers/landweber.ts';
import { lsqr } from '../../src/core/solvers/lsqr.ts';
import { projectedGradient } from '../../src/core/solvers/projected-gradient.ts';
import { richardsonLucyTv } from '../../src/core/solvers/richardson-lucy-tv.ts';
import { richardsonLucy } from '../../src/core/solvers/richardson-lucy.ts';
import { vanCittert } from '../../src/core/solvers/van-cittert.ts';
import type { Solver, SolverState } from '../../src/core/solvers/solver.ts';
import type { LinearProblem } from '../../src/core/linear-problem.ts';
import { asPicture, dot } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { algebraCases } from './algebra-cases.ts';
import { gridCases } from './grid-cases.ts';
import { resampleCases } from './resample-cases.ts';
import { stridedCases } from './strided-cases.ts';

/*
 * The list of cases. A new operator or solver is one file in src/core and one row here; every generic test runs over
 * these lists, and `completeness.test.ts` fails while the row is missing.
 */

export interface OperatorCase {
  /** The file in src/core/operators, without its ending. */
  readonly file: string;
  readonly name: string;
  readonly make: () => LinearOperator;
  /** The matrix entry Aᵢⱼ by the slow, obvious definition; i and j are flat indices. */
  readonly entry?: (i: number, j: number) => number;
}

const boundaries: Boundary[] = ['zero', 'periodic', 'reflect', 'replicate'];
const methods: ConvolutionMethod[] = ['auto', 'direct', 'separable', 'fft'];

/** Asymmetric, of full rank, without a zero: any slip of an index shows. */
export function roughKernel(height: number, width: number): Kernel {
  const rng = new RandomState(100 * height + width);
  return { shape: [height, width], data: rng.uniform(0.1, 1, height * width) };
}

/** The place that position i shows, found by walking there one step at a time. */
function walk(i: number, n: number, boundary: Boundary): number | null {
  if (i >= 0 && i < n) return i;
  if (boundary === 'zero') return null;
  if (boundary === 'replicate') return i < 0 ? 0 : n - 1;
  if (boundary === 'periodic') return walk(i < 0 ? i + n : i - n, n, boundary);
  return walk(i < 0 ? -1 - i : 2 * n - 1 - i, n, boundary);
}

/** Σ of the taps of an axis that connect output i with input j: a list of kernel indices. */
function taps(
  i: number,
  j: number,
  k: number,
  n: number,
  flipped: boolean,
  boundary: Boundary,
  output: Output,
) {
  const shift =
    output === 'same' ? Math.floor(k / 2) : output === 'valid' ? (flipped ? k - 1 : 0) : flipped ? 0 : k - 1;
  const found: number[] = [];
  for (let t = 0; t < k; t++)
    if (walk(flipped ? i + shift - t : i + t - shift, n, boundary) === j) found.push(t);
  return found;
}

const lines: Record<string, Vec> = {
  rough5: roughKernel(1, 5).data,
  rough4: roughKernel(1, 4).data,
  box1: box(1),
  gaussian: gaussian(1, 3),
  exponential: exponential(1, 3),
};

function row1d(
  flipped: boolean,
  kernel: string,
  n: number,
  boundary: Boundary,
  output: Output,
  method: ConvolutionMethod,
) {
  const h = lines[kernel];
  const file = flipped ? 'convolve1d' : 'correlate1d';
  return {
    file,
    name: `${file} ${kernel} on ${n}, ${boundary}, ${output}, ${method}`,
    make: () => (flipped ? convolve1d : correlate1d)(h, n, { boundary, output, method }),
    entry: (i: number, j: number) =>
      taps(i, j, h.length, n, flipped, boundary, output).reduce((total, t) => total + h[t], 0),
  };
}

const planes: Record<string, Kernel> = {
  rough3x5: roughKernel(3, 5),
  rough4x2: roughKernel(4, 2),
  gaussian: gaussian2d(0.8, 2),
  sobel: sobel('x'),
  motion: motion(4, 30),
  dot: kernelOf([[2]]),
};

type Size = readonly [number, number];

function row2d(
  flipped: boolean,
  kernel: string,
  shape: Size,
  boundary: Boundary,
  output: Output,
  method: ConvolutionMethod,
) {
  const k = planes[kernel];
  const [kh, kw] = k.shape;
  const file = flipped ? 'convolve2d' : 'correlate2d';
  const outWidth = output === 'same' ? shape[1] : output === 'full' ? shape[1] + kw - 1 : shape[1] - kw + 1;
  return {
    file,
    name: `${file} ${kernel} on ${shape.join('×')}, ${boundary}, ${output}, ${method}`,
    make: () => (flipped ? convolve2d : correlate2d)(k, shape, { boundary, output, method }),
    entry: (i: number, j: number) => {
      const rows = taps(
        Math.floor(i / outWidth),
        Math.floor(j / shape[1]),
        kh,
        shape[0],
        flipped,
        boundary,
        output,
      );
      const columns = taps(i % outWidth, j % shape[1], kw, shape[1], flipped, boundary, output);
      return rows.reduce((sum, a) => sum + columns.reduce((part, b) => part + k.data[a * kw + b], 0), 0);
    },
  };
}

function* convolutionCases(): Generator<OperatorCase> {
  for (const flipped of [true, false]) {
    for (const method of methods) {
      const suited = Object.keys(planes).filter(
        (kernel) => method !== 'separable' || separate(planes[kernel]) !== null,
      );
      for (const boundary of boundaries) {
        for (const n of [7, 8, 13]) {
          for (const kernel of Object.keys(lines)) yield row1d(flipped, kernel, n, boundary, 'same', method);
        }
        for (const shape of [
          [6, 6],
          [7, 7],
          [5, 8],
          [9, 6],
        ] as Size[]) {
          for (const kernel of suited) yield row2d(flipped, kernel, shape, boundary, 'same', method);
        }
      }
      for (const output of ['full', 'valid'] as Output[]) {
        for (const kernel of Object.keys(lines)) yield row1d(flipped, kernel, 9, 'zero', output, method);
        for (const kernel of suited) yield row2d(flipped, kernel, [6, 7], 'zero', output, method);
      }
    }
    // A kernel that reaches far beyond the frame, again and again.
    for (const boundary of ['zero', 'reflect', 'replicate'] as Boundary[]) {
      yield row1d(flipped, 'rough5', 2, boundary, 'same', 'auto');
      yield row1d(flipped, 'gaussian', 1, boundary, 'same', 'direct');
      yield row2d(flipped, 'rough3x5', [1, 2], boundary, 'same', 'auto');
    }
  }
}

export const operatorCases: readonly OperatorCase[] = [
  ...convolutionCases(),
  ...stridedCases(),
  ...gridCases(),
  ...resampleCases(),
  ...algebraCases(),
];

export interface SolverCase {
  /** The file in src/core/solvers, without its ending. */
  readonly file: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each solver has its own state and parameters
  readonly solver: Solver<LinearProblem, any & SolverState, any>;
  readonly params: object;
  /** The same without its prior, which would move even a solution that explains the data; `params` when there is none. */
  readonly withoutPrior?: object;
  /** What each step may only lower, given a state: the method's own misfit. None where theory promises no such thing. */
  readonly misfit?: (state: SolverState, problem: LinearProblem) => number;
}

/** ‖Ax − y‖². */
function squares({ x }: SolverState, { operator, data }: LinearProblem): number {
  return operator.apply(x).reduce((sum, ax, i) => sum + (ax - data[i]) ** 2, 0);
}

/** Σ μ − y log μ. */
function poisson({ x }: SolverState, { operator, data }: LinearProblem): number {
  return operator.apply(x).reduce((sum, mu, i) => sum + mu - data[i] * Math.log(mu), 0);
}

/** ½xᵀAx − yᵀx. */
function energy({ x }: SolverState, { operator, data }: LinearProblem): number {
  return dot(operator.apply(x), x) / 2 - dot(data, x);
}

/** Σ|∇x|, by its definition. */
function totalVariation(x: Vec, { inShape }: LinearOperator): number {
  const [height, width] = asPicture(inShape);
  return x.reduce((sum, value, q) => {
    const down = q + width < height * width ? x[q + width] - value : 0;
    const right = (q + 1) % width > 0 ? x[q + 1] - value : 0;
    return sum + Math.hypot(down, right);
  }, 0);
}

export const solverCases: readonly SolverCase[] = [
  {
    file: 'landweber',
    solver: landweber,
    params: {},
    misfit: squares,
  },
  {
    file: 'richardson-lucy',
    solver: richardsonLucy,
    params: {},
    misfit: poisson,
  },
  { file: 'cgls', solver: cgls, params: {}, misfit: squares },
  { file: 'lsqr', solver: lsqr, params: {}, misfit: squares },
  { file: 'projected-gradient', solver: projectedGradient, params: {}, misfit: squares },
  { file: 'van-cittert', solver: vanCittert, params: {}, misfit: squares },
  { file: 'clean', solver: clean, params: {}, misfit: energy },
  {
    file: 'richardson-lucy-tv',
    solver: richardsonLucyTv,
    params: { lambda: 0.002 },
    withoutPrior: { lambda: 0 },
    misfit: (state, problem) => poisson(state, problem) + 0.002 * totalVariation(state.x, problem.operator),
  },
  {
    file: 'ista',
    solver: ista,
    params: { lambda: 0.05, prior: l1 },
    withoutPrior: { lambda: 0, prior: l1 },
    misfit: (state, problem) => squares(state, problem) / 2 + 0.05 * l1.value(state.x),
  },
  // These three ripple; what theory promises of them instead is in proximal-solvers.test.ts.
  {
    file: 'fista',
    solver: fista,
    params: { lambda: 0.05, prior: l1 },
    withoutPrior: { lambda: 0, prior: l1 },
  },
  { file: 'chambolle-pock', solver: chambollePock, params: { lambda: 0.01 }, withoutPrior: { lambda: 0 } },
  { file: 'admm', solver: admm, params: { lambda: 0.01 }, withoutPrior: { lambda: 0 } },
];
