# Round cells of uneven brightness, blurred by a lens and counted, before a glow whose light is known.
import numpy as np
from scipy.ndimage import gaussian_filter
from scipy.signal import fftconvolve as lens

rng = np.random.RandomState(1)
line = np.exp(-np.arange(-8, 9) ** 2 / 8)
h = np.outer(line, line) / line.sum() ** 2
rows, columns = np.mgrid[:112, :112]
truth = np.zeros(rows.shape)
for _ in range(25):
    r, c, size = rng.uniform(0, 112), rng.uniform(0, 112), rng.uniform(4, 9)
    truth[np.hypot(rows - r, columns - c) < size] = rng.uniform(40, 160)
truth *= np.clip(1 + gaussian_filter(rng.standard_normal(truth.shape), 1.5) * 2, 0.2, 2)
sky = 20.0
Ax = np.maximum(lens(truth, h, "valid"), 0)
y = rng.poisson(Ax + sky).astype(float)
# ---
inside = truth[8:-8, 8:-8]


def lost(v):
    return np.linalg.norm(v - inside) / np.linalg.norm(inside)


# It stops by itself, and has found more than the counts show.
assert 1 < steps < 100, steps
assert x.shape == y.shape
assert lost(x) < 0.85 * lost(y - sky), (lost(x), lost(y - sky))
# The light above the glow is neither lost nor made, but for what crosses the frame.
assert abs(x.sum() / (y - sky).sum() - 1) < 0.1, x.sum() / (y - sky).sum()
# Without a stop it turns to grain.
alone, count = restore(y, h, sky, tau=0.0, most=1000)
assert count == 1000
assert lost(alone) > 1.5 * lost(x), lost(alone)
# A glow taken for part of the picture costs a little.
unknown, _ = restore(y, h, 0.0)
assert lost(x) < lost(unknown - sky), lost(unknown - sky)
# Fewer photons stop it sooner.
few = rng.poisson((Ax + sky) / 10).astype(float)
assert restore(few, h, sky / 10)[1] < steps
# On a black sky it neither stops at once nor runs to the end.
stars = np.zeros((112, 112))
stars[rng.randint(8, 104, 40), rng.randint(8, 104, 40)] = rng.uniform(100, 1000, 40)
seen = rng.poisson(np.maximum(lens(stars, h, "valid"), 0)).astype(float)
found, taken = restore(seen, h)
assert 5 < taken < 500, taken
assert np.linalg.norm(found - stars[8:-8, 8:-8]) < np.linalg.norm(seen - stars[8:-8, 8:-8])
# A blur along one axis loses no row and no column.
flat = np.full((1, 9), 1 / 9)
moved = rng.poisson(np.maximum(lens(truth, flat, "valid"), 0) + sky).astype(float)
drawn, _ = restore(moved, flat, sky)
assert drawn.shape == moved.shape, drawn.shape
assert np.linalg.norm(drawn - truth[:, 4:-4]) < np.linalg.norm(moved - sky - truth[:, 4:-4])
# Read noise of a known variance, added on both sides, lets it stop; left out, it makes all its steps.
read = 8.0
noisy = rng.poisson(Ax + sky) + read * rng.standard_normal(Ax.shape)
told, made = restore(np.maximum(noisy + read**2, 0), h, sky + read**2)
assert 1 < made < 100, made
assert restore(np.maximum(noisy, 0), h, sky, most=500)[1] > 3 * made
