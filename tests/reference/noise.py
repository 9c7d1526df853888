"""Every kind of noise, as the docstrings of src/core/noise.ts write it in NumPy and SciPy."""

import numpy as np
from scipy import signal


def gaussian(y, seed, sigma):
    return y + sigma * np.random.RandomState(seed).standard_normal(y.shape)


def poisson(y, seed, peak):
    return np.random.RandomState(seed).poisson(peak * np.maximum(y, 0)) / peak


def speckle(y, seed, sigma):
    return y * (1 + sigma * np.random.RandomState(seed).standard_normal(y.shape))


def impulse(y, seed, p):
    u = np.random.RandomState(seed).random_sample(y.shape)
    return np.where(u < p / 2, 0, np.where(u < p, 1, y))


def ar(y, seed, sigma, rho):
    e = np.random.RandomState(seed).standard_normal(y.size)
    e[1:] *= np.sqrt(1 - rho**2)
    return y + sigma * signal.lfilter([1], [1, -rho], e).reshape(y.shape)


def cases():
    y = np.random.RandomState(9).random_sample((6, 7))
    return {
        "gaussian": [{"sigma": s, "y": gaussian(y, 10, s)} for s in (0, 0.1)],
        "poisson": [{"peak": k, "y": poisson(y, 11, k)} for k in (0.5, 50, 1e5)],
        "speckle": [{"sigma": s, "y": speckle(y, 12, s)} for s in (0.05, 0.8)],
        "impulse": [{"fraction": p, "y": impulse(y, 13, p)} for p in (0, 0.3, 1)],
        "ar": [{"sigma": s, "rho": r, "y": ar(y, 14, s, r)} for s, r in ((0.1, 0.9), (2, -0.6), (0.3, 0))],
    }
