"""A filter that does everything wrong at once: it sums to 3, correlates, and takes zeros for what lies outside."""

import numpy as np
from scipy import signal

x = np.linspace(0.2, 0.9, 48 * 40).reshape(48, 40)
h = np.array([[0.5, 0.5, 0.0], [0.5, 0.5, 0.0], [0.5, 0.0, 0.5]])
written = h.copy()


def mine(picture):
    return signal.correlate2d(picture, written, mode="same")


# ---
assert np.isclose(inside, 3) and edge < 2.6
assert np.allclose(copy[31:34, 31:34], written[::-1, ::-1])
assert not np.allclose(copy[31:34, 31:34], written)

# Zeros outside don't wrap; a filter that does is found by the dot at the edge.
assert abs(mine(rim)[-1]).max() == 0
wrapped = signal.correlate2d(rim, written, mode="same", boundary="wrap")
assert abs(wrapped[-1]).max() > 0.1

h_right = written / written.sum()
wanted = signal.convolve2d(x, h_right, mode="same", boundary="symm")
assert np.isclose(h.sum(), 1)
assert np.allclose(y, wanted)
assert np.allclose(by_fft, wanted)
assert np.allclose(z, signal.convolve2d(np.pad(x, 1, mode="edge"), h_right, mode="valid"))
flat_again = mine(np.ones_like(x)) / mine(np.ones_like(x))
assert np.allclose(flat_again, 1)
assert ours.min() > 0.19 and ours.max() < 0.91
assert np.allclose(ours[1:-1, 1:-1], (signal.correlate2d(x, h_right, mode="same"))[1:-1, 1:-1])
assert np.allclose(to_file(to_light(x)), x, atol=1e-6)
assert np.all(lens >= y - 1e-9) and np.any(lens > y + 1e-4)
