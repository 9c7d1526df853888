/** The problem, the noise, the curves and the rules in NumPy and SciPy. */
import { signal } from '../../core/signals/index.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { DRAWS, FAILURE, LARGEST, LEAST, SIZE, type Params } from './params.ts';

/** The matrix and the truth of each problem, after Hansen's Regularization Tools. */
const PROBLEMS: Record<Exclude<Params['problem'], 'blur'>, string> = {
  gravity: `
h = 1 / n
s = (np.arange(n) + 0.5) * h
A = h * 0.25 * (0.25 ** 2 + (s[:, None] - s) ** 2) ** -1.5
x = np.sin(np.pi * s) + 0.5 * np.sin(2 * np.pi * s)`,
  shaw: `
h = np.pi / n
s = (np.arange(n) - (n - 1) / 2) * h
u = np.sin(s)[:, None] + np.sin(s)
A = h * ((np.cos(s)[:, None] + np.cos(s)) * np.sinc(u)) ** 2
x = 2 * np.exp(-6 * (s - 0.8) ** 2) + np.exp(-2 * (s + 0.5) ** 2)`,
  heat: `
h = 1 / n
u = (np.arange(n) + 0.5) * h
k = h / (2 * np.sqrt(np.pi)) * u ** -1.5 * np.exp(-1 / (4 * u))
lag = np.subtract.outer(np.arange(n), np.arange(n))
A = np.where(lag >= 0, k[lag], 0)
t = 20 * np.arange(1, n + 1) / n
x = np.select([t > 10, t < 2, t < 3], [0 * t, 0.75 * t ** 2 / 4, 0.75 + (t - 2) * (3 - t)], 0.75 * np.exp(-2 * (t - 3)))`,
  foxgood: `
h = 1 / n
s = (np.arange(n) + 0.5) * h
A = h * np.hypot(s[:, None], s)
x = s`,
  phillips: `
h = 12 / n
c = np.pi / 3


def once(t):  # the integral of 1 + cos(ct) on [-3, 3]
    t = np.clip(t, -3, 3)
    return t + np.sin(c * t) / c


def twice(t):  # and the integral of that
    s = np.minimum(abs(t), 3)
    return s * s / 2 - np.cos(c * s) / c ** 2 + once(3) * (abs(t) - s)


d = np.arange(n)
lags = (twice((d + 1) * h) - 2 * twice(d * h) + twice((d - 1) * h)) / h
lags[(d - 1) * h >= 3] = 0
A = lags[abs(np.subtract.outer(d, d))]
x = np.diff(once(-6 + h * np.arange(n + 1))) / np.sqrt(h)`,
  deriv2: `
h = 1 / n
i = np.arange(n)
low, high = np.minimum.outer(i, i), np.maximum.outer(i, i)
A = h * h * (low + 0.5) * ((high + 0.5) * h - 1)
A[i, i] = h * h * ((i * i + i + 0.25) * h - (i + 1 / 3))
x = np.diff((h * np.arange(n + 1)) ** 2 / 2) / np.sqrt(h)`,
};

/** The signal 'steps' has no formula of its own: it is written out. */
const blur = (): string => `
${numpyArray('x', signal('steps', SIZE))}
k = np.exp(-np.arange(-12, 13) ** 2 / 8)
k /= k.sum()
A = np.array([np.convolve(row, k, mode="same") for row in np.eye(n)]).T`;

export function pythonOf({ problem, noise, rho, guess, tau, lambda, truth, seed }: Params): string {
  const setting = problem === 'blur' ? blur() : PROBLEMS[problem];
  const whole = script(`
import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.signal import lfilter

n = ${SIZE}
${setting.trim()}

clean = A @ x
sigma = ${noise} * np.linalg.norm(clean) / np.sqrt(n)
rho = ${rho}


def observed(seed):
    e = np.random.RandomState(seed).standard_normal(n)
    e[1:] *= np.sqrt(1 - rho ** 2)
    return clean + sigma * lfilter([1], [1, -rho], e)


y = observed(${seed})

U, s, Vt = np.linalg.svd(A)
beta = U.T @ y


def phi(lam):
    return s ** 2 / (s ** 2 + lam ** 2)


def residual(lam):
    return np.linalg.norm((1 - phi(lam)) * beta)


def error(lam):
    return np.linalg.norm(Vt.T @ (phi(lam) * beta / s) - x) / np.linalg.norm(x)


def gcv(lam):
    return (residual(lam) / (n - phi(lam).sum())) ** 2


def minus_curvature(lam):  # of (log residual, log solution norm), Hansen 2001
    f = phi(lam)
    rho, eta = residual(lam) ** 2, np.sum((f * beta / s) ** 2)
    slope = -4 / lam * np.sum((1 - f) * (f * beta / s) ** 2)
    turn = lam ** 2 * slope * rho + 2 * lam * eta * rho + lam ** 4 * eta * slope
    return -2 * eta * rho * turn / (abs(slope) * (lam ** 4 * eta ** 2 + rho ** 2) ** 1.5)


grid = np.geomspace(${LEAST}, ${LARGEST}, 141)


def least(f):  # the best of the grid, refined between its neighbours
    values = [f(lam) for lam in grid]
    k = int(np.argmin(values))
    bounds = np.log(grid[max(k - 1, 0)]), np.log(grid[min(k + 1, len(grid) - 1)])
    fine = minimize_scalar(lambda t: f(np.exp(t)), bounds=bounds, method="bounded", options={"xatol": 1e-10})
    return float(np.exp(fine.x)) if fine.fun < values[k] else float(grid[k])


def discrepancy(target):
    if residual(grid[0]) > target:
        return float(grid[0])
    if residual(grid[-1]) < target:
        return float(grid[-1])
    root = brentq(lambda t: residual(np.exp(t)) - target, np.log(grid[0]), np.log(grid[-1]), xtol=1e-13)
    return float(np.exp(root))


tau = ${tau}
target = tau * ${guess} * sigma * np.sqrt(n)
lam = ${lambda}
measures = {
    "gcv": least(gcv),
    "corner": least(minus_curvature),
    "discrepancy": discrepancy(target),
    "misfit": float(residual(lam) / target),
}
`);
  return whole + (truth ? WITH_TRUTH : '') + 'print(measures)\n';
}

const WITH_TRUTH = `best = least(error)
measures["best"] = best
measures["error"] = float(error(lam))
measures["bestError"] = float(error(best))
for rule in ["gcv", "corner", "discrepancy"]:
    measures[rule + "Times"] = float(error(measures[rule]) / error(best))


def fails(seed):  # which rules, on the grid, end with more than ${FAILURE} times the least error
    global beta
    beta = U.T @ observed(seed)
    errors = np.array([error(lam) for lam in grid])
    calm = np.flatnonzero([residual(lam) <= target for lam in grid])
    chosen = np.argmin([gcv(lam) for lam in grid]), np.argmin([minus_curvature(lam) for lam in grid]), max(calm, default=0)
    return errors[list(chosen)] > ${FAILURE} * errors.min()


rates = 100 * np.mean([fails(seed) for seed in range(1, ${DRAWS} + 1)], axis=0)
measures["gcvFails"], measures["cornerFails"], measures["discrepancyFails"] = map(float, rates)
`;
