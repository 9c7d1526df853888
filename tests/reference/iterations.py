"""Krylov iterates, nonnegative least squares and a penalised Poisson likelihood: SciPy, and a textbook's loop in NumPy."""

import numpy as np
from scipy import ndimage, optimize
from scipy.sparse.linalg import lsqr


def cgls(a, y, steps):
    """Björck 1996, algorithm 7.4.1: the iterates 1 … steps."""
    x = np.zeros(a.shape[1])
    r = y.copy()
    p = s = a.T @ r
    gamma = s @ s
    iterates = []
    for _ in range(steps):
        q = a @ p
        alpha = gamma / (q @ q)
        x = x + alpha * p
        r = r - alpha * q
        s = a.T @ r
        gamma, last = s @ s, gamma
        p = s + gamma / last * p
        iterates.append(x)
    return iterates


def scipy_lsqr(a, y, steps, damp=0.0):
    """Iterates 1 … steps, and √(‖r‖² + damp²‖x‖²) as SciPy's recurrence tells it."""
    runs = [lsqr(a, y, damp=damp, iter_lim=k, atol=0, btol=0, conlim=0) for k in range(1, steps + 1)]
    assert [run[2] for run in runs] == list(range(1, steps + 1))
    return {"damp": damp, "x": [run[0] for run in runs], "residualNorm": [run[4] for run in runs]}


def krylov(a, y, steps):
    return {"cgls": cgls(a, y, steps), "lsqr": [scipy_lsqr(a, y, steps), scipy_lsqr(a, y, steps, 0.3)]}


def random_matrix(rows, columns, seed):
    """Row-major normals, then the data."""
    rng = np.random.RandomState(seed)
    return rng.standard_normal((rows, columns)), rng.standard_normal(rows)


def dense(rows, columns, seed, steps):
    a, y = random_matrix(rows, columns, seed)
    return {"rows": rows, "columns": columns, "seed": seed, **krylov(a, y, steps)}


def convolution(n, steps):
    """A Gaussian blur, half-sample reflecting, σ = 1.2, radius 4."""
    j = np.arange(-4, 5)
    h = np.exp(-(j**2) / (2 * 1.2**2))
    a = ndimage.convolve1d(np.eye(n), h / h.sum(), axis=0, mode="reflect")
    return {"n": n, "seed": 33, **krylov(a, np.random.RandomState(33).uniform(0, 1, n), steps)}


def nnls(rows, columns, seed):
    a, y = random_matrix(rows, columns, seed)
    x, residual = optimize.nnls(a, y)
    return {"rows": rows, "columns": columns, "seed": seed, "x": x, "residual": residual}


def poisson_tv(smoothing=0.3, weight=0.02):
    """Least Σ(Ax − y log Ax) + weight·Σ√(x_v² + x_h² + smoothing²) over x ≥ 0, by L-BFGS-B. A is periodic, so Aᵀ1 = 1."""
    shape = (6, 7)
    j = np.arange(-2, 3)
    h = np.exp(-(j**2) / (2 * 0.8**2))
    h = np.outer(h, h) / h.sum() ** 2

    def blur(x):
        return ndimage.convolve(x, h, mode="wrap")

    rng = np.random.RandomState(37)
    y = blur(rng.uniform(0, 2, shape)) + rng.uniform(0, 0.2, shape)

    def objective(flat):
        x = flat.reshape(shape)
        model = blur(x)
        down = np.diff(x, axis=0, append=x[-1:])
        right = np.diff(x, axis=1, append=x[:, -1:])
        length = np.sqrt(down**2 + right**2 + smoothing**2)
        p, q = down / length, right / length
        div = np.diff(p, axis=0, prepend=0) + np.diff(q, axis=1, prepend=0)
        slope = blur(1 - y / model) - weight * div
        return np.sum(model - y * np.log(model)) + weight * np.sum(length), slope.ravel()

    options = {"maxiter": 100000, "maxfun": 100000, "maxcor": 50, "ftol": 0, "gtol": 1e-10}
    best = optimize.minimize(objective, np.full(y.size, y.mean()), jac=True, method="L-BFGS-B",
                             bounds=[(1e-12, None)] * y.size, options=options)
    return {"shape": shape, "seed": 37, "smoothing": smoothing, "lambda": weight, "x": best.x, "objective": best.fun}


def cases():
    return {
        "dense": [dense(9, 6, 31, 6), dense(6, 9, 32, 5)],
        "convolution": convolution(24, 8),
        "nnls": [nnls(10, 6, 34), nnls(12, 8, 35), nnls(30, 12, 36)],
        "poissonTv": poisson_tv(),
    }
