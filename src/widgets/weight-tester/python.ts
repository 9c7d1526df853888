/** The same weights from the same seed, the same lesson, the same test, in NumPy. */
import { script } from '../../parts/model/python.ts';
import { drawnWeights } from './drawn-weights.ts';
import { INPUTS, type Params } from './params.ts';
import { LESSON } from './training.ts';
import { SPREAD } from './weights.ts';

const start = (p: Params): string =>
  p.weights === 'drawn'
    ? `w = np.array([${Array.from(drawnWeights(p)).join(', ')}])`
    : `w = ${SPREAD} * np.random.RandomState(${p.seed}).standard_normal(k)`;

const icnr = `w = np.repeat(w[::s], s)  # ICNR: each run of s weights takes the value of its first`;

const training = ({ steps }: Params): string => `
# Enlarge a row of flat patches by s; the input is its mean over s samples.
rng = np.random.RandomState(${LESSON.seed})
n = ${LESSON.inputs}
cuts, heights = rng.uniform(size=n * s), rng.uniform(size=n * s)
cuts[0] = 0
target = heights[np.maximum.accumulate(np.where(cuts < ${LESSON.edges}, np.arange(n * s), 0))]
small = target.reshape(n, s).mean(axis=1)
spread = np.zeros((n - 1) * s + 1)
spread[::s] = small
shift = (k - s) // 2  # the patch's middle lies on its input's
edge = k + s  # away from the edges, where every weight sees a sample
M = np.array([np.convolve(spread, unit)[edge + shift:n * s - edge + shift] for unit in np.eye(k)]).T
t = target[edge:n * s - edge]
for _ in range(${steps}):
    w = w - 2 * ${LESSON.rate} * M.T @ (M @ w - t) / len(t)`;

const projection = `
# The nearest weights whose sums are equal: each class gives up its excess, shared out evenly.
learned = w
sums = np.array([w[r::s].sum() for r in range(s)])
counts = np.array([len(w[r::s]) for r in range(s)])
common = np.sum(sums / counts) / np.sum(1 / counts)
w = w - ((sums - common) / counts)[np.arange(k) % s]
moved = np.linalg.norm(w - learned)`;

export const pythonOf = (p: Params): string =>
  script(`import numpy as np

k, s = ${p.kernel}, ${p.stride}
${start(p)}
${p.repair === 'icnr' ? icnr : ''}
${training(p)}
${p.repair === 'projection' ? projection : 'moved = 0.0'}

S = np.array([w[r::s].sum() for r in range(s)])
W = np.array([np.sum(w * np.exp(-2j * np.pi * m * np.arange(k) / s)) for m in range(s)])
print("w =", w)
print("sums by class:", S, " |W(2 pi m/s)|:", abs(W))

# The ramp x_i = i through the layer, and its steps from output 0 on: torch.nn.functional.conv_transpose1d
ramp = np.zeros(40 * s + 1)
ramp[::s] = np.arange(41) - 20
steps = np.diff(np.convolve(ramp, w))[20 * s:${20 + INPUTS} * s]

measures = {
    "imbalance": float(abs(S - S.mean()).max()),
    "grid": float(abs(W[1:]).max()),
    "leastStep": float(steps.min()),
    "mostStep": float(steps.max()),
    "moved": float(moved),
    "loss": float(np.mean((M @ w - t) ** 2)),
}
print(measures)
`);
