"""Resizing by PyTorch, SciPy and scikit-image, differences by NumPy, wavelets by PyWavelets: float64, one channel."""

import warnings

import numpy as np
import pywt
import torch
import torch.nn.functional as F
from scipy import ndimage
from skimage.transform import resize

SIZES_2D = [((5, 6), (10, 12)), ((5, 6), (7, 11)), ((8, 9), (4, 3)), ((12, 7), (5, 5)), ((6, 9), (9, 6)), ((3, 4), (1, 1)),
            ((1, 2), (4, 5)), ((7, 7), (7, 7))]
SIZES_1D = [((7,), (14,)), ((7,), (16,)), ((12,), (5,)), ((10,), (3,)), ((1,), (4,)), ((6,), (1,))]
PADS = [((5, 6), ((2, 1), (0, 3))), ((3, 2), ((4, 2), (1, 5))), ((7,), ((3, 9),))]
NUMPY_MODE = {"zero": "constant", "reflect": "symmetric", "replicate": "edge"}
WAVELETS = [((16,), 1), ((16,), 4), ((12,), 2), ((2,), 1), ((8, 8), 3), ((4, 12), 2), ((6, 2), 1)]


def picture(shape):
    return np.random.RandomState(41).uniform(-1, 1, shape)


def by_torch(shape, out_shape):
    x = torch.from_numpy(picture(shape))[None, None]
    modes = {"nearest": "nearest-exact", "area": "area", "bilinear": "bilinear", "bicubic": "bicubic"}
    if len(shape) == 1:
        modes = {"nearest": "nearest-exact", "area": "area", "bilinear": "linear"}
    for method, mode in modes.items():
        corners = {"align_corners": False} if method.startswith("bi") else {}
        yield {"shape": shape, "outShape": out_shape, "method": method,
               "y": F.interpolate(x, size=out_shape, mode=mode, **corners).numpy()}


def by_others(shape, out_shape):
    """What agrees with half-pixel centres once the options say so."""
    x = picture(shape)
    y = resize(x, out_shape, order=1, mode="edge", anti_aliasing=False, clip=False)
    yield {"by": "skimage resize", "shape": shape, "outShape": out_shape, "y": y}
    zoom = [m / n for n, m in zip(shape, out_shape)]
    y = ndimage.zoom(x, zoom, order=1, mode="nearest", grid_mode=True)
    yield {"by": "ndimage zoom", "shape": shape, "outShape": out_shape, "y": y}


def upsampler(factor):
    """Bilinear enlargement by a whole factor through conv_transpose2d."""
    x = torch.from_numpy(picture((3, 4)))[None, None]
    k = 2 * factor - factor % 2
    tent = 1 - np.abs(np.arange(k) - (k - 1) / 2) / factor
    y = F.conv_transpose2d(x, torch.from_numpy(np.outer(tent, tent))[None, None], None, factor, -(-(factor - 1) // 2))
    return {"factor": factor, "outShape": y.shape[2:], "y": y.numpy()}


def differences(shape):
    x = picture(shape)
    last = {"replicate": lambda axis: np.take(x, [-1], axis), "periodic": lambda axis: np.take(x, [0], axis)}
    for boundary, edge in last.items():
        y = [np.diff(x, axis=axis, append=edge(axis)) for axis in (0, 1)]
        yield {"shape": shape, "boundary": boundary, "y": np.concatenate(y)}


def differences_1d(n):
    x = picture((n,))
    circulant = {1: [-1, 1], 2: [1, -2, 1]}
    for order in (1, 2):
        yield {"n": n, "order": order, "ends": "free", "y": np.diff(x, order)}
        shift = 0 if order == 1 else 1
        y = sum(w * np.roll(x, shift - t) for t, w in enumerate(circulant[order]))
        yield {"n": n, "order": order, "ends": "periodic", "y": y}


def wrapped(x, widths):
    """`np.pad(x, widths, mode="wrap")`, which goes wrong in NumPy < 1.25 where a margin is wider than the frame."""
    for axis, (before, after) in enumerate(widths):
        x = np.take(x, np.arange(-before, x.shape[axis] + after), axis, mode="wrap")
    return x


def pads(shape, widths):
    yield {"shape": shape, "widths": widths, "boundary": "periodic", "y": wrapped(picture(shape), widths)}
    for boundary, mode in NUMPY_MODE.items():
        yield {"shape": shape, "widths": widths, "boundary": boundary, "y": np.pad(picture(shape), widths, mode=mode)}


def wavelets(shape, levels):
    for family, name in {"haar": "haar", "daubechies4": "db2"}.items():
        with warnings.catch_warnings():
            # It warns where the filter is longer than the coarsest level, and then does the right thing.
            warnings.simplefilter("ignore")
            decomposed = pywt.wavedecn(picture(shape), name, mode="periodization", level=levels)
        yield {"shape": shape, "levels": levels, "family": family, "c": pywt.coeffs_to_array(decomposed)[0]}


def cases():
    return {
        "torch": [case for sizes in SIZES_2D + SIZES_1D for case in by_torch(*sizes)],
        "others": [case for sizes in SIZES_2D[1:5] for case in by_others(*sizes)],
        "upsampler": [upsampler(factor) for factor in (2, 3, 4, 5)],
        "gradient": [case for shape in [(5, 6), (1, 4), (7, 1)] for case in differences(shape)],
        "difference": [case for n in (7, 8, 3) for case in differences_1d(n)],
        "pad": [case for sizes in PADS for case in pads(*sizes)],
        "wavelet": [case for sizes in WAVELETS for case in wavelets(*sizes)],
    }
