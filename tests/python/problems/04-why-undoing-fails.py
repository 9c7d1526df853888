# A scene of patches and discs, larger than the frame, out of focus, as a camera's file holds it: grey values with gamma, in 8 bits.
import numpy as np
from scipy.ndimage import convolve, gaussian_filter

rng = np.random.RandomState(1)
size, rim = 192, 32
rows, columns = np.mgrid[: size + 2 * rim, : size + 2 * rim]
light = 0.1 + 0.4 * columns / columns.max()
for _ in range(150):
    r, c = rng.uniform(0, size + 2 * rim, 2)
    light[np.hypot(rows - r, columns - c) < rng.uniform(3, 25)] = rng.uniform(0.02, 0.9)
light = gaussian_filter(light, 0.6)
reach = np.arange(-9, 10)
disc = gaussian_filter((np.hypot(reach[:, None], reach) < 3.5).astype(float), 0.7)
h = disc / disc.sum()
inside = (slice(rim, -rim), slice(rim, -rim))
x_true = light[inside] ** (1 / 2.2)
y = np.round(255 * convolve(light, h)[inside] ** (1 / 2.2)) / 255
# ---
# The example's h is a Gaussian, and this picture was out of focus.
gaussian, h = h / h.sum(), disc / disc.sum()
x = restored(y, h, lam=0.05)


def error(a, part=np.s_[:, :]):
    return float(np.sqrt(np.mean((a - x_true)[part] ** 2)))


def wrapped(lam, add=0.0):
    light = y**2.2
    padded = np.zeros(light.shape)
    padded[: h.shape[0], : h.shape[1]] = h
    H = np.fft.fft2(np.roll(padded, [-(side // 2) for side in h.shape], axis=(0, 1))) + add
    X = np.conj(H) * np.fft.fft2(light) / (np.abs(H) ** 2 + lam**2)
    return np.clip(np.fft.ifft2(X).real, 0, 1) ** (1 / 2.2)


def disc_of(radius):
    wrong = gaussian_filter((np.hypot(reach[:, None], reach) < radius).astype(float), 0.7)
    return wrong / wrong.sum()


# It helps, and the λ it begins with is near the best.
assert error(x) < 0.7 * error(y), (error(x), error(y))
assert error(x) < 1.1 * min(error(restored(y, h, lam)) for lam in np.geomspace(0.003, 0.3, 21))
# Nothing is wrong with this picture but eight bits, and dividing loses it all the same.
assert error(restored(y, h, lam=1e-6)) > 10 * error(y)
# Too small a λ is grain, too large a one is soft.
assert error(restored(y, h, lam=0.003)) > 3 * error(x)
assert error(restored(y, h, lam=0.5)) > error(y)
# Without the gamma, with the sides joined, with too wide an h: each is worse, at the same λ, than it need be.
assert error(restored(y, h, lam=0.05, gamma=1)) > 1.15 * error(x)
assert error(wrapped(0.05)) > 2 * error(x)
assert error(wrapped(0.05), np.s_[:12]) > 2 * error(restored(y, h, lam=0.05), np.s_[:12])
assert error(restored(y, disc_of(4.2), lam=0.05)) > 1.3 * error(x)
assert error(restored(y, disc_of(5.2), lam=0.05)) > error(restored(y, disc_of(4.2), lam=0.05)) > error(x)
assert error(restored(y, disc_of(4.2), lam=0.05)) > error(restored(y, disc_of(2.8), lam=0.05)) > 1.1 * error(x)
# No cure: something added to H, whose sign changes.
assert error(wrapped(0, add=0.05)) > 3 * error(wrapped(0.05))
# Of a Gaussian's blur, undone with the example's h: λ does better than the best number added.
y = np.round(255 * convolve(light, gaussian)[inside] ** (1 / 2.2)) / 255
h = gaussian
assert error(restored(y, h, lam=0.02)) < 0.9 * error(y)
steps = np.geomspace(1e-3, 0.3, 16)
assert min(error(wrapped(lam)) for lam in steps) < min(error(wrapped(0, add)) for add in steps)
