/** The neighbourhood of the spot, the kernel and the sum in NumPy and SciPy. */
import { boundaryIndex } from '../../core/convolution/boundary.ts';
import { numpyArray, script } from '../python.ts';
import { pixelAt } from './neighbourhood.ts';
import type { Params } from './params.ts';
import { meanOf, pictureOf } from './picture.ts';

/** A crop this wide holds every neighbourhood of the largest kernel. */
const CROP = 16;
const MODES = { zero: 'constant', periodic: 'wrap', reflect: 'reflect', replicate: 'nearest' } as const;

/**
 * The indices of the crop along one axis, and where in it the pixel lies. The crop stops at the frame's edge, so that
 * SciPy invents there what the book does; a periodic picture has no edge, and the crop walks round it instead.
 */
function crop(pixel: number, n: number, boundary: Params['boundary']): { from: number[]; at: number } {
  const length = Math.min(CROP, n);
  const free = pixel - length / 2;
  const start = Math.floor(
    boundary === 'periodic' && n > CROP ? free : Math.max(0, Math.min(n - length, free)),
  );
  const from = Array.from({ length }, (_, i) => boundaryIndex(start + i, n, boundary));
  return { from, at: pixel - start };
}

export function pythonOf(p: Params): string {
  const { shape, planes } = pictureOf(p);
  const [height, width] = shape;
  const plane = meanOf(planes);
  const pixel = pixelAt(p.spot, shape);
  const rows = crop(pixel.row, height, p.boundary);
  const columns = crop(pixel.column, width, p.boundary);
  const values = rows.from.flatMap((i) => columns.from.map((j) => plane[i * width + j]));
  return script(`
import numpy as np
from scipy import fft, ndimage

# The part of the picture round the spot (in colour, the mean of red, green and blue) ...
${numpyArray('x', values, [rows.from.length, columns.from.length])}
# ... of a picture of this size.
height, width = ${height}, ${width}
${numpyArray('h', p.kernel.data, p.kernel.shape)}

# convolve flips the kernel; its centre is entry (${p.kernel.shape.map((k) => Math.floor(k / 2)).join(', ')}).
y = ndimage.convolve(x, h, mode="${MODES[p.boundary]}")
print("row ${pixel.row}, column ${pixel.column}:", float(y[${rows.at}, ${columns.at}]))

kh, kw = h.shape
rank = int(np.linalg.matrix_rank(h))
cells = fft.next_fast_len(height + kh - 1, real=True) * fft.next_fast_len(width + kw - 1, real=True)
measures = {
    "sum": float(h.sum()),
    "rank": rank,
    "direct": kh * kw,
    "passes": rank * (kh + kw),
    "fft": float(cells * (2 * np.log2(cells) + 2) / (height * width)),
}
print(measures)
`);
}
