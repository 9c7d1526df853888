"""Deconvolution by scikit-image and by closed forms and loops in NumPy."""

import numpy as np
from scipy import ndimage
from skimage import restoration


def line(sigma, radius):
    j = np.arange(-radius, radius + 1)
    h = np.exp(-(j**2) / (2 * sigma**2))
    return h / h.sum()


def transfer(kernel, shape):
    """F of the kernel, its centre k//2 rolled to the origin."""
    frame = np.zeros(shape)
    frame[tuple(slice(n) for n in kernel.shape)] = kernel
    return np.fft.fftn(np.roll(frame, [-(n // 2) for n in kernel.shape], range(len(shape))))


def blurred(shape, kernel, noise):
    rng = np.random.RandomState(21)
    x = rng.uniform(0, 1, shape)
    y = np.fft.ifftn(transfer(kernel, shape) * np.fft.fftn(x)).real
    return y + noise * rng.standard_normal(shape)


def skimage_wiener(shape):
    kernel = np.outer(line(1, 3), line(1.5, 3))
    y = blurred(shape, kernel, 0.01)
    return {"shape": shape, "balance": 0.02, "x": restoration.wiener(y, kernel, 0.02, clip=False)}


def skimage_richardson_lucy(steps):
    shape = (18, 15)
    kernel = np.outer(line(1, 2), line(1.5, 3))
    y = ndimage.convolve(np.random.RandomState(22).uniform(0.1, 1, shape), kernel, mode="constant")
    return {"shape": shape, "steps": steps, "x": restoration.richardson_lucy(y, kernel, steps, clip=False)}


def closed_forms(shape, kernel):
    """x̂ = conj(H)Y/(|H|² + λ²), H⁻¹Y, and the Landweber loop x += τAᵀ(y − Ax)."""
    y = blurred(shape, kernel, 0.01)
    h = transfer(kernel, shape)
    spectrum = np.fft.fftn(y)

    def back(filtered):
        return np.fft.ifftn(filtered).real

    x = np.zeros(shape)
    for _ in range(25):
        residual = y - back(h * np.fft.fftn(x))
        x = x + 0.9 * back(np.conj(h) * np.fft.fftn(residual))
    return {"shape": shape, "kernel": {"shape": kernel.shape, "data": kernel}, "naive": back(spectrum / h),
            "tikhonov": back(np.conj(h) * spectrum / (np.abs(h) ** 2 + 0.05**2)), "landweber": x}


def reflecting():
    """A blur with a boundary that no DFT diagonalises, as a matrix: its norm and a Landweber loop."""
    n = 24
    a = ndimage.convolve1d(np.eye(n), line(1.2, 4), axis=0, mode="reflect")
    y = np.random.RandomState(23).uniform(0, 1, n)
    return {"n": n, "matrix": a, "norm": np.linalg.norm(a, 2),
            "landweber": landweber(a, y, 40, 1 / np.linalg.norm(a, 2) ** 2)}


def landweber(a, y, steps, tau):
    x = np.zeros(a.shape[1])
    for _ in range(steps):
        x = x + tau * a.T @ (y - a @ x)
    return x


def cases():
    return {
        "wiener": [skimage_wiener((16, 16)), skimage_wiener((15, 20))],
        "richardsonLucy": [skimage_richardson_lucy(1), skimage_richardson_lucy(10)],
        "closedForms": [closed_forms((40,), line(0.9, 4)), closed_forms((13, 16), np.outer(line(0.7, 2), line(0.9, 3)))],
        "reflecting": reflecting(),
    }
