/** The counts in Python, and SciPy's three ways timed on the reader's own machine. */
import { script } from '../../parts/model/python.ts';
import { SIZES, type Params } from './params.ts';

export const pythonOf = (p: Params, step: number): string =>
  script(`
import time

import numpy as np
from scipy import fft, ndimage, signal


def products(way, n, k, padding=None, transforms=2):
    """Multiplications a pixel of an n x n picture with a k x k kernel; padded to n + k - 1, as fftconvolve does."""
    if way == "plain":
        return k * k
    if way == "passes":
        return 2 * k
    cells = fft.next_fast_len(n + (k - 1 if padding is None else padding), real=True) ** 2
    return cells * (transforms * np.log2(cells) + 2) / (n * n)


def turn(other, n, furthest=255, tight=False, transforms=2):
    """The least odd k, no larger than n, from which Fourier takes fewer multiplications for good."""
    least = 0
    for k in range(min(furthest, n - 1 + n % 2), 0, -2):
        if products("fourier", n, k, k // 2 if tight else None, transforms) >= products(other, n, k):
            break
        least = k
    return least


def nanoseconds(work, pixels, times=5):
    work()
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return 1e9 * np.median(spent) / pixels


n, k = ${p.size}, ${p.kernel}
rng = np.random.RandomState(${p.seed})
x, h, row = rng.random_sample((n, n)), rng.random_sample((k, k)), rng.random_sample(k)
print("ns a pixel here, with SciPy:")
print("  plain  ", nanoseconds(lambda: ndimage.convolve(x, h, mode="constant"), n * n))
print("  passes ", nanoseconds(lambda: ndimage.convolve1d(ndimage.convolve1d(x, row, 0), row, 1), n * n))
print("  Fourier", nanoseconds(lambda: signal.fftconvolve(x, h, mode="same"), n * n))

measures = {"timed": ${step}}
for size in (${SIZES.join(', ')}):
    measures[f"plain{size}"] = turn("plain", size)
    measures[f"passes{size}"] = turn("passes", size)
# With the kernel's own transform; and with no more zeros than an output of the picture's own size needs.
measures["fourier256"] = float(products("fourier", 256, 7))
measures["first64"] = next(k for k in range(1, 64, 2) if products("fourier", 64, k) < products("passes", 64, k))
measures["once256"] = turn("plain", 256, transforms=3)
for size in (64, 256):
    measures[f"tight{size}"] = turn("passes", size, tight=True)
print(measures)
`);
