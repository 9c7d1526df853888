import type { Vec } from '../vector.ts';
import { gather } from './gather.ts';
import { scatter } from './scatter.ts';
import type { ChannelSizes } from './tap-layout.ts';
import { tapLayout } from './tap-layout.ts';
import { weigh } from './weigh.ts';

/**
 * The one convolution behind every layer. y = A(h) x is linear in x and in h, so there are three maps, each over a batch of
 * pictures `[n, channels, height, width]` and each overwriting its last argument:
 *
 *   y[o, i, j] = Σ h[o, c, a, b] x[c, i·sᵥ + a·dᵥ − pᵥ, j·sₕ + b·dₕ − pₕ], zero outside
 */
export interface ChannelSums {
  /** y = A(h) x: a convolution layer; the input gradient of a transposed one. */
  gather(h: Vec, x: Vec, y: Vec): void;
  /** x = A(h)ᵀ y: a transposed layer; the input gradient of a convolution layer. */
  scatter(h: Vec, y: Vec, x: Vec): void;
  /** h = ∂⟨y, A(h) x⟩/∂h, summed over the batch: the weight gradient of both. */
  weigh(x: Vec, y: Vec, h: Vec): void;
}

/** The three maps for a batch of `pictures`. All of them read and write through one padded frame. */
export function channelSums(sizes: ChannelSizes, pictures = 1): ChannelSums {
  const layout = tapLayout(sizes);
  const { inputs, outputs, rows, columns } = layout;
  const xSize = inputs * sizes.inShape[0] * sizes.inShape[1];
  const ySize = outputs * rows * columns;
  // Between calls the margin of the frame stays 0: only `scatter` writes there, and brings its own.
  const frame = emptyFrame(inputs, layout.frame);
  const xOf = (x: Vec, n: number) => x.subarray(n * xSize, (n + 1) * xSize);
  const yOf = (y: Vec, n: number) => y.subarray(n * ySize, (n + 1) * ySize);
  const framed = (x: Vec) => {
    if (frame.length === xSize) return x;
    eachRow(sizes, layout.frame, (inside, at, width) => frame.set(x.subarray(at, at + width), inside));
    return frame;
  };
  return {
    gather(h, x, y) {
      for (let n = 0; n < pictures; n++) gather(layout, h, framed(xOf(x, n)), yOf(y, n));
    },
    scatter(h, y, x) {
      const margins = emptyFrame(inputs, layout.frame);
      for (let n = 0; n < pictures; n++) {
        margins.fill(0);
        scatter(layout, h, yOf(y, n), margins);
        const picture = xOf(x, n);
        eachRow(sizes, layout.frame, (inside, at, width) =>
          picture.set(margins.subarray(inside, inside + width), at),
        );
      }
    },
    weigh(x, y, h) {
      h.fill(0);
      for (let n = 0; n < pictures; n++) weigh(layout, framed(xOf(x, n)), yOf(y, n), h);
    },
  };
}

/** The same three maps of A(h)ᵀ, which goes from y to x. */
export const transposed = ({ gather, scatter, weigh }: ChannelSums): ChannelSums => ({
  gather: scatter,
  scatter: gather,
  weigh: (y, x, h) => weigh(x, y, h),
});

function emptyFrame(channels: number, [height, width]: readonly [number, number]): Vec {
  return new Float64Array(channels * height * width);
}

/** Visits every row of a picture: where it begins in the frame, and where in the picture. */
function eachRow(
  { inputs, inShape, axes }: ChannelSizes,
  [frameHeight, frameWidth]: readonly [number, number],
  visit: (inside: number, at: number, width: number) => void,
): void {
  const [height, width] = inShape;
  const [top, left] = [axes[0].p, axes[1].p];
  for (let c = 0; c < inputs; c++) {
    for (let i = 0; i < height; i++)
      visit((c * frameHeight + top + i) * frameWidth + left, (c * height + i) * width, width);
  }
}
