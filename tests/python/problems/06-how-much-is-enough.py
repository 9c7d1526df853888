# A picture with patches, edges and a gradient, out of focus, with noise; and gravity above a buried mass.
import numpy as np
from scipy.ndimage import convolve, gaussian_filter

rng = np.random.RandomState(1)
rows, columns = np.mgrid[:128, :160] / 128
x_true = 0.2 + 0.3 * columns / 1.25
for _ in range(40):
    r, c, size, level = rng.uniform(0, 1), rng.uniform(0, 1.25), rng.uniform(0.03, 0.2), rng.uniform(0, 1)
    x_true[np.hypot(rows - r, columns - c) < size] = level
x_true = gaussian_filter(x_true, 0.5)
line = np.exp(-np.arange(-8, 9) ** 2 / 8)
h = np.outer(line, line) / line.sum() ** 2
noise = 0.01
y = convolve(x_true, h, mode="reflect") + noise * rng.standard_normal(x_true.shape)

place = (np.arange(64) + 0.5) / 64
A = 0.25 / 64 * (0.25**2 + (place[:, None] - place) ** 2) ** -1.5
mass = np.sin(np.pi * place) + 0.5 * np.sin(2 * np.pi * place)
pull = A @ mass
data_noise = 0.01 * np.sqrt(np.mean(pull**2))
data = pull + data_noise * rng.standard_normal(64)
# ---
def lost(lam):  # dB to the best λ of the list
    psnr = [-10 * np.log10(np.mean((restored(s_y, c_y, t) - x_true) ** 2)) for t in lams]
    return max(psnr) + 10 * np.log10(np.mean((restored(s_y, c_y, lam) - x_true) ** 2))


def restored(s, c, lam):
    return idctn(s / (s**2 + lam**2) * c, norm="ortho")


lams = np.geomspace(1e-3, 1, 61)
s_y = down @ h @ across.T
c_y = dctn(y, norm="ortho")
by_noise, by_gcv = choose(s_y, c_y, noise)

# The rule that is told σ loses next to nothing, and GCV keeps too much noise, as on the plates of the chapter.
assert lost(by_noise) < 0.1, lost(by_noise)
assert by_gcv < by_noise
assert 0.3 < lost(by_gcv) < 3, lost(by_gcv)
assert lost(2 * by_gcv) < lost(by_gcv) / 2, lost(2 * by_gcv)
# The blur has left only noise in the finest cosines.
assert 0 < guess / noise - 1 < 0.05, guess
# What the box calls no cure: the least λ fits best, and is the worst.
assert lost(lams[0]) > 10
# The estimate of the second fence, and of a hundred other draws: with τ hardly any fails, without it about one in six.
assert np.linalg.norm(x - mass) < 0.15 * np.linalg.norm(mass)


def fails(seed, safety):
    drawn = pull + data_noise * np.random.RandomState(seed).standard_normal(64)
    c = U.T @ drawn
    every = np.geomspace(1e-6, 10, 141)
    error = [np.linalg.norm(Vt.T @ (s / (s**2 + t**2) * c) - mass) for t in every]
    try:
        lam = choose(s, c, data_noise * safety / (1 + np.sqrt(2 / 64)))[0]
    except ValueError:  # no λ of the list fits
        return True
    return np.linalg.norm(Vt.T @ (s / (s**2 + lam**2) * c) - mass) > 3 * min(error)


careless = np.mean([fails(seed, 1) for seed in range(1, 101)])
careful = np.mean([fails(seed, 1 + np.sqrt(2 / 64)) for seed in range(1, 101)])
assert 0.1 < careless < 0.25, careless
assert careful <= 0.02, careful
