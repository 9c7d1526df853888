"""Hansen's test problems: quadrature rules vectorised, Galerkin integrals by adaptive quadrature, singular values by NumPy."""

import numpy as np
from scipy.integrate import quad

GALERKIN_SIZE = 8


def midpoints(n, low=0.0, high=1.0):
    h = (high - low) / n
    return h, low + (np.arange(n) + 0.5) * h


def shaw(n):
    h, s = midpoints(n, -np.pi / 2, np.pi / 2)
    u = np.sin(s)[:, None] + np.sin(s)
    a = h * ((np.cos(s)[:, None] + np.cos(s)) * np.sinc(u)) ** 2
    x = 2 * np.exp(-6 * (s - 0.8) ** 2) + np.exp(-2 * (s + 0.5) ** 2)
    return a, x, a @ x


def gravity(n, depth=0.25):
    h, s = midpoints(n)
    a = h * depth * (depth**2 + (s[:, None] - s) ** 2) ** -1.5
    x = np.sin(np.pi * s) + 0.5 * np.sin(2 * np.pi * s)
    return a, x, a @ x


def heat(n, kappa=1):
    h, u = midpoints(n)
    k = h / (2 * kappa * np.sqrt(np.pi)) * u**-1.5 * np.exp(-1 / (4 * kappa**2 * u))
    lag = np.subtract.outer(np.arange(n), np.arange(n))
    a = np.where(lag >= 0, k[lag], 0)
    t = 20 * np.arange(1, n + 1) / n
    x = np.select([t > 10, t < 2, t < 3], [0 * t, 0.75 * t**2 / 4, 0.75 + (t - 2) * (3 - t)], 0.75 * np.exp(-2 * (t - 3)))
    return a, x, a @ x


def foxgood(n):
    h, s = midpoints(n)
    return h * np.hypot(s[:, None], s), s, ((1 + s**2) ** 1.5 - s**3) / 3


def integral(f, low, high, breaks=()):
    inside = [p for p in breaks if low < p < high]
    edges = [low, *sorted(inside), high]
    return sum(quad(f, a, b, epsabs=1e-14, epsrel=1e-13)[0] for a, b in zip(edges, edges[1:]))


def galerkin(n, low, high, kernel, kinks, f, g, breaks=()):
    """<K b_j, b_i>, <f, b_i> and <g, b_i> for boxes of height 1/sqrt(h); the inner integral is split where K has a kink."""
    edges = np.linspace(low, high, n + 1)
    h = edges[1] - edges[0]
    boxes = list(zip(edges, edges[1:]))
    a = [[integral(lambda s: integral(lambda t: kernel(s, t), *column, kinks(s)), *row) / h for column in boxes]
         for row in boxes]
    return (np.array(a), np.array([integral(f, *box, breaks) for box in boxes]) / np.sqrt(h),
            np.array([integral(g, *box, breaks) for box in boxes]) / np.sqrt(h))


def phillips_by_quadrature(n):
    def phi(t):
        return 1 + np.cos(np.pi * t / 3) if abs(t) < 3 else 0.0

    def g(s):
        return (6 - abs(s)) * (1 + 0.5 * np.cos(np.pi * s / 3)) + 9 / (2 * np.pi) * np.sin(np.pi * abs(s) / 3)

    return galerkin(n, -6, 6, lambda s, t: phi(s - t), lambda s: [s - 3, s + 3], phi, g, [-3, 0, 3])


DERIV2 = {
    "line": (lambda t: t, lambda s: (s**3 - s) / 6),
    "exponential": (np.exp, lambda s: np.exp(s) + (1 - np.e) * s - 1),
    "tent": (lambda t: min(t, 1 - t),
             lambda s: (4 * s**3 - 3 * s) / 24 if s < 0.5 else (-4 * s**3 + 12 * s**2 - 9 * s + 1) / 24),
}


def deriv2_by_quadrature(n, truth):
    def kernel(s, t):
        return s * (t - 1) if s < t else t * (s - 1)

    return galerkin(n, 0, 1, kernel, lambda s: [s], *DERIV2[truth], [0.5])


def row(name, n, made, **options):
    a, x, b = made
    return {"name": name, "n": n, "options": options, "matrix": a, "x": x, "b": b,
            "sigma": np.linalg.svd(a, compute_uv=False)}


def large(name, n, make, **options):
    return {"name": name, "n": n, "options": options,
            "sigma": np.linalg.svd(make(n, **options)[0], compute_uv=False)}


def cases():
    n = GALERKIN_SIZE
    return {
        "small": [
            row("shaw", 9, shaw(9)), row("gravity", 10, gravity(10)),
            row("gravity", 10, gravity(10, depth=0.5), depth=0.5), row("heat", 10, heat(10)),
            row("heat", 12, heat(12, kappa=5), kappa=5), row("foxgood", 9, foxgood(9)),
            row("phillips", n, phillips_by_quadrature(n)),
            *[row("deriv2", n, deriv2_by_quadrature(n, truth), truth=truth) for truth in DERIV2],
        ],
        "large": [large("shaw", 64, shaw), large("gravity", 32, gravity), large("heat", 32, heat),
                  large("heat", 32, heat, kappa=5), large("foxgood", 32, foxgood)],
    }
