import type { Numbers } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { ChannelSums } from './channel-sums.ts';
import { gather } from './gather.ts';
import { scatter } from './scatter.ts';
import type { ChannelSizes } from './tap-layout.ts';
import { tapLayout } from './tap-layout.ts';
import { weigh } from './weigh.ts';

/** The three maps as this folder tells them. All of them read and write through one padded frame. */
export function writtenSums<V extends Numbers>(
  sizes: ChannelSizes,
  pictures: number,
  like: V,
): ChannelSums<V> {
  const layout = tapLayout(sizes);
  const { inputs, outputs, rows, columns } = layout;
  const xSize = inputs * sizes.inShape[0] * sizes.inShape[1];
  const ySize = outputs * rows * columns;
  const emptyFrame = () => zerosLike<Numbers>(like, inputs * layout.frame[0] * layout.frame[1]);
  // Between calls the margin of the frame stays 0: only `scatter` writes there, and brings its own.
  const frame = emptyFrame();
  const xOf = (x: Numbers, n: number) => x.subarray(n * xSize, (n + 1) * xSize);
  const yOf = (y: Numbers, n: number) => y.subarray(n * ySize, (n + 1) * ySize);
  const framed = (x: Numbers) => {
    if (frame.length === xSize) return x;
    eachRow(sizes, layout.frame, (inside, at, width) => frame.set(x.subarray(at, at + width), inside));
    return frame;
  };
  return {
    gather(h, x, y, bias) {
      for (let n = 0; n < pictures; n++) gather(layout, h, framed(xOf(x, n)), yOf(y, n));
      addBias(y, ySize / outputs, bias);
    },
    scatter(h, y, x, bias) {
      const margins = emptyFrame();
      for (let n = 0; n < pictures; n++) {
        margins.fill(0);
        scatter(layout, h, yOf(y, n), margins);
        const picture = xOf(x, n);
        eachRow(sizes, layout.frame, (inside, at, width) =>
          picture.set(margins.subarray(inside, inside + width), at),
        );
      }
      addBias(x, xSize / inputs, bias);
    },
    weigh(x, y, h) {
      h.fill(0);
      for (let n = 0; n < pictures; n++) weigh(layout, framed(xOf(x, n)), yOf(y, n), h);
    },
  };
}

/** y[n, c, i, j] += b[c], in place; nothing without a bias. */
function addBias(y: Numbers, plane: number, bias: Numbers | undefined): void {
  if (bias === undefined) return;
  for (let at = 0; at < y.length / plane; at++) {
    const value = bias[at % bias.length];
    for (let i = at * plane; i < (at + 1) * plane; i++) y[i] += value;
  }
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
