"""Total variation denoising by scikit-image, run until it stands still; TV of a signal by its dual, a bounded least squares."""

import numpy as np
from scipy.optimize import lsq_linear
from skimage.restoration import denoise_tv_chambolle


def picture(shape):
    """A bright block on a dark ground, and noise."""
    rng = np.random.RandomState(41)
    g = 0.1 * rng.standard_normal(shape)
    g[3:9, 4:12] += 1
    return g


def denoised(weight):
    """min ½‖x − g‖² + weight·TV(x), isotropic, forward differences: scikit-image's weight is the λ of this objective."""
    shape = (16, 19)
    x = denoise_tv_chambolle(picture(shape), weight=weight, eps=0, max_num_iter=50000)
    return {"shape": shape, "weight": weight, "x": np.round(x, 12)}


def signal(weight):
    """x = y − Dᵀz, where z minimises ½‖Dᵀz − y‖² over |z| ≤ weight."""
    y = np.cumsum(np.random.RandomState(42).standard_normal(60))
    D = np.diff(np.eye(60), axis=0)
    z = lsq_linear(D.T, y, (-weight, weight), method="bvls", tol=1e-15).x
    return {"weight": weight, "x": y - D.T @ z}


def trend(weight):
    """The same with second differences: l1 trend filtering."""
    y = np.cumsum(np.random.RandomState(43).standard_normal(60))
    D = np.diff(np.eye(60), 2, axis=0)
    z = lsq_linear(D.T, y, (-weight, weight), method="bvls", tol=1e-15).x
    return {"weight": weight, "x": y - D.T @ z}


def cases():
    return {
        "pictures": [denoised(weight) for weight in (0.03, 0.15, 0.6)],
        "signals": [signal(weight) for weight in (0.1, 1, 5)],
        "trends": [trend(weight) for weight in (0.1, 3, 100)],
    }
