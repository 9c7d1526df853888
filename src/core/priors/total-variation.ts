import { checkFinite, checkFits, checkInteger, checkPositive, checkShape } from '../check.ts';
import { gradient } from '../operators/gradient.ts';
import type { Shape, Vec } from '../vector.ts';
import { asPicture } from '../vector.ts';
import type { Prior } from './prior.ts';
import { checkTvKind, fieldNorm } from './tv-field.ts';
import type { TvKind } from './tv-field.ts';
import { dualSteps } from './tv-steps.ts';

export interface TotalVariationOptions {
  /** 'isotropic' by default. */
  readonly kind?: TvKind;
  /** The prox ends when its gap is below this share of t·TV(v), the value it starts from; 1e-5 by default. */
  readonly tolerance?: number;
  /** … or after so many steps; 1000 by default. */
  readonly iterations?: number;
}

/** A proximal point and how good it is. */
export interface TvProx {
  readonly x: Vec;
  /** Primal minus dual value: ½‖x − prox(v, t)‖² ≤ gap. */
  readonly gap: number;
  readonly iterations: number;
}

export interface TotalVariation extends Prior {
  /** The prox with its duality gap. */
  proxWithGap(v: Vec, t: number): TvProx;
}

/** The length of Chambolle's step: he proves convergence up to 1/8 and finds that 1/4 works. */
export const TV_STEP = 1 / 4;

/**
 * R(x) = TV(x) = Σ|∇x| by forward differences, 0 across the last edge: flat regions with sharp edges are likely. The prox, which
 * is Rudin, Osher & Fatemi's denoising, is found by Chambolle's dual projection, to the tolerance asked for. For a signal it is
 * exact in `totalVariation1d`.
 * Rudin, Osher & Fatemi, *Physica D* 60, 1992; Chambolle, J. Math. Imaging Vis. 20 (2004).
 */
export function totalVariation(shape: Shape, options: TotalVariationOptions = {}): TotalVariation {
  const { kind = 'isotropic', tolerance = 1e-5, iterations = 1000 } = options;
  checkShape('totalVariation', 'shape', shape);
  checkTvKind('totalVariation', kind);
  checkPositive('totalVariation', 'tolerance', tolerance);
  checkInteger('totalVariation', 'iterations', iterations, 1);
  const frame = asPicture(shape);
  const nabla = gradient(frame, { boundary: 'replicate' });

  function value(x: Vec): number {
    checkFits('totalVariation', 'x', x, shape);
    return fieldNorm(nabla.apply(x), kind);
  }
  function proxWithGap(v: Vec, t: number): TvProx {
    checkFits('totalVariation', 'v', v, shape);
    checkFinite('totalVariation', 't', t, 0);
    const enough = tolerance * t * value(v);
    if (enough === 0) return { x: v.slice(), gap: 0, iterations: 0 };
    return dualSteps(v.length).climb({ g: v, lambda: t, step: TV_STEP, frame, kind }, enough, iterations);
  }
  return { name: `${kind} total variation`, value, prox: (v, t) => proxWithGap(v, t).x, proxWithGap };
}
