import { checkAllFinite, checkChoice, checkFinite, checkFits } from '../check.ts';
import type { Kernel } from '../kernels/index.ts';
import { gradient } from '../operators/gradient.ts';
import { projectField } from '../priors/index.ts';
import type { Solver, SolverState } from '../solvers/solver.ts';
import { maxAbs } from '../vector.ts';
import type { Vec } from '../vector.ts';
import { workArray } from '../work-array.ts';
import { extendedTo } from './extend.ts';
import { nearestOnSimplex, scaledToOne } from './simplex.ts';
import type { Scaling } from './simplex.ts';
import { startingKernel } from './starting-kernel.ts';
import { blurFrame } from './blur-frame.ts';
import type { Beyond, BlurFrame } from './blur-frame.ts';

/** Find x, on a larger frame than the data unless it is a ring, and h in h ∗ x ≈ y. */
export interface AlternatingMapProblem {
  /** y, of `shape`. */
  readonly data: Vec;
  /** `[height, width]` of the data. */
  readonly shape: readonly [number, number];
  /** `[height, width]` of the kernel: how far it may reach. */
  readonly kernelShape: readonly [number, number];
  /** What lies outside the data; 'unknown' by default. */
  readonly beyond?: Beyond;
  /** x₀, of the blur's frame; the data, their edge gone on, by default. */
  readonly start?: Vec;
  /** h₀ ≥ 0, not all 0, divided by its sum; flat by default. */
  readonly kernel?: Vec;
}

export interface AlternatingMapState extends SolverState {
  readonly problem: AlternatingMapProblem;
  readonly blur: BlurFrame;
  /** q, `[2·height, width]` of the frame, |q| ≤ λ: which way each pixel's edge pulls. */
  readonly dual: Vec;
  /** h ≥ 0, with sum 1. */
  readonly kernel: Kernel;
  /** h ∗ x − y with the picture after the last step and the kernel before it; null before the first. */
  readonly residual: Vec | null;
}

export interface AlternatingMapParams {
  /** λ of this step, ≥ 0. */
  readonly lambda: number;
  /** When the kernel is brought back to Σh = 1; 'delayed' by default. */
  readonly scaling?: Scaling;
  /** How far h may go in a step, as a share of its largest weight; .02 by default. */
  readonly kernelStep?: number;
}

/** σ: with ‖h∗‖ ≤ 1 and ‖∇‖² ≤ 8 the largest for which x may take whole steps, 1 − 8σ ≥ ½. */
const DUAL_STEP = 1 / 16;

/**
 * A step down ½‖h∗x − y‖² + λTV(x) with the kernel held, then one down ½‖h∗x − y‖² with the picture held, over and over:
 *
 *   x⁺ = x − h ⋆ (h∗x − y) − ∇ᵀq,   q ← the nearest to q + σ∇(2x⁺ − x) with |q| ≤ λ,   x ← x⁺
 *   g = x ⋆ (h∗x − y),   h ← h − s (max h/max|g|) g,   and only then   h ← max(h, 0),   h ← h/Σh
 *
 * ⋆ correlates. The step on x is Condat's, with total variation in its dual: the paper's own, along −div(∇x/|∇x|), overshoots as
 * soon as 8λ is more than the edges are high. The step on h is free, so what the prior took from the contrast of x, h takes as a sum that is not 1; dividing
 * by it afterwards hands the contrast back. The nearest kernel with Σh = 1 (scaling 'at-once') cannot do that and is drawn to δ.
 * λ begins so large that x keeps strong edges alone, and is lowered by the caller (`lowered`). The data know nothing beyond their frame: see `blurFrame`.
 * Perrone & Favaro, *Total Variation Blind Deconvolution: The Devil is in the Details*, CVPR 2014 (doi:10.1109/CVPR.2014.372);
 * Condat, *J. Optim. Theory Appl.* 158(2), 2013, algorithm 3.1.
 * @throws RangeError for data that do not fit, and for a negative or dark kernel.
 */
export const alternatingMap: Solver<AlternatingMapProblem, AlternatingMapState, AlternatingMapParams> = {
  name: 'alternating-map',

  init(problem) {
    const { data, shape, kernelShape, beyond, start } = problem;
    const blur = blurFrame(shape, kernelShape, beyond);
    checkFits('alternatingMap', 'data', data, shape);
    checkAllFinite('alternatingMap', 'data', data);
    if (start) checkFits('alternatingMap', 'start', start, blur.frame);
    const x = start ?? extendedTo(data, shape, blur.frame);
    const kernel = { shape: kernelShape, data: startingKernel('alternatingMap', problem) };
    const dual = new Float64Array(2 * x.length);
    return { problem, iteration: 0, x, dual, blur, kernel, residual: null };
  },

  step(state, { lambda, scaling = 'delayed', kernelStep = 0.02 }) {
    checkFinite('alternatingMap', 'lambda', lambda, 0);
    checkChoice('alternatingMap', 'scaling', scaling, ['delayed', 'at-once']);
    checkFinite('alternatingMap', 'kernelStep', kernelStep, 0);
    const { problem, blur, kernel } = state;
    const H = blur.spectrumOf('kernel', kernel.data);
    const room = beforeOf(problem.data.length);
    const before = residualOf(problem, blur.blurred(blur.spectrumOf('picture', state.x), H, room));
    const fit = blur.toPicture(blur.spectrumOf('data', before), H, fitOf(state.x.length));
    const { x, dual } = smoother(state, fit, lambda);

    const X = blur.spectrumOf('picture', x);
    const residual = residualOf(problem, blur.blurred(X, H));
    const slope = blur.toKernel(blur.spectrumOf('data', residual), X);
    const length = (kernelStep * maxAbs(kernel.data)) / Math.max(maxAbs(slope), Number.MIN_VALUE);
    const free = kernel.data.map((weight, i) => weight - length * slope[i]);
    const h = scaling === 'delayed' ? (scaledToOne(free) ?? kernel.data) : nearestOnSimplex(free);
    const next = { shape: kernel.shape, data: h };
    return { problem, iteration: state.iteration + 1, x, dual, blur, kernel: next, residual };
  },
};

const [beforeOf, fitOf, aheadOf] = [workArray(), workArray(), workArray()];

/** The step on x, whose fit pulls by `fit`, and the one on q after it. */
function smoother({ x, dual, blur }: AlternatingMapState, fit: Vec, lambda: number): { x: Vec; dual: Vec } {
  const nabla = gradient(blur.frame, { boundary: 'replicate' });
  const next = nabla.adjoint(dual);
  for (let i = 0; i < next.length; i++) next[i] = x[i] - fit[i] - next[i];
  const ahead = aheadOf(next.length);
  for (let i = 0; i < next.length; i++) ahead[i] = 2 * next[i] - x[i];
  const q = nabla.apply(ahead);
  for (let i = 0; i < q.length; i++) q[i] = dual[i] + DUAL_STEP * q[i];
  projectField(q, lambda, 'isotropic');
  return { x: next, dual: q };
}

/** Takes the data from what the blur gave, in place. */
function residualOf({ data }: AlternatingMapProblem, blurred: Vec): Vec {
  for (let i = 0; i < data.length; i++) blurred[i] -= data[i];
  return blurred;
}
