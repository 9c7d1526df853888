import type { Boundary } from '../core/convolution/index.ts';
import type { Kernel } from '../core/kernels/index.ts';
import type { Solver, SolverState } from '../core/solvers/solver.ts';
import type { Decomposition, FilterFactor } from '../core/spectral/index.ts';
import type { Vec } from '../core/vector.ts';
import type { RestorationProblem } from './parts/problem.ts';

/** A number that the reader turns. The range is what a control offers; a method takes more where it makes sense. */
export interface MethodParam {
  readonly default: number;
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log' | 'integer';
  /** As it stands in a formula: λ, τ, k. */
  readonly symbol?: string;
}
export type MethodParams = Readonly<Record<string, MethodParam>>;
/** A value for each param. */
export type MethodValues<P extends MethodParams = MethodParams> = { readonly [name in keyof P]: number };

/** What a method holds to be true before it sees the data; the words say it in a sentence. */
export interface Belief {
  readonly truth:
    | 'anything'
    | 'strong-components'
    | 'small'
    | 'smooth'
    | 'spectrum'
    | 'nonnegative'
    | 'few'
    | 'point-sources'
    | 'few-wavelets'
    | 'flat-with-edges'
    | 'learned';
  readonly noise: 'none' | 'white' | 'white-unknown' | 'counts';
}

/** What a cost depends on. */
export interface ProblemSize {
  /** n: samples or pixels. */
  readonly samples: number;
  /** Weights of the kernel. */
  readonly taps: number;
}

interface MethodBase<P extends MethodParams> {
  /** The name of its file, and of its entry in the words. */
  readonly name: string;
  readonly params: P;
  readonly belief: Belief;
  /** What may lie outside the frame for it to work. */
  readonly boundaries: readonly Boundary[];
  /** What it must be told beside y and h: σ of the noise, the power of the truth at every coefficient, a denoiser of such pictures. */
  readonly needs: readonly ('sigma' | 'spectrum' | 'denoiser')[];
  /** Multiply–adds, to leading order, by the formula that the method's file states. */
  cost(size: ProblemSize, p: MethodValues<P>): number;
  /** x̂. Checks the problem; its numbers are checked by the core's functions that take them. */
  restore(problem: RestorationProblem, p: MethodValues<P>): Vec;
  /**
   * Lines of NumPy that make `estimate` of `y` by this method, given what `trialScript` defines before them: the blur
   * `A` and its adjoint `At`, the orthonormal transform `forward`, `back` that diagonalises it into `H`, the noise's
   * `sigma` and, where the method needs it, the truth's power `S`. Those of a blind method make `kernel` too.
   */
  python(p: MethodValues<P>): string;
}

/** One formula: x̂ = Σ φᵢ (uᵢᴴy/σᵢ) vᵢ. */
export interface DirectMethod<P extends MethodParams = MethodParams> extends MethodBase<P> {
  readonly family: 'direct';
  /** φ for this problem, whose blur `basis` takes apart. */
  factor(problem: RestorationProblem, basis: Decomposition, p: MethodValues<P>): FilterFactor;
}

/** A solver that a caller may also step, scrub and stop: `restore` takes `steps(p)` of them. */
interface SteppedMethod<
  P extends MethodParams,
  Problem,
  State extends SolverState,
  SolverParams,
> extends MethodBase<P> {
  readonly solver: Solver<Problem, State, SolverParams>;
  /** The problem as the solver takes it, checked. */
  solverProblem(problem: RestorationProblem, p: MethodValues<P>): Problem;
  /** The same for every step. It may cost a blur or two: call it once. */
  solverParams(problem: RestorationProblem, p: MethodValues<P>): SolverParams;
  steps(p: MethodValues<P>): number;
}

/** The state's x is the estimate. */
export interface IterativeMethod<
  P extends MethodParams = MethodParams,
  Problem = unknown,
  State extends SolverState = SolverState,
  SolverParams = unknown,
> extends SteppedMethod<P, Problem, State, SolverParams> {
  readonly family: 'iteration';
}

/** What a blind method finds. */
export interface Both {
  /** x̂, of the data's shape. */
  readonly x: Vec;
  /** ĥ ≥ 0, with sum 1, its centre at ⌊k/2⌋. */
  readonly kernel: Kernel;
}

/** The kernel unknown too. It is a method of pictures, and of the problem's `kernel` it makes no use. */
export interface BlindMethod<
  P extends MethodParams = MethodParams,
  Problem = unknown,
  State extends SolverState = SolverState,
  SolverParams = unknown,
> extends SteppedMethod<P, Problem, State, SolverParams> {
  readonly family: 'blind';
  /** What a state has found so far. */
  read(state: State): Both;
  restoreBoth(problem: RestorationProblem, p: MethodValues<P>): Both;
}

export type Method = DirectMethod | IterativeMethod | BlindMethod;

/** Every param at its default. */
export function defaults<P extends MethodParams>(method: { readonly params: P }): MethodValues<P> {
  const entries = Object.entries(method.params).map(([name, param]) => [name, param.default]);
  return Object.fromEntries(entries) as MethodValues<P>;
}
