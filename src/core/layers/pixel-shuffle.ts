import { checkInteger } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import { refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';
import { countOf } from './tensor.ts';

/**
 * r² channels become one picture r times as large, each the cells of one residue:
 *
 *   y[n, c, i·r + a, j·r + b] = x[n, c·r² + a·r + b, i, j]
 *
 * A permutation, so its inverse (`pixelUnshuffle`) is its transpose, and its gradient. PyTorch: `nn.PixelShuffle(r)`.
 * Shi et al., CVPR 2016.
 * @throws RangeError "pixelShuffle: pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of
 *   upscale_factor, but input.size(-3)=3 is not divisible by 4".
 */
export function pixelShuffle(r: number): Layer<Memory> {
  const name = 'pixelShuffle';
  checkInteger(name, 'r', r, 1);
  return layerOf({
    name,
    outShape([n, c, h, w]) {
      const words =
        "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor";
      refuseUnless(c % r ** 2 === 0, name, `${words}, but input.size(-3)=${c} is not divisible by ${r ** 2}`);
      return [n, c / r ** 2, h * r, w * r];
    },
    forward: (x) => ({ y: shuffled(x.data, x.shape, r), memory: { inShape: x.shape } }),
    backward: (dy) => ({ dx: unshuffled(dy.data, dy.shape, r) }),
  });
}

/**
 * The inverse: x[n, c·r² + a·r + b, i, j] = y[n, c, i·r + a, j·r + b]. PyTorch: `nn.PixelUnshuffle(r)`.
 * @throws RangeError "pixelUnshuffle: pixel_unshuffle expects height to be divisible by downscale_factor, but …".
 */
export function pixelUnshuffle(r: number): Layer<Memory> {
  const name = 'pixelUnshuffle';
  checkInteger(name, 'r', r, 1);
  const checkSide = (side: string, axis: number, size: number) =>
    refuseUnless(
      size % r === 0,
      name,
      `pixel_unshuffle expects ${side} to be divisible by downscale_factor, ` +
        `but input.size(${axis})=${size} is not divisible by ${r}`,
    );
  return layerOf({
    name,
    outShape([n, c, h, w]) {
      checkSide('height', -2, h);
      checkSide('width', -1, w);
      return [n, c * r ** 2, h / r, w / r];
    },
    forward: (x) => ({ y: unshuffled(x.data, x.shape, r), memory: { inShape: x.shape } }),
    backward: (dy) => ({ dx: shuffled(dy.data, dy.shape, r) }),
  });
}

/** Many small channels into few large ones. */
function shuffled(small: Vec, [n, c, h, w]: TensorShape, r: number): Vec {
  const large = new Float64Array(small.length);
  eachCell([n, c, h, w], r, (at, to) => (large[to] = small[at]));
  return large;
}

/** Few large channels into many small ones. */
function unshuffled(large: Vec, [n, c, h, w]: TensorShape, r: number): Vec {
  const small = new Float64Array(large.length);
  eachCell([n, c * r ** 2, h / r, w / r], r, (to, at) => (small[to] = large[at]));
  return small;
}

/** Visits every cell of the small channels, in order, with where it is in the large ones. */
function eachCell(shape: TensorShape, r: number, visit: (small: number, large: number) => void): void {
  const [, , h, w] = shape;
  for (let small = 0; small < countOf(shape); small++) {
    const j = small % w;
    const i = Math.floor(small / w) % h;
    const channel = Math.floor(small / (w * h));
    const residue = channel % r ** 2;
    const row = (Math.floor(channel / r ** 2) * h + i) * r + Math.floor(residue / r);
    visit(small, (row * w + j) * r + (residue % r));
  }
}
