/** The matrix written out entry by entry in NumPy, and both bases as matrices. */
import { script } from '../../parts/model/python.ts';
import { tapsOf } from './kernels.ts';
import { REACH, type Params } from './params.ts';

/** Where position i outside 0 … n − 1 looks. */
const OUTSIDE: Readonly<Record<Params['boundary'], string>> = {
  zero: 'return i if 0 <= i < n else None',
  periodic: 'return i % n',
  reflect: 'return min(i % (2 * n), 2 * n - 1 - i % (2 * n))',
  replicate: 'return min(max(i, 0), n - 1)',
};

const WAVES: Readonly<Record<Params['basis'], string>> = {
  fourier: 'np.exp(2j * np.pi * f * j / n)',
  cosine: 'np.cos(np.pi * f * (2 * j + 1) / (2 * n)).astype(complex)',
};

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np

n = ${p.size}
h = np.array([${tapsOf(p).join(', ')}])  # h[-${REACH}] ... h[${REACH}]


def seen(i):
    """The sample that position i shows: '${p.boundary}'."""
    ${OUTSIDE[p.boundary]}


A = np.zeros((n, n))
for i in range(n):
    for m, weight in enumerate(h):
        column = seen(i + ${REACH} - m)
        if column is not None:
            A[i, column] += weight
print(A)

j = np.arange(n)
F = np.exp(-2j * np.pi * np.outer(j, j) / n) / np.sqrt(n)
C = np.sqrt(2 / n) * np.cos(np.pi * np.outer(j, 2 * j + 1) / (2 * n))
C[0] /= np.sqrt(2)


def off_diagonal(B):
    return float(np.linalg.norm(B - np.diag(np.diag(B))) / np.linalg.norm(B))


# The same matrix with the mean of each diagonal all along it.
T = sum(np.diag(np.full(n - abs(d), np.diag(A, d).mean()), d) for d in range(1 - n, n))

f = ${Math.min(p.frequency, p.size - 1)}
wave = ${WAVES[p.basis]}
out = A @ wave
gain = np.vdot(wave, out) / np.vdot(wave, wave)
silent = np.linalg.norm(out) <= 1e-12 * np.linalg.norm(wave)

# The smallest and the largest of |A x| / |x| over all signals x.
sigma = np.linalg.svd(A, compute_uv=False)

measures = {
    "dft": off_diagonal(F @ A @ F.conj().T),
    "dct": off_diagonal(C @ A @ C.T),
    "toeplitz": float(np.linalg.norm(A - T) / np.linalg.norm(A)),
    "symmetric": float(np.linalg.norm(A - A.T) / np.linalg.norm(A)),
    "changed": 0.0 if silent else float(np.linalg.norm(out - gain * wave) / np.linalg.norm(out)),
    "gain": float(abs(gain)),
    "least": 0.0 if sigma[-1] < 1e-12 * sigma[0] else float(sigma[-1] / sigma[0]),
}
print(measures)
`);
