/** The experiment and both iterations in NumPy and SciPy. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { pictureOf } from './bench.ts';
import { TOTAL, type Params } from './params.ts';

const NOISE = {
  poisson: 'y = rng.poisson(photons * np.maximum(Ax, 0)) / photons',
  gaussian: 'y = Ax + np.sqrt(Ax.mean() / photons) * rng.standard_normal(Ax.shape)',
};

export function pythonOf(p: Params, shown: number): string {
  return script(`
import numpy as np
from scipy.ndimage import convolve1d

shown = ${shown}  # the step whose errors are printed
${pythonPicture('x', pictureOf(p.scene))}

radius = int(np.ceil(6 * ${p.blur}))
g = np.exp(-np.arange(-radius, radius + 1) ** 2 / (2 * ${p.blur} ** 2))
g /= g.sum()


def A(v):  # symmetric: with a mirrored frame this blur is its own adjoint, and its norm is 1
    return convolve1d(convolve1d(v, g, axis=0, mode="reflect"), g, axis=1, mode="reflect")


photons = ${p.photons}
rng = np.random.RandomState(${p.seed})
Ax = A(x)
${NOISE[p.noise]}
light = np.maximum(y, 0)


def error(v):
    return float(np.linalg.norm(v - x) / np.linalg.norm(x))


landweber = np.zeros_like(x)
rl = np.full_like(x, light.mean())
errors = {"landweber": [error(landweber)], "rl": [error(rl)]}
for step in range(${TOTAL}):
    landweber = landweber + A(y - A(landweber))
    blurred = A(rl)
    rl = rl * A(np.divide(light, blurred, out=np.zeros_like(light), where=blurred > 0))
    errors["landweber"].append(error(landweber))
    errors["rl"].append(error(rl))

print("best of ${TOTAL}:", {name: int(np.argmin(e)) for name, e in errors.items()})
measures = {
    "landweberError": errors["landweber"][shown],
    "rlError": errors["rl"][shown],
    "landweberBest": float(np.argmin(errors["landweber"][:shown + 1])),
    "rlBest": float(np.argmin(errors["rl"][:shown + 1])),
}
print(measures)
`);
}
