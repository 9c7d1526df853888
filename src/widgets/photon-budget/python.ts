/** The count and all five methods, each at its own best and by the rule, in NumPy. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { PYTHON_RING_GAUSSIAN, script } from '../../parts/model/python.ts';
import { BLACK, pictureOf } from './bench.ts';
import { PATIENCE, STEPS } from './methods.ts';
import { METHODS, type Params } from './params.ts';
import { spreadsOf } from './spreads.ts';

const NOISE: Record<Params['noise'], string> = {
  poisson: 'y = rng.poisson(photons * Ax) / photons',
  pixel: 'y = Ax + np.sqrt(Ax / photons) * rng.standard_normal(Ax.shape)',
  mean: 'y = Ax + np.sqrt(Ax.mean() / photons) * rng.standard_normal(Ax.shape)',
};

export function pythonOf(p: Params): string {
  const whole = script(`
import numpy as np

${pythonPicture('scene', pictureOf(p.scene))}

sigma, photons, sky = ${p.blur}, ${p.photons}, ${p.sky}
x = scene + sky


${PYTHON_RING_GAUSSIAN}


H = np.fft.rfft2(np.outer(line(x.shape[0]), line(x.shape[1]))).real  # the blur is symmetric: A is its own adjoint


def A(v):
    return np.fft.irfft2(H * np.fft.rfft2(v), x.shape)


rng = np.random.RandomState(${p.seed})
Ax = A(x)
Ax[Ax <= ${BLACK}] = 0  # not the rounding of the transform
${NOISE[p.noise]}
light = np.maximum(y, 0)
expected = light.sum() / photons  # the squared noise of so many counts


def error(v):
    return float(np.linalg.norm(v - x) / np.linalg.norm(scene))


def choose(attempts, patience=np.inf):
    """The least error, its place and estimate; and the error at the first misfit that the noise explains."""
    best, rule, since = (np.inf, 0, None), None, 0
    for k, (v, misfit) in enumerate(attempts, 1):
        e = error(v)
        since += 1
        if e < best[0]:
            best, since = (e, k, v), 0
        if rule is None and misfit <= expected:
            rule = e
        if rule is not None and since >= patience:
            break
    return best, e if rule is None else rule


def wiener(cut):
    for lam in np.geomspace(10, 1e-3, 41):
        phi = np.divide(H, H**2 + lam**2)
        phi[0, 0] = 1  # the mean
        v = np.fft.irfft2(phi * np.fft.rfft2(y), x.shape)
        misfit = np.sum((y - A(v)) ** 2)
        yield np.maximum(v, 0) if cut else v, misfit


def nonnegative(steps):  # by FISTA
    v = ahead = np.zeros_like(y)
    t = 1
    for _ in range(steps):
        before, v = v, np.maximum(ahead + A(y - A(ahead)), 0)
        grown = (1 + np.sqrt(1 + 4 * t**2)) / 2
        ahead = v + (t - 1) / grown * (v - before)
        t = grown
        yield v, np.sum((y - A(v)) ** 2)


def multiplied(steps):  # the same least squares
    v, up = np.full_like(y, light.mean()), np.maximum(A(light), 0)
    for _ in range(steps):
        down = A(A(v))
        v = np.divide(v * up, down, out=np.zeros_like(y), where=down > 0)
        yield v, np.sum((light - A(v)) ** 2)


def richardson_lucy(steps):
    v = np.full_like(y, light.mean())
    for _ in range(steps):
        blurred = A(v)
        ratio = np.divide(light, blurred, out=np.zeros_like(y), where=blurred > 0)
        v = v * np.maximum(A(ratio), 0)
        yield v, np.sum((light - A(v)) ** 2)


made = {
    "wiener": choose(wiener(cut=False)),
    "cut": choose(wiener(cut=True)),
    "nnls": choose(nonnegative(${STEPS.nnls}), ${PATIENCE}),
    "product": choose(multiplied(${STEPS.product}), ${PATIENCE}),
    "rl": choose(richardson_lucy(${STEPS.rl}), ${PATIENCE}),
}
measures = {name: best[0] for name, (best, _) in made.items()}
measures |= {name + "Rule": made[name][1] for name in ["wiener", "nnls", "rl"]}
measures["snr"] = float(np.linalg.norm(Ax) / np.linalg.norm(y - Ax))
measures["rlSteps"] = float(made["rl"][0][1])
measures["light"] = float(made["rl"][0][2].sum() / light.sum())
`);
  return `${whole}${recordedOf(p)}print(measures)\n`;
}

/** What fifty other draws gave is recorded, not made again. */
function recordedOf(p: Params): string {
  const spreads = spreadsOf(p);
  if (!spreads) return '';
  const medians = METHODS.map((name) => `"${name}Median": ${spreads.best[name].median}`);
  const ruled = (['wiener', 'nnls', 'rl'] as const).map(
    (name) => `"${name}RuleMedian": ${spreads.rule[name].median}`,
  );
  const shares = Object.entries(spreads.shares).map(([name, share]) => `"${name}Share": ${share}`);
  return `# of fifty other scenes and counts, recorded
measures |= {
    ${medians.join(', ')},
    ${ruled.join(', ')},
    "rlWins": ${spreads.rlWins}, "nnlsWins": ${spreads.nnlsWins},
    ${shares.join(', ')},
}
`;
}
