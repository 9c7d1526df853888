"""Tikhonov with any L, TSVD, LSQR, GCV and the L-curve by dense NumPy; scipy.fft's DCT; scikit-image's unsupervised Wiener."""

import numpy as np
import scipy.fft
from scipy.sparse.linalg import lsqr
from skimage import restoration

from problems import gravity, heat, shaw

DCT_SHAPES = [(1,), (2,), (3,), (8,), (15,), (37,), (64,), (4, 6), (5, 9), (1, 7), (7, 1), (12, 11)]
PENALTIES = {
    "identity": lambda n: np.eye(n),
    "first": lambda n: np.diff(np.eye(n), axis=0),
    "second": lambda n: np.diff(np.eye(n), 2, axis=0),
    "weights": lambda n: np.diag(np.linspace(0.5, 2, n)),
}


def cosine_transforms():
    for shape in DCT_SHAPES:
        x = np.random.RandomState(31).uniform(-1, 1, shape)
        yield {"shape": shape, "forward": scipy.fft.dctn(x, type=2, norm="ortho"),
               "inverse": scipy.fft.dctn(x, type=3, norm="ortho")}


def observed(problem, n):
    a, x, b = problem(n)
    return a, b + 0.01 * np.random.RandomState(32).standard_normal(n)


def tikhonov(a, l, y, lam):
    stacked = np.vstack([a, lam * l])
    return np.linalg.lstsq(stacked, np.concatenate([y, np.zeros(len(l))]), rcond=None)[0]


def tikhonov_rows():
    for problem in [shaw, gravity, heat]:
        n = 20
        a, y = observed(problem, n)
        for name, make in PENALTIES.items():
            l = make(n)
            rows = []
            for lam in [0.003, 0.1, 2]:
                x = tikhonov(a, l, y, lam)
                influence = np.column_stack([a @ tikhonov(a, l, e, lam) for e in np.eye(n)])
                rows.append({"lambda": lam, "x": x, "residual": np.sum((a @ x - y) ** 2), "solution": np.sum((l @ x) ** 2),
                             "dof": np.trace(influence)})
            yield {"problem": problem.__name__, "n": n, "penalty": name, "rows": rows}


def wide():
    """Fewer data than unknowns."""
    a = np.random.RandomState(33).uniform(-1, 1, (7, 12))
    y = np.random.RandomState(34).uniform(-1, 1, 7)
    return {"tikhonov": tikhonov(a, PENALTIES["second"](12), y, 0.3), "identity": tikhonov(a, np.eye(12), y, 0.3),
            "sigma": np.linalg.svd(a, compute_uv=False)}


def tall():
    """More data than unknowns: part of y is outside the range."""
    a = np.random.RandomState(35).uniform(-1, 1, (13, 6))
    y = np.random.RandomState(36).uniform(-1, 1, 13)
    residual = np.linalg.lstsq(a, y, rcond=None)[1][0]
    return {"tikhonov": tikhonov(a, PENALTIES["first"](6), y, 0.4), "sigma": np.linalg.svd(a, compute_uv=False),
            "outside": residual}


def truncations():
    a, y = observed(shaw, 24)
    u, s, vt = np.linalg.svd(a)
    return [{"k": k, "x": vt[:k].T @ ((u[:, :k].T @ y) / s[:k])} for k in [1, 4, 8]]


def damped():
    """lsqr's damp is lambda, not lambda squared."""
    a, y = observed(shaw, 24)
    return [{"lambda": lam, "x": lsqr(a, y, damp=lam, atol=1e-15, btol=1e-15, iter_lim=1000)[0]} for lam in [0.02, 0.3]]


def curves():
    """GCV from the influence matrix, and the L-curve's curvature by differences, over a grid of lambda."""
    n = 32
    a, y = observed(shaw, n)
    lambdas = np.logspace(-3, 0, 13)
    step = 1e-4

    def point(lam):
        x = np.linalg.solve(a.T @ a + lam**2 * np.eye(n), a.T @ y)
        return np.array([np.log(np.linalg.norm(a @ x - y)), np.log(np.linalg.norm(x))])

    def gcv(lam):
        influence = a @ np.linalg.solve(a.T @ a + lam**2 * np.eye(n), a.T)
        rest = y - influence @ y
        return rest @ rest / np.trace(np.eye(n) - influence) ** 2

    def curvature(lam):
        before, here, after = (point(lam * np.exp(d)) for d in (-step, 0, step))
        first = (after - before) / (2 * step)
        second = (after - 2 * here + before) / step**2
        return (first[0] * second[1] - second[0] * first[1]) / np.hypot(*first) ** 3

    return {"n": n, "lambda": lambdas, "gcv": [gcv(lam) for lam in lambdas],
            "curvature": [curvature(lam) for lam in lambdas]}


def gammas():
    return [{"shape": shape, "scale": scale, "values": np.random.RandomState(37).gamma(shape, scale, 8)}
            for shape, scale in [(1.5, 1), (32, 0.25), (500, 3)]]


def unsupervised():
    """The ratio of the precisions, in decades, of ten chains: mean and spread."""
    # An odd width: scikit-image counts the last column of an even one twice.
    shape = (24, 21)
    i, j = np.indices(shape)
    truth = np.sin(i / 3) * np.cos(j / 4)
    kernel = np.outer([1, 2, 3, 2, 1], [1, 3, 4, 3, 1]) / 108.0
    frame = np.zeros(shape)
    frame[:5, :5] = kernel
    transfer = np.fft.fft2(np.roll(frame, (-2, -2), (0, 1)))
    y = np.fft.ifft2(transfer * np.fft.fft2(truth)).real + 0.05 * np.random.RandomState(38).standard_normal(shape)
    ratios, noises = [], []
    for seed in range(10):
        x, chains = restoration.unsupervised_wiener(
            y, kernel, clip=False, random_state=seed,
            user_params={"max_num_iter": 150, "min_num_iter": 150, "threshold": 0, "burnin": 50})
        ratios.append(np.mean(np.log10(np.array(chains["prior"][50:]) / np.array(chains["noise"][50:]))))
        noises.append(np.mean(np.log10(chains["noise"][50:])))
    return {"shape": shape, "kernel": kernel, "ratio": np.mean(ratios), "ratioSpread": np.std(ratios),
            "noise": np.mean(noises), "noiseSpread": np.std(noises), "x": x}


def cases():
    return {
        "cosine": list(cosine_transforms()), "tikhonov": list(tikhonov_rows()), "wide": wide(), "tall": tall(),
        "truncations": truncations(), "damped": damped(), "curves": curves(), "gamma": gammas(),
        "unsupervised": unsupervised(),
    }
