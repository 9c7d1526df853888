/** The experiment, both methods and the exact minimum in NumPy. */
import { numpyArray, PYTHON_RING_GAUSSIAN, script } from '../../parts/model/python.ts';
import { truthOf } from './bench.ts';
import { SAMPLES, TOTAL, type Params } from './params.ts';
import { NEAR } from './race.ts';

export function pythonOf(p: Params, shown: number): string {
  return script(`
import numpy as np

N = ${SAMPLES}
shown = ${shown}  # the step whose numbers are printed
${numpyArray('x', truthOf(p))}

sigma = ${p.blur}


${PYTHON_RING_GAUSSIAN}


H = np.fft.fft(line(N)).real  # symmetric: the blur is its own adjoint; its norm is H[0] = 1


def A(v):
    return np.fft.ifft(H * np.fft.fft(v)).real


rng = np.random.RandomState(${p.seed})
y = A(x) + ${p.noise} * rng.standard_normal(N)
b = A(y)
lam = ${p.lambda} * np.abs(b).max()  # as a part of the least one that leaves nothing


def soft(v, t):
    return np.sign(v) * np.maximum(np.abs(v) - t, 0)


def F(v):
    return 0.5 * np.sum((y - A(v)) ** 2) + lam * np.abs(v).sum()


def minimum():
    """The lasso's exact minimum: feature-sign search, Lee et al., NIPS 2006."""
    G = np.fft.ifft(H[:, None] ** 2 * np.fft.fft(np.eye(N), axis=0), axis=0).real
    z = np.zeros(N)
    while True:
        pull = b - G @ z
        pull[z != 0] = 0
        i = np.argmax(np.abs(pull))
        if abs(pull[i]) <= lam * (1 + 1e-10):
            return z
        theta = np.sign(z)
        theta[i] = np.sign(pull[i])
        while True:
            on = np.flatnonzero(theta)
            goal = np.zeros(N)
            goal[on] = np.linalg.solve(G[np.ix_(on, on)], b[on] - lam * theta[on])
            if np.all(goal[on] * theta[on] > 0):
                z = goal
                break
            # The best of the goal and the places where a coefficient comes to 0 on the way there.
            ways = [goal]
            for k in on[z[on] * goal[on] < 0]:
                at = z + z[k] / (z[k] - goal[k]) * (goal - z)
                at[k] = 0
                ways.append(at)
            z = min(ways, key=lambda w: 0.5 * w @ G @ w - b @ w + lam * np.abs(w).sum())
            theta = np.sign(z)


best = minimum()
least = F(best)
distance = best @ best  # from x0 = 0

ista, fista, ahead, t = np.zeros(N), np.zeros(N), np.zeros(N), 1.0
gaps = {"ista": [F(ista) - least], "fista": [F(fista) - least]}
for k in range(${TOTAL}):
    if k == shown:
        at = ista, fista
    ista = soft(ista + A(y - A(ista)), lam)
    new = soft(ahead + A(y - A(ahead)), lam)
    t_new = (1 + np.sqrt(1 + 4 * t**2)) / 2
    ahead = new + (t - 1) / t_new * (new - fista)
    fista, t = new, t_new
    gaps["ista"].append(F(ista) - least)
    gaps["fista"].append(F(fista) - least)
if shown == ${TOTAL}:
    at = ista, fista


def error(v):
    return float(np.linalg.norm(v - x) / np.linalg.norm(x))


measures = {
    "istaNonzeros": int(np.count_nonzero(at[0])),
    "fistaNonzeros": int(np.count_nonzero(at[1])),
    "minimumNonzeros": int(np.count_nonzero(best)),
    "istaGap": max(0.0, float(gaps["ista"][shown])),
    "fistaGap": max(0.0, float(gaps["fista"][shown])),
    "istaError": error(at[0]),
    "fistaError": error(at[1]),
    "minimumError": error(best),
    "lambda": float(lam),
}
if shown > 0 and distance > 0:  # what is promised of the gap, with L = 1
    measures["istaShare"] = measures["istaGap"] / float(distance / (2 * shown))
    measures["fistaShare"] = measures["fistaGap"] / float(2 * distance / (shown + 1) ** 2)
if distance > 0:
    for name in gaps:
        near = np.flatnonzero(np.array(gaps[name]) <= ${NEAR} * gaps[name][0])
        if len(near):
            measures[name + "Near"] = int(near[0])
    rises = np.flatnonzero(np.diff(gaps["fista"]) > 1e-12 * 0.5 * np.sum(y**2))
    if len(rises):
        measures["firstRise"] = int(rises[0] + 1)
print(measures)
`);
}
