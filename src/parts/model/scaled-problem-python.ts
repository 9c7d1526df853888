/** The same test problems in NumPy: `A`, `x` and `b` with σ₁ = 1 and max|x| = 1. The formulas are those of core/problems. */
import type { ProblemName } from '../../core/problems/index.ts';
import { signal } from '../../core/signals/index.ts';

const midpoints = 's = (np.arange(n) + 0.5) / n';
const galerkin = `
def boxes(start, h, antiderivative):
    edges = start + h * np.arange(n + 1)
    return np.diff(antiderivative(edges)) / np.sqrt(h)
`;

const problems: Record<ProblemName, (n: number) => string> = {
  shaw: () => `
h = np.pi / n
s = (np.arange(n) - (n - 1) / 2) * h
slit = np.sinc(np.sin(s)[:, None] + np.sin(s))
A = h * ((np.cos(s)[:, None] + np.cos(s)) * slit) ** 2
x = 2 * np.exp(-6 * (s - 0.8) ** 2) + np.exp(-2 * (s + 0.5) ** 2)
b = A @ x`,

  gravity: () => `
${midpoints}
d = 0.25
A = d / n * (d**2 + (s[:, None] - s) ** 2) ** -1.5
x = np.sin(np.pi * s) + 0.5 * np.sin(2 * np.pi * s)
b = A @ x`,

  heat: () => `
${midpoints}
response = s**-1.5 / (2 * np.sqrt(np.pi) * n) * np.exp(-1 / (4 * s))
lag = np.subtract.outer(np.arange(n), np.arange(n))
A = np.where(lag >= 0, response[lag], 0)
t = 20 * np.arange(1, n + 1) / n
pieces = [0.75 * t**2 / 4, 0.75 + (t - 2) * (3 - t), 0.75 * np.exp(-2 * (t - 3))]
x = np.select([t < 2, t < 3, t <= 10], pieces, 0)
b = A @ x`,

  foxgood: () => `
${midpoints}
A = np.hypot(s[:, None], s) / n
x = s
# b is the integral's own, not A @ x.
b = ((1 + s**2) ** 1.5 - s**3) / 3`,

  deriv2: () => `${galerkin}

h = 1 / n
i = np.arange(n)
low, high = np.minimum.outer(i, i), np.maximum.outer(i, i)
A = h**2 * (low + 0.5) * ((high + 0.5) * h - 1)
A[i, i] = h**2 * ((i**2 + i + 0.25) * h - (i + 1 / 3))
x = boxes(0, h, lambda t: t**2 / 2)
# b is the integral's own, not A @ x.
b = boxes(0, h, lambda s: (s**4 / 4 - s**2 / 2) / 6)`,

  phillips: () => `${galerkin}

c = np.pi / 3


def once(t):
    t = np.clip(t, -3, 3)
    return t + np.sin(c * t) / c


def twice(t):
    a = np.abs(t)
    m = np.minimum(a, 3)
    return m**2 / 2 - np.cos(c * m) / c**2 + 3 * (a - m)


def data(s):
    a = np.abs(s)
    wave = (3 - a / 2) * np.sin(c * a) + 2 / c * (1 - np.cos(c * a))
    return np.sign(s) * (a * (6 - a / 2) + wave / c)


h = 12 / n
lag = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
A = (twice((lag + 1) * h) - 2 * twice(lag * h) + twice((lag - 1) * h)) / h
A[(lag - 1) * h >= 3] = 0
x = boxes(-6, h, once)
# b is the integral's own, not A @ x.
b = boxes(-6, h, data)`,

  blur: (n) => `
lag = np.subtract.outer(np.arange(n), np.arange(n))
weights = np.exp(-np.arange(-12, 13) ** 2 / 8)
A = np.where(np.abs(lag) <= 12, np.exp(-(lag**2) / 8), 0) / weights.sum()
x = np.array([${Array.from(signal('steps', n)).join(', ')}])
b = A @ x`,
};

/** Lines after `import numpy as np`; what they define beside A, x and b is for themselves. */
export const scaledProblemPython = (name: ProblemName, n: number): string =>
  `n = ${n}${problems[name](n)}

# In units that compare: the largest singular value 1, the largest x 1.
unit, peak = 1 / np.linalg.svd(A, compute_uv=False)[0], 1 / np.abs(x).max()
A, x, b = unit * A, peak * x, unit * peak * b
`;
