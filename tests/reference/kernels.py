"""Point spread functions of optics by SciPy, each weight a mean over its pixel by many more points than ours, with astropy's profiles."""

import numpy as np
from scipy import special

NODES, WEIGHTS = np.polynomial.legendre.leggauss(24)
NODES, WEIGHTS = NODES / 2, WEIGHTS / 2


def pixel_means(profile, reach):
    at = np.arange(-reach, reach + 1)
    total = np.zeros((at.size, at.size))
    for v, a in zip(NODES, WEIGHTS):
        for u, b in zip(NODES, WEIGHTS):
            total += a * b * profile(np.hypot(at[:, None] + v, at + u))
    return total / total.sum()


def airy(ring, reach):
    # astropy.modeling.functional_models.AiryDisk2D.evaluate
    def profile(r):
        rt = np.pi * r / (ring / (special.jn_zeros(1, 1)[0] / np.pi))
        return (2 * special.j1(rt) / rt) ** 2
    return pixel_means(profile, reach)


def moffat(fwhm, beta, reach):
    # astropy.modeling.functional_models.Moffat2D: fwhm = 2 gamma sqrt(2^(1/alpha) - 1)
    gamma = fwhm / (2 * np.sqrt(2 ** (1 / beta) - 1))
    return pixel_means(lambda r: (1 + (r / gamma) ** 2) ** -beta, reach)


def square(side, reach):
    edges = np.clip(np.arange(-reach, reach + 2) - 0.5, -side / 2, side / 2)
    line = np.diff(edges) / side
    return np.outer(line, line)


def cases():
    x = np.array([-7.0, 0, 1e-9, 0.3, 1, 3.8317059702075125, 10, 37.5, 120, 400])
    return {
        "bessel": {"x": x, "j1": special.j1(x)},
        "airy": [{"ring": ring, "reach": reach, "h": airy(ring, reach)} for ring, reach in ((1.5, 5), (4, 9), (7.3, 6))],
        "moffat": [{"fwhm": fwhm, "beta": beta, "reach": reach, "h": moffat(fwhm, beta, reach)}
                   for fwhm, beta, reach in ((2, 2.5, 6), (5, 4.765, 8), (3.3, 1.5, 9))],
        "square": [{"side": side, "reach": reach, "h": square(side, reach)} for side, reach in ((1, 0), (4, 2), (4.6, 2), (7, 3))],
    }
