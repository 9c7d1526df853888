import { GRADIENT_SCRIPT } from './gradient-script.ts';

interface Settings {
  readonly steps: number;
  readonly lambda: number;
  readonly reach: number;
  readonly first: number;
  readonly rate: number;
  readonly kernelStep: number;
  readonly coarseSteps: number;
}

/** Blind MAP in NumPy, from the coarsest scale to the finest. */
export function blindMapScript(s: Settings): string {
  return `
from scipy.signal import fftconvolve
${GRADIENT_SCRIPT}
def means(n, m):  # the mean of n samples over each of m cells, as a matrix
    edge = np.arange(m + 1) * n / m
    overlap = np.minimum(edge[1:, None], np.arange(n) + 1) - np.maximum(edge[:-1, None], np.arange(n))
    return np.maximum(overlap, 0) * m / n


def lines(n, m):  # m values on the straight lines between n, as a matrix
    at = (np.arange(m) + 0.5) * n / m - 0.5
    return np.array([np.interp(at, np.arange(n), unit) for unit in np.eye(n)]).T


def stretched(v, shape):
    return lines(v.shape[0], shape[0]) @ v @ lines(v.shape[1], shape[1]).T


def moved(v, by):
    return v[np.ix_(*[np.clip(np.arange(n) - s, 0, n - 1) for n, s in zip(v.shape, by)])]


def centred(x, h):  # the kernel's middle to the middle of its square, and x the other way
    by = []
    for axis in (0, 1):
        weights = h.sum(axis=1 - axis)
        n, lit = len(weights), np.flatnonzero(weights)
        wanted = n // 2 - int(np.floor(weights @ np.arange(n) / weights.sum() + 0.5))
        by.append(int(np.clip(wanted, -lit[0], n - 1 - lit[-1])))
    return moved(x, [-s for s in by]), np.roll(h, by, (0, 1))


def grown(shape, side):
    return [n + side - 1 for n in shape]


# Data and kernel at half the size, and again, until the kernel would be narrower than three.
side = ${2 * s.reach + 1}
levels = [(y, side)]
while levels[0][1] > 6:
    v, k = levels[0]
    half = means(v.shape[0], -(-v.shape[0] // 2)) @ v @ means(v.shape[1], -(-v.shape[1] // 2)).T
    levels.insert(0, (half, 2 * ((k + 1) // 4) + 1))

left = ${s.steps}
lam = ${Math.max(s.first, s.lambda)} / ${s.rate}
picture = np.pad(levels[0][0], levels[0][1] // 2, mode="edge")
kernel = np.ones((levels[0][1],) * 2) / levels[0][1] ** 2
for level, (v, k) in enumerate(levels):
    taken = left if level == len(levels) - 1 else min(left, ${s.coarseSteps})
    left -= taken
    if taken and level:
        picture, kernel = centred(picture, kernel)
        picture, kernel = stretched(picture, grown(v.shape, k)), np.maximum(stretched(kernel, (k, k)), 0)
        kernel /= kernel.sum()
    dual = grad(np.zeros_like(picture))
    for _ in range(taken):
        lam = max(${s.lambda}, ${s.rate} * lam)
        residual = fftconvolve(picture, kernel, "valid") - v
        last, picture = picture, picture - fftconvolve(residual, kernel[::-1, ::-1]) + div(dual)
        dual = dual + grad(2 * picture - last) / 16
        dual = dual / np.maximum(1, np.hypot(*dual) / lam)
        slope = fftconvolve(picture[::-1, ::-1], fftconvolve(picture, kernel, "valid") - v, "valid")
        free = kernel - ${s.kernelStep} * kernel.max() / np.abs(slope).max() * slope
        kernel = np.maximum(free, 0)
        kernel /= kernel.sum()

picture, kernel = centred(picture, kernel)
estimate = stretched(picture, grown(y.shape, side))[${s.reach}:-${s.reach}, ${s.reach}:-${s.reach}]
kernel = stretched(kernel, (side, side))
kernel /= kernel.sum()
`;
}
