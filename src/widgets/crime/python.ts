/** The same in NumPy and SciPy: the data by `ndimage` on a grid as fine as one likes, the inverse by the FFT on the coarse one. */
import { script } from '../../parts/model/python.ts';
import { SAMPLES, SLOPE, type Params } from './params.ts';

const MODES: Record<Params['boundary'], string> = {
  periodic: 'wrap',
  zero: 'constant',
  reflect: 'reflect',
  replicate: 'nearest',
};

export const python = ({ width, boundary, finer, lambda }: Params): string =>
  script(`
import numpy as np
from scipy import ndimage

N = ${SAMPLES}
finer = ${finer}
width = ${width}
lam = ${lambda}


def skyline(n):
    """Plateaus, a ramp and a thin line, on a slope."""
    x = np.zeros(n)
    edge = lambda part: int(np.floor(part * n / 128 + 0.5))
    for start, end, level in [(18, 40, 0.8), (40, 52, 0.25), (52, 58, 1), (84, 100, 0.1), (100, 128, 0.05)]:
        x[edge(start):edge(end)] = level
    ramp = edge(84) - edge(58)
    x[edge(58):edge(84)] = 0.44 * np.arange(ramp) / ramp
    x[edge(108):edge(108) + max(1, edge(1))] = 0.95
    return x + ${SLOPE} * (np.arange(n) + 0.5) / n


def gaussian(sigma):
    reach = int(np.ceil(6 * sigma))
    h = np.exp(-np.arange(-reach, reach + 1) ** 2 / (2 * sigma**2))
    return h / h.sum()


# The data: blurred where light really falls, then averaged by the sensor's wide pixels.
fine = skyline(N * finer)
blurred = ndimage.convolve1d(fine, gaussian(width * finer), mode="${MODES[boundary]}")
x = fine.reshape(N, finer).mean(axis=1)
y = blurred.reshape(N, finer).mean(axis=1)

# The inverse: periodic, on the sensor's own grid.
h = gaussian(width)
padded = np.zeros(N)
padded[: len(h)] = h
H = np.fft.fft(np.roll(padded, -(len(h) // 2)))
own = ndimage.convolve1d(x, h, mode="wrap")


def error(data):
    Y = np.fft.fft(data)
    estimate = np.fft.ifft(np.conj(H) * Y / (np.abs(H) ** 2 + lam**2)).real
    return float(np.linalg.norm(estimate - x) / np.linalg.norm(x))


measures = {
    "error": error(y),
    "crime": error(own),
    "missed": float(np.sqrt(np.mean((y - own) ** 2))),
    "gain": float(1 / np.abs(H).min()),
}
print(measures)
`);
