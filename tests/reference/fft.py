"""scipy.fft: powers of two, small primes, large primes (Bluestein), pictures."""

import numpy as np
import scipy.fft

LENGTHS = [1, 2, 3, 5, 7, 16, 30, 37, 49, 64, 97, 120, 127, 211, 243]
SHAPES = [(4, 6), (9, 5), (11, 13), (16, 16), (1, 12)]


def cases():
    signals = []
    for n in LENGTHS:
        rng = np.random.RandomState(n)
        z = rng.uniform(-1, 1, n) + 1j * rng.uniform(-1, 1, n)
        signals.append({"n": n, "re": scipy.fft.fft(z).real, "im": scipy.fft.fft(z).imag})
    pictures = []
    for shape in SHAPES:
        x = np.random.RandomState(3).uniform(-1, 1, shape)
        half = scipy.fft.rfft2(x)
        pictures.append({"shape": shape, "re": half.real, "im": half.imag})
    return {"signals": signals, "pictures": pictures}
