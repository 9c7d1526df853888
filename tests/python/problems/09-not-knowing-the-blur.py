# A picture with patches, edges and a gradient, cut out of a larger one that was out of focus, and one that was moved; with noise.
import numpy as np
from scipy.signal import fftconvolve

rng = np.random.RandomState(1)
rows, columns = np.mgrid[:176, :208] / 128
x_true = 0.2 + 0.3 * columns / 1.6
for _ in range(90):
    r, c, size, level = rng.uniform(0, 1.4), rng.uniform(0, 1.6), rng.uniform(0.02, 0.2), rng.uniform(0, 1)
    x_true[np.hypot(rows - r, columns - c) < size] = level


def streak(length, angle):  # as a camera would, on a fine grid
    t = (np.arange(21 * 16) + 0.5) / 16 - 10.5
    X, Y = np.meshgrid(t, -t)
    a = np.radians(angle)
    along, across = X * np.cos(a) + Y * np.sin(a), Y * np.cos(a) - X * np.sin(a)
    inside = (np.abs(along) <= length / 2) & (np.abs(across) <= 0.5)
    h = inside.reshape(21, 16, 21, 16).mean((1, 3))
    return h / h.sum()


def photographed(kernel, seed):
    clean = fftconvolve(x_true, kernel, mode="same")[24:-24, 24:-24]
    return clean + noise * np.random.RandomState(seed).standard_normal(clean.shape)


t = (np.arange(21 * 16) + 0.5) / 16 - 10.5
round_one = (np.hypot(*np.meshgrid(t, t)) <= 3.5).reshape(21, 16, 21, 16).mean((1, 3))
noise = 0.004
y = photographed(round_one / round_one.sum(), 1)
# ---
assert best == ("disc", 7.0, 0), best
assert trials[0] == ("disc", 1, 0) and np.sum(kernel(*trials[0]) > 0) == 1


def found(data, sigma):
    every = [unlikely(data, kernel(*trial), sigma) for trial in trials]
    return trials[np.argmin(every)]


# A streak is found with its angle, though the camera's was drawn on another grid and the surround is unknown.
assert found(photographed(streak(9, 30), 2), noise) == ("streak", 9, 30)
# What the text warns of: a noise that is taken for twice as large, and the fit alone.
assert found(y, 2 * noise) != best
