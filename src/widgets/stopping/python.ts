/** The experiment, the three iterations and the two rules in NumPy and SciPy. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { pictureOf } from './bench.ts';
import { METHODS, type Params } from './params.ts';
import { ratesOf } from './rates.ts';

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


sigma = np.sqrt(light.mean() / photons)
counted = ${p.noise === 'poisson' ? 'True' : 'False'}
tau = ${p.tau}  # the safety factor

# The frequencies without the mean, one of each pair, by rising distance from 0.
k, l = np.indices(x.shape)
height, width = x.shape
mirror = (-k % height) * width + (-l % width)
index = np.arange(x.size).reshape(x.shape)
radius = np.hypot(np.minimum(k, height - k) / height, np.minimum(l, width - l) / width)
half = np.flatnonzero((index > 0) & (index <= mirror))
order = half[np.argsort(radius.flat[half], kind="stable")]


def colour(residual):
    """How far the cumulative periodogram is from the straight line of white noise."""
    c = np.cumsum(np.abs(np.fft.fft2(residual)).flat[order] ** 2)
    return np.max(np.abs(c / c[-1] - np.arange(1, c.size + 1) / c.size)) if c[-1] else 1.0


class Watch:
    def __init__(self, v):
        self.errors, self.discrepancy, self.white = [error(v)], None, None
        self.least, self.at = np.inf, 0

    def step(self, v, residual):  # the residual in units of the noise
        self.errors.append(error(v))
        at = len(self.errors) - 1
        if self.discrepancy is None and np.sum(residual**2) <= tau**2 * residual.size:
            self.discrepancy = at
        if self.white is None:
            distance = colour(residual)
            if distance < self.least:
                self.least, self.at = distance, at
            elif at - self.at >= 10:
                self.white = self.at

    def measures(self, name):
        out = {name + "Error": self.errors[-1], name + "Best": float(np.argmin(self.errors))}
        out[name + "Discrepancy"] = float(self.discrepancy or 0)
        out[name + "White"] = float(self.white or 0)
        return out


landweber = np.zeros_like(x)
rl = np.full_like(x, light.mean())
cgls, r = np.zeros_like(x), y
d = A(r)  # the direction
gamma = np.sum(d**2)
watches = {"landweber": Watch(landweber), "cgls": Watch(cgls), "rl": Watch(rl)}
for step in range(shown):
    landweber = landweber + A(y - A(landweber))
    watches["landweber"].step(landweber, (y - A(landweber)) / sigma)

    q = A(d)
    alpha = gamma / np.sum(q**2)
    cgls, r = cgls + alpha * d, r - alpha * q
    s = A(r)
    before, gamma = gamma, np.sum(s**2)
    d = s + gamma / before * d
    watches["cgls"].step(cgls, r / sigma)

    blurred = A(rl)
    rl = rl * A(np.divide(light, blurred, out=np.zeros_like(light), where=blurred > 0))
    blurred = A(rl)
    noise = np.sqrt(blurred / photons) if counted else sigma
    watches["rl"].step(rl, np.divide(light - blurred, noise, out=np.zeros_like(x), where=blurred > 0))

measures = {}
for name, watch in watches.items():
    measures |= watch.measures(name)
${recordedOf(p)}print(measures)
`);
}

/** What fifty other draws lost is recorded, not made again. */
function recordedOf(p: Params): string {
  const rate = ratesOf(p);
  if (!rate) return '';
  const rows = METHODS.flatMap((name) =>
    (['discrepancy', 'white'] as const).map((rule) => {
      const { median, most } = rate(rule, name);
      const key = `${name}${rule === 'white' ? 'White' : 'Discrepancy'}`;
      return `    "${key}Median": ${median}, "${key}Most": ${most},`;
    }),
  );
  return `# of fifty other scenes and noises, recorded\nmeasures |= {\n${rows.join('\n')}\n}\n`;
}
