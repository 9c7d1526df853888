import { checkInteger } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Memory } from './layer.ts';
import { layerOf } from './layer.ts';
import { refuseUnless } from './refuse.ts';
import type { TensorShape } from './tensor.ts';

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
export function pixelShuffle<V extends Numbers = Vec>(r: number): Layer<Memory, V> {
  const name = 'pixelShuffle';
  checkInteger(name, 'r', r, 1);
  return layerOf<Memory, V>({
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
export function pixelUnshuffle<V extends Numbers = Vec>(r: number): Layer<Memory, V> {
  const name = 'pixelUnshuffle';
  checkInteger(name, 'r', r, 1);
  const checkSide = (side: string, axis: number, size: number) =>
    refuseUnless(
      size % r === 0,
      name,
      `pixel_unshuffle expects ${side} to be divisible by downscale_factor, ` +
        `but input.size(${axis})=${size} is not divisible by ${r}`,
    );
  return layerOf<Memory, V>({
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
function shuffled<V extends Numbers>(small: V, [n, c, h, w]: TensorShape, r: number): V {
  const large = zerosLike<Numbers>(small, small.length);
  eachCell([n, c, h, w], r, (at, to) => (large[to] = small[at]));
  return large as V;
}

/** Few large channels into many small ones. */
function unshuffled<V extends Numbers>(large: V, [n, c, h, w]: TensorShape, r: number): V {
  const small = zerosLike<Numbers>(large, large.length);
  eachCell([n, c * r ** 2, h / r, w / r], r, (to, at) => (small[to] = large[at]));
  return small as V;
}

/** Visits every cell of the small channels, in order, with where it is in the large ones. */
function eachCell(
  [n, channels, h, w]: TensorShape,
  r: number,
  visit: (small: number, large: number) => void,
): void {
  let small = 0;
  for (let channel = 0; channel < n * channels; channel++) {
    const residue = channel % r ** 2;
    const picture = Math.floor(channel / r ** 2);
    for (let i = 0; i < h; i++) {
      const row = (picture * h + i) * r + Math.floor(residue / r);
      let large = row * w * r + (residue % r);
      for (const end = small + w; small < end; small++, large += r) visit(small, large);
    }
  }
}
