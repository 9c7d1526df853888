"""scipy.signal and scipy.ndimage convolution and correlation, every mode and boundary."""

import numpy as np
from scipy import ndimage, signal

NDIMAGE_MODE = {"zero": "constant", "periodic": "wrap", "reflect": "reflect", "replicate": "nearest"}

SIZES_1D = [(12, 3), (12, 4), (11, 5), (9, 6)]
SIZES_2D = [((7, 8), (3, 3)), ((8, 9), (4, 3)), ((9, 7), (2, 5)), ((6, 11), (4, 4))]


def inputs(shape, kernel):
    """x, then the kernel, from one stream."""
    rng = np.random.RandomState(7)
    return rng.uniform(-1, 1, shape), rng.uniform(-1, 1, kernel)


def same(shape, kernel):
    x, h = inputs(shape, kernel)
    for boundary, mode in NDIMAGE_MODE.items():
        for name, function in [("convolve", ndimage.convolve), ("correlate", ndimage.correlate)]:
            yield {"function": name, "shape": np.atleast_1d(shape), "kernel": np.atleast_1d(kernel),
                   "boundary": boundary, "output": "same", "y": function(x, h, mode=mode)}


def full_and_valid(shape, kernel):
    x, h = inputs(shape, kernel)
    for output in ["full", "valid"]:
        for name, function in [("convolve", signal.convolve), ("correlate", signal.correlate)]:
            yield {"function": name, "shape": np.atleast_1d(shape), "kernel": np.atleast_1d(kernel),
                   "boundary": "zero", "output": output, "y": function(x, h, mode=output, method="direct")}


def cases():
    sizes = SIZES_1D + SIZES_2D
    return [case for size in sizes for make in (same, full_and_valid) for case in make(*size)]
