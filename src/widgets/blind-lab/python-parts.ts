/** The parts of the script that every method shares. */
import { script } from '../../parts/model/python.ts';
import { REACH } from './likeness.ts';
import { HELD_INNER } from './schedule.ts';

export const PYTHON_BLUR = script(`

class Blur:
    """h * x on a picture's frame: larger than the data by a kernel less a pixel, or the data's own, as a ring."""

    def __init__(self, shape, kernel_shape):
        ring = beyond == "periodic"
        self.shape, self.kernel_shape = shape, kernel_shape
        self.corner = (0, 0) if ring else tuple(k - 1 for k in kernel_shape)
        self.frame = tuple(n + c for n, c in zip(shape, self.corner))
        self.centre = tuple(k // 2 for k in kernel_shape) if ring else (0, 0)

    def spectrum(self, values, corner=(0, 0)):
        whole = np.zeros(self.frame)
        whole[: values.shape[0], : values.shape[1]] = values
        return np.fft.rfft2(np.roll(whole, corner, (0, 1)))

    def part(self, spectrum, shape, corner=(0, 0)):
        whole = np.roll(np.fft.irfft2(spectrum, self.frame), tuple(-c for c in corner), (0, 1))
        return whole[: shape[0], : shape[1]]

    def kernel(self, h):
        return self.spectrum(h, tuple(-c for c in self.centre))

    def apply(self, x, h):
        return self.part(self.spectrum(x) * self.kernel(h), self.shape, self.corner)

    def to_picture(self, r, h):
        return self.part(self.spectrum(r, self.corner) * np.conj(self.kernel(h)), self.frame)

    def to_kernel(self, r, x):
        slope = self.spectrum(r, self.corner) * np.conj(self.spectrum(x))
        return self.part(slope, self.kernel_shape, tuple(-c for c in self.centre))

    def framed(self, x):
        if beyond == "periodic":
            return x
        top, left = (k - 1 - k // 2 for k in self.kernel_shape)
        return x[top : top + self.shape[0], left : left + self.shape[1]]


def lines(n, m):
    """From n cells to m by straight lines between their centres; beyond the frame its edge goes on."""
    weights = np.zeros((m, n))
    for i in range(m):
        u = (i + 0.5) * n / m - 0.5
        cell = int(np.floor(((2 * i + 1) * n - m) / (2 * m)))
        for j, weight in ((cell, 1 - (u - cell)), (cell + 1, u - cell)):
            weights[i, min(max(j, 0), n - 1)] += weight
    return weights


def resized(values, shape):
    return lines(values.shape[0], shape[0]) @ values @ lines(values.shape[1], shape[1]).T


def centred(x, h):
    """The kernel's centre of mass at its centre, as far as its weights stay on it; the picture moved the other way."""
    for axis in (0, 1):
        n = h.shape[axis]
        line = h.sum(1 - axis)
        where = np.flatnonzero(line > 0)
        shift = n // 2 - int(np.floor((line * np.arange(n)).sum() / h.sum() + 0.5))
        shift = max(-int(where[0]), min(n - 1 - int(where[-1]), shift))
        h = np.roll(h, shift, axis)
        x = np.take(x, np.clip(np.arange(x.shape[axis]) + shift, 0, x.shape[axis] - 1), axis)
    return x, h


def gradient(x):
    down, across = np.zeros_like(x), np.zeros_like(x)
    down[:-1] = np.diff(x, axis=0)
    across[:, :-1] = np.diff(x, axis=1)
    return down, across


def gradient_adjoint(down, across):
    out = np.zeros_like(down)
    out[:-1] -= down[:-1]
    out[1:] += down[:-1]
    out[:, :-1] -= across[:, :-1]
    out[:, 1:] += across[:, :-1]
    return out

`);

export const PYTHON_HELD = script(`

def held(x, h, y, steps):
    """Chambolle-Pock on |h*x - y|^2/2 + lam TV(x), the kernel as it is."""
    blur, length = Blur(y.shape, h.shape), 1 / 3
    ahead, p = x, np.zeros_like(y)
    q = np.zeros_like(x), np.zeros_like(x)
    for _ in range(${HELD_INNER} * steps):
        p = (p + length * (blur.apply(ahead, h) - y)) / (1 + length)
        q = [a + length * b for a, b in zip(q, gradient(ahead))]
        size = np.maximum(1, np.hypot(*q) / lam)
        q = [a / size for a in q]
        last, x = x, x - length * (blur.to_picture(p, h) + gradient_adjoint(*q))
        ahead = 2 * x - last
    return x

`);

export const PYTHON_LIKENESS = script(`

def psnr(estimate):
    """Up to a shift of whole pixels."""
    reach = ${REACH}
    inside = (slice(reach, -reach),) * 2
    shifts = range(-reach, reach + 1)
    errors = [
        np.mean((np.roll(estimate, (-a, -b), (0, 1))[inside] - truth[inside]) ** 2) for a in shifts for b in shifts
    ]
    return float(-10 * np.log10(min(errors)))


def similarity(a, b):
    size = tuple(m + n - 1 for m, n in zip(a.shape, b.shape))
    product = np.fft.rfft2(a, size) * np.conj(np.fft.rfft2(b, size))
    return float(np.fft.irfft2(product, size).max() / np.linalg.norm(a) / np.linalg.norm(b))

`);
