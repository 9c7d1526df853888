# The code of chapter 16's box, with a Wiener filter in the place of a network: it too is made for one blur and one noise.
import numpy as np

shape, (f, g) = (64, 64), np.meshgrid(np.fft.fftfreq(64), np.fft.fftfreq(64), indexing="ij")
H = np.exp(-2 * (np.pi * 1.5) ** 2 * (f**2 + g**2))
power = 0.05 / (f**2 + g**2 + 1e-3)
drawn = np.random.default_rng(1)
truths = [np.fft.ifft2(np.sqrt(power) * np.fft.fft2(drawn.standard_normal(shape))).real for _ in range(4)]
# ---
blur = lambda x: np.fft.ifft2(H * np.fft.fft2(x)).real


def wiener(sigma):
    return lambda y: np.fft.ifft2(H / (H**2 + sigma**2 / power) * np.fft.fft2(y)).real


sigmas = [0.02, 0.1, 0.5]
frozen = gains(wiener(0.02), truths, blur, sigmas)
# At home it gains; under twenty-five times the noise it does harm, and told of the noise it does not.
assert frozen[0] > 1 and frozen[2] < -1, frozen
told = [gains(wiener(s), truths, blur, [s])[0] for s in sigmas]
assert all(t >= f for t, f in zip(told, frozen)) and told[2] > 0.5, told
# Leaving it alone gains nothing.
assert np.allclose(gains(lambda y: y, truths, blur, sigmas), 0)

# The nearest picture that agrees: it agrees, twice changes nothing, and the truth is never further off.
truth, s = truths[0], 4
seen = truth.reshape(16, s, 16, s).mean((1, 3))
for _ in range(10):
    answer = truth + drawn.standard_normal(shape)
    held = consistent(answer, seen, s)
    assert np.allclose(held.reshape(16, s, 16, s).mean((1, 3)), seen)
    assert np.allclose(consistent(held, seen, s), held)
    assert ((held - truth) ** 2).sum() <= ((answer - truth) ** 2).sum()
    # Nearest: what was moved is orthogonal to all that the camera does not see.
    assert abs(((held - answer) * (held - truth)).sum()) < 1e-8
