"""The Lab's two first methods on the shaken clock, by scikit-image; its σ of the noise, its spectra and its SSIM, by NumPy and SciPy."""

import pathlib
import struct
import zlib

import numpy as np
from scipy import ndimage, stats
from skimage import metrics, restoration

CLOCK = pathlib.Path(__file__).parent.parent / "lab" / "pictures" / "clock_motion.png"
LENGTH = 21
EVERY = 97  # One pixel of so many is kept: a prime, so that no row or column is missed.


def grey_png(path):
    """Pixels of an 8-bit grey PNG without interlacing (W3C PNG, 2nd edition, section 9)."""
    raw, at, packed = path.read_bytes(), 8, b""
    while at < len(raw):
        size, kind = struct.unpack(">I4s", raw[at:at + 8])
        body = raw[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, laced = struct.unpack(">IIBBBBB", body)
            assert (depth, colour, laced) == (8, 0, 0)
        packed += body if kind == b"IDAT" else b""
        at += size + 12
    lines = np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, width + 1)
    out = np.zeros((height + 1, width + 1), np.int64)  # A row and a column of zeros before the first.
    for i, (kind, *line) in enumerate(lines.tolist(), 1):
        for j, value in enumerate(line, 1):
            left, up, corner = out[i, j - 1], out[i - 1, j], out[i - 1, j - 1]
            guess = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
            out[i, j] = (value + (0, left, up, (left + up) // 2, guess)[kind]) % 256
    return out[1:, 1:] / 255


def light_of(v):
    return np.where(v <= 0.04045, v / 12.92, ((v + 0.055) / 1.055) ** 2.4)


def haar_sigma(x):
    x = x[:x.shape[0] // 2 * 2, :x.shape[1] // 2 * 2]
    d = (x[::2, ::2] - x[::2, 1::2] - x[1::2, ::2] + x[1::2, 1::2]) / 2
    return np.median(np.abs(d)) / stats.norm.ppf(0.75)


def radial_power(y, rings):
    down, across = [np.sin(np.pi * (np.arange(n) + 0.5) / n) ** 2 for n in y.shape]
    w = np.outer(down, across)
    power = np.abs(np.fft.fft2(w * (y - (w * y).sum() / w.sum()))) ** 2 / (w ** 2).sum()
    r = np.hypot(np.fft.fftfreq(y.shape[0])[:, None], np.fft.fftfreq(y.shape[1])[None])
    inside = (r > 0) & (r < 0.5)
    sums, counts = [np.histogram(r[inside], rings, (0, 0.5), weights=x)[0] for x in (power[inside], None)]
    return sums / counts


def known_ssim(a, b, unknown):
    _, each = metrics.structural_similarity(a, b, data_range=1, gaussian_weights=True, sigma=1.5,
                                            use_sample_covariance=False, full=True)
    touched = ndimage.maximum_filter(unknown.astype(float), 11) > 0
    return each[5:-5, 5:-5][~touched[5:-5, 5:-5]].mean()


def looked():
    rng = np.random.RandomState(23)
    a, b = rng.uniform(size=(2, 37, 40))
    unknown = np.zeros((37, 40), bool)
    unknown[4, 7] = unknown[20:22, 30] = True
    return {"shape": [37, 40], "seed": 23, "rings": 12, "power": radial_power(a, 12),
            "unknown": np.flatnonzero(unknown), "ssim": known_ssim(a, b, unknown)}


def cases():
    y = light_of(grey_png(CLOCK))
    kernel = np.full((1, LENGTH), 1 / LENGTH)
    one = np.zeros((3, 3))
    one[1, 1] = 1
    # Its regulariser is a filter; with a lone 1 it is Wiener's with one ratio.
    wiener = restoration.wiener(y, kernel, 0.01, reg=one, clip=False)
    lucy = restoration.richardson_lucy(y, kernel, 10, clip=False)
    around = np.full_like(y, y.mean())
    for _ in range(10):
        ratio = y / ndimage.convolve(around, kernel, mode="wrap")
        around = around * ndimage.correlate(ratio, kernel, mode="wrap")
    return {"looked": looked(), "length": LENGTH, "every": EVERY, "sigma": haar_sigma(y), "mean": y.mean(),
            "wiener": {"nsr": 0.01, "x": wiener.ravel()[::EVERY]},
            "richardsonLucy": {"steps": 10, "x": lucy.ravel()[::EVERY]},
            "around": {"steps": 10, "x": around.ravel()[::EVERY]}}
