import type { StridedAxis } from './axis.ts';

/** Sizes of a convolution layer; weights are `[outputs, inputs, k, k]`, a picture of x `[inputs, height, width]`. */
export interface ChannelSizes {
  /** Channels of x. */
  readonly inputs: number;
  /** Channels of y. */
  readonly outputs: number;
  /** `[height, width]` of x. */
  readonly inShape: readonly [number, number];
  /** `[height, width]` of y: as many outputs as asked for, from the first on. */
  readonly outShape: readonly [number, number];
  /** Vertical, horizontal. */
  readonly axes: readonly [StridedAxis, StridedAxis];
}

/** Where the weights read, in a frame so large that no read leaves it: there are no edges to ask about inside a sum. */
export interface TapLayout {
  readonly inputs: number;
  readonly outputs: number;
  readonly rows: number;
  readonly columns: number;
  /** `[height, width]` of the frame: x with its padding, and more where outputs lie beyond it. */
  readonly frame: readonly [number, number];
  /** From one row of outputs to the next, and from one output to the next, in the frame. */
  readonly down: number;
  readonly right: number;
  /** The cell of the frame that weight (c, a, b) reads for output (0, 0), in the order of the weights. */
  readonly taps: Int32Array;
}

/** The layout of `y[o, i, j] = Σ h[o, c, a, b] frame[c, i·sᵥ + a·dᵥ, j·sₕ + b·dₕ]`. */
export function tapLayout({ inputs, outputs, inShape, outShape, axes }: ChannelSizes): TapLayout {
  const [rows, columns] = outShape;
  const [vertical, horizontal] = axes;
  const height = reach(vertical, inShape[0], rows);
  const width = reach(horizontal, inShape[1], columns);
  const taps = new Int32Array(inputs * vertical.k * horizontal.k);
  let t = 0;
  for (let c = 0; c < inputs; c++) {
    for (let a = 0; a < vertical.k; a++) {
      for (let b = 0; b < horizontal.k; b++)
        taps[t++] = (c * height + a * vertical.d) * width + b * horizontal.d;
    }
  }
  const [down, right] = [vertical.s * width, horizontal.s];
  return { inputs, outputs, rows, columns, frame: [height, width], down, right, taps };
}

/** Cells from the first of the padding to the last that is an input or is read. */
export function reach({ k, s, p, d }: StridedAxis, n: number, outputs: number): number {
  return Math.max(p + n, (outputs - 1) * s + d * (k - 1) + 1);
}
