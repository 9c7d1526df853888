"""The Lab in one dimension on a spectrum with a measured response: as a circulant matrix, by SciPy's dense solvers and by loops."""

import numpy as np
from scipy import fft, linalg, ndimage
from scipy.sparse.linalg import lsqr

N, STEP, START = 160, 0.5, 400.0
LINES = [(418, 40), (431, 25), (436, 30), (462, 12)]
NOISE = 0.2


def lamp():
    """Of one sharp line, on half the steps of the signal: a rise, and a tail to one side."""
    at = np.arange(-8, 33) / 4
    return at, np.where(at < 0, np.exp(at / 0.5), np.exp(-at / 1.5))


def response():
    """Read off at the signal's steps, as far to the other side of 0, its area 1."""
    at, values = lamp()
    offsets = STEP * np.arange(-16, 17)
    h = np.interp(offsets, at, values, left=0, right=0)
    return h / h.sum()


def signal(h):
    x = START + STEP * np.arange(N)
    sharp = sum(height * np.exp(-((x - at) ** 2) / 2) for at, height in LINES)
    return x, ndimage.convolve1d(sharp, h) + NOISE * np.random.RandomState(31).standard_normal(N)


def on_ring(y, size):
    """A bridge of half a cosine leads from the last sample round to the first."""
    gap = size - len(y)
    share = (1 - np.cos(np.pi * np.arange(1, gap + 1) / (gap + 1))) / 2
    return np.concatenate([y, y[-1] + share * (y[0] - y[-1])])


def richardson_lucy(y, h, steps):
    """On a ring, by SciPy's convolutions; from a constant, as bright as the data."""
    light = np.maximum(y, 0)
    x = np.full_like(y, light.mean())
    for _ in range(steps):
        model = ndimage.convolve1d(x, h, mode="wrap")
        ratio = np.divide(light, model, out=np.zeros_like(y), where=model > 0)
        x = x * np.maximum(ndimage.correlate1d(ratio, h, mode="wrap"), 0)
    return x


def landweber(A, y, steps, tau):
    x = np.zeros_like(y)
    for _ in range(steps):
        x = x + tau * A.T @ (y - A @ x)
    return x


def cases():
    h = response()
    x, y = signal(h)
    size = fft.next_fast_len(N + 2 * len(h), real=True)
    scale = np.abs(y).max()
    data = on_ring(y / scale, size)
    column = np.zeros(size)
    column[:len(h)] = h
    A = linalg.circulant(np.roll(column, -(len(h) // 2)))
    D = np.roll(np.eye(size), -1, 1) - np.eye(size)
    AtA, Aty = A.T @ A, A.T @ data
    u, s, vt = linalg.svd(A)
    kept = s >= 0.3
    runs = {
        "tsvd": ({"threshold": 0.3}, vt[kept].T @ ((u.T @ data)[kept] / s[kept])),
        "tikhonov": ({"lambda": 0.07}, linalg.solve(AtA + 0.07**2 * np.eye(size), Aty)),
        "tikhonov-gradient": ({"lambda": 0.2, "order": 1}, linalg.solve(AtA + 0.2**2 * D.T @ D, Aty)),
        "wiener": ({"nsr": 0.01}, linalg.solve(AtA + 0.01 * np.eye(size), Aty)),
        "landweber": ({"steps": 25, "step": 1.2}, landweber(A, data, 25, 1.2)),
        "cgls": ({"steps": 6}, lsqr(A, data, iter_lim=6, atol=0, btol=0, conlim=0)[0]),
        "richardson-lucy": ({"steps": 25}, richardson_lucy(data, h, 25)),
    }
    at, values = lamp()
    return {"table": np.column_stack([x, y]), "lamp": np.column_stack([at, values]), "ring": size,
            "kernel": h, "runs": [{"method": name, "values": values, "x": scale * found[:N]}
                                  for name, (values, found) in runs.items()]}
