/** The neighbourhood of the spot, the kernel and the sum in NumPy and SciPy. */
import { boundaryIndex } from '../../core/convolution/index.ts';
import { srgbToLinear } from '../../core/light.ts';
import { numpyArray, pythonLight, pythonStored, script } from '../../parts/model/python.ts';
import { pixelAt } from './neighbourhood.ts';
import { middleOf } from './light-error.ts';
import type { Params } from './params.ts';
import { meanOf, pictureOf } from './picture.ts';
import type { Vec } from '../../core/vector.ts';

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
  const linear = p.light === 'linear';
  const met = linear ? meanOf(planes.map((one) => one.map(srgbToLinear))) : plane;
  const values = rows.from.flatMap((i) => columns.from.map((j) => met[i * width + j]));
  return script(`
import numpy as np
from scipy import fft, ndimage

# The part of the picture round the spot${linear ? ', in linear light' : ''} (in colour, the mean of red, green and blue) ...
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
    "upright": float(np.abs(np.cumsum(h.sum(axis=0))).max()),
    "level": float(np.abs(np.cumsum(h.sum(axis=1))).max()),
    "direct": kh * kw,
    "passes": rank * (kh + kw),
    "fft": float(cells * (2 * np.log2(cells) + 2) / (height * width)),
}
${linear ? lightScript(plane, shape, MODES[p.boundary]) : ''}
print(measures)
`);
}

/** Both ways on the middle of the picture: its bytes, two hexadecimal digits a pixel, a row a line. */
function lightScript(plane: Vec, whole: readonly [number, number], mode: string): string {
  const { shape, data } = middleOf(plane, whole);
  const digits = Array.from(data, (value) =>
    Math.round(255 * value)
      .toString(16)
      .padStart(2, '0'),
  );
  const rows = Array.from({ length: shape[0] }, (_, i) =>
    digits.slice(i * shape[1], (i + 1) * shape[1]).join(''),
  );
  return `
# The middle of the picture as stored, blurred as it is, and in linear light.
stored = np.array(list(bytes.fromhex("""
${rows.join('\n')}
"""))).reshape(${shape.join(', ')}) / 255
light = ${pythonLight('stored')}
right = ndimage.convolve(light, h, mode="${mode}")
size = np.abs(right)
right = np.sign(right) * ${pythonStored('size')}
wrong = ndimage.convolve(stored, h, mode="${mode}")
wrong, right = wrong.clip(0, 1), right.clip(0, 1)
measures["stored"] = float(np.sqrt(((wrong - right) ** 2).mean()))


def sum_of_light(stored):
    return ${pythonLight('stored')}.sum()


measures["lost"] = float(100 * (1 - sum_of_light(wrong) / (sum_of_light(right) or 1)))`;
}
