import type { Vec } from '../vector.ts';
import type { Complex } from './index.ts';

type Size = readonly [number, number];

/**
 * A linear map of pictures that filters a frame: x is put in at `corner`, zeros around, all is multiplied by the conjugate of a half spectrum,
 * and A x stands in the upper left corner. Its adjoint goes back, times the spectrum itself.
 */
export interface FramedFilter {
  /** Of the frame, `[height, width]`. */
  readonly size: Size;
  readonly transfer: Complex;
  readonly corner: Size;
}

/** What steps of Richardson–Lucy start from, and where they end. */
export interface Likelihood {
  readonly filter: FramedFilter;
  readonly inShape: Size;
  readonly outShape: Size;
  readonly data: Vec;
  /** Aᵀ1. */
  readonly sensitivity: Vec;
  readonly x: Vec;
  /** A x. */
  readonly model: Vec;
}

/** Room for a real picture, until the next transform of any: all of it is to be written before it is filtered. */
export interface Frame {
  readonly data: Vec;
  /** As `Transforms.filter`, in place. */
  filter(transfer: Complex, conjugate: boolean): void;
}

/**
 * What `index.ts` offers, on pictures of `height` rows and without its checks; none returns anything: what is made stands in `out`. Two sets of functions do it,
 * `written` in TypeScript and `compiled`, which agree to the last bit.
 */
export interface Transforms {
  /** Into `out`, which may be the input. */
  forward(re: Vec, im: Vec, height: number, width: number, out: Complex): void;
  inverse(re: Vec, im: Vec, height: number, width: number, out: Complex): void;
  realForward(x: Vec, height: number, width: number, out?: Complex): Complex;
  realInverse(half: Complex, height: number, width: number, out?: Vec): Vec;
  /** The real picture whose half spectrum is that of x times `transfer`, or times its conjugate. */
  filter(x: Vec, transfer: Complex, conjugate: boolean, height: number, width: number, out: Vec): void;
  /** A frame of this size to be filled and filtered where the filter reads it. */
  open(height: number, width: number): Frame;
  /** As index.ts tells; only where it is compiled. */
  likelihoodSteps?(problem: Likelihood, steps: number): void;
  /** The orthonormal DCT-II along both axes (of a signal, along its one), or its inverse; `out` may be x. */
  cosine(x: Vec, height: number, width: number, out: Vec): void;
  cosineInverse(x: Vec, height: number, width: number, out: Vec): void;
}
