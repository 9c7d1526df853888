/** The same in NumPy and SciPy: a signal by bounded least squares of the dual, a picture by its fast gradient projection. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { HALF_LEVEL } from './counts.ts';
import { EVERY, MOST, STEP, TOLERANCE } from './denoise.ts';
import { overDraws } from './measures.ts';
import { BOXES, type Params } from './params.ts';
import { pictureOf, signalOf } from './truths.ts';

export const pythonOf = (p: Params): string => (p.what === 'picture' ? ofPicture(p) : ofSignal(p));

const NO_BOXES = `
lowered, height = [np.nan] * 3, [np.nan] * 3`;
const OF_BOXES = `
# What is lost of boxes: 2 lam / width each.
ends = [(0, 0), ${BOXES.map(([from, to]) => `(${from}, ${to})`).join(', ')}, (N, N)]
lowered = [y[a:b].mean() - estimate[a:b].mean() for a, b in ends[1:-1]]
height = [
    estimate[a:b].mean() - max(estimate[before:a].mean(), estimate[b:after].mean())
    for (_, before), (a, b), (after, _) in zip(ends, ends[1:], ends[2:])
]`;

const ofSecond = (p: Params): string =>
  [
    'measures["second"] = rmse(second)',
    'measures["jumpSecond"] = jump(second)',
    ...Object.entries(overDraws(p) || {}).map(
      ([name, value]) => `measures["${name}"] = ${value.toFixed(5)}  # recorded, of 50 draws`,
    ),
  ].join('\n');

const ofSignal = (p: Params): string =>
  script(`
import numpy as np
from scipy.optimize import lsq_linear

lam, lam2, sigma = ${p.lambda}, ${p.lambda2}, ${p.sigma}
${numpyArray('x', signalOf(p))}
N = len(x)
y = x + sigma * np.random.RandomState(${p.seed}).standard_normal(N)


def believing(order, weight):
    """min ½‖x - y‖² + weight·Σ|D x|, D the differences of this order: x = y - Dᵀu, u the nearest with |u| <= weight."""
    D = np.diff(np.eye(N), order, axis=0)
    u = lsq_linear(D.T, y, (-weight, weight), method="bvls", tol=1e-15).x
    return y - D.T @ u


estimate = believing(1, lam)  # total variation
${p.second ? 'second = believing(2, lam2)  # l1 trend filtering' : ''}


def same(v):
    return np.abs(np.diff(v)) < 1e-9


def rmse(v):
    return float(np.sqrt(np.mean((v - x) ** 2)))


flat = same(estimate)
at = np.argmax(np.abs(np.diff(x)))


def jump(v):
    largest = np.diff(x)[at]
    return float(np.diff(v)[at] / largest) if abs(largest) >= 0.1 else np.nan

${p.source === 'boxes' ? OF_BOXES : NO_BOXES}

measures = {
    "flat": float(flat.mean()),
    "flatTruth": float(np.mean(np.diff(x) == 0)),
    "noisy": rmse(y),
    "error": rmse(estimate),
    "stairs": int(np.sum(flat & ~np.append(False, flat[:-1]))),
    "jump": jump(estimate),
    "loweredWide": float(lowered[0]),
    "loweredNarrow": float(lowered[2]),
    "heightWide": float(height[0]),
    "heightNarrow": float(height[2]),
}
${p.second ? ofSecond(p) : ''}
print(measures)
`);

/** P, the nearest field that is nowhere longer than λ. */
const BALLS: Record<Params['kind'], readonly [length: string, projection: string]> = {
  isotropic: [
    'np.sqrt((field**2).sum(axis=0)).sum()',
    'field / np.maximum(1, np.sqrt((field**2).sum(axis=0)) / lam)',
  ],
  anisotropic: ['np.abs(field).sum()', 'np.clip(field, -lam, lam)'],
};

function ofPicture(p: Params): string {
  const [length, projection] = BALLS[p.kind];
  return script(`
import numpy as np

lam, sigma = ${p.lambda}, ${p.sigma}
${pythonPicture('x', pictureOf(p.picture))}
y = x + sigma * np.random.RandomState(${p.seed}).standard_normal(x.shape)


def grad(v):
    return np.stack([np.diff(v, axis=0, append=v[-1:]), np.diff(v, axis=1, append=v[:, -1:])])


def div(q):  # minus the adjoint of grad
    return np.diff(q[0], axis=0, prepend=0) + np.diff(q[1], axis=1, prepend=0)


def length(field):
    return ${length}


def project(field):
    return ${projection}


# min ½‖v - y‖² + lam TV(v), by fast gradient projection on its dual: v = y + div q, |q| <= lam (Beck & Teboulle, 2009).
q = ahead = np.zeros((2, *x.shape))
t = 1.0
for step in range(1, ${MOST} + 1):
    before, q = q, project(ahead + ${STEP} * grad(y + div(ahead)))
    longer = (1 + np.sqrt(1 + 4 * t * t)) / 2
    ahead = q + (t - 1) / longer * (q - before)
    t = longer
    if step % ${EVERY} == 0:
        estimate = y + div(q)
        slope = grad(estimate)
        primal = 0.5 * np.sum((estimate - y) ** 2) + lam * length(slope)
        gap = (lam * length(slope) - np.sum(q * slope)) / primal
        if gap <= ${TOLERANCE}:
            break


def flat(v):
    across, down = np.abs(np.diff(v, axis=1)), np.abs(np.diff(v, axis=0))
    return float(np.mean(np.append(across, down) < ${HALF_LEVEL}))


def rmse(v):
    return float(np.sqrt(np.mean((v - x) ** 2)))


measures = {
    "flat": flat(estimate),
    "flatTruth": flat(x),
    "noisy": rmse(y),
    "error": rmse(estimate),
    "gap": float(gap),
}
print(measures)
`);
}
