/** The same in NumPy, with A as a plain matrix and its least squares solution by `lstsq`. */
import { signal } from '../../core/signals/index.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { DRAWN, SAMPLES, WIDTH, type Params } from './params.ts';

function candidate({ candidate, drawn }: Params): string {
  if (candidate === 'truth') return 'c = x';
  if (candidate === 'least') return 'c = np.linalg.lstsq(A, y, rcond=1e-9)[0]';
  return `${numpyArray('drawn', drawn)}\nc = np.repeat(drawn, N // ${DRAWN})`;
}

export const python = (p: Params): string =>
  script(`
import numpy as np

N = ${SAMPLES}
n = np.arange(N)
${numpyArray('x', signal('steps', SAMPLES))}

# A: the mean of ${WIDTH} neighbours, periodic. Its centre is sample ${WIDTH / 2} of the box.
A = sum(np.roll(np.eye(N), j - ${WIDTH / 2}, axis=0) for j in range(${WIDTH})) / ${WIDTH}

noise = ${p.noise} * np.random.RandomState(${p.seed}).standard_normal(N)
y = A @ x + noise

# The part of y outside the range of A: what is left of it along the left singular vectors without a singular value.
U, s, _ = np.linalg.svd(A)
null = U[:, s < 1e-9]
outside = null @ (null.T @ y)

${candidate(p)}
c = c + ${p.push} * np.cos(2 * np.pi * (${p.frequency} * n % N) / N)


def size(a):
    return float(np.sqrt(np.mean(a**2)))


measures = {
    "noise": size(noise),
    "floor": size(outside),
    "misfit": size(y - A @ c),
    "error": float(np.linalg.norm(c - x) / np.linalg.norm(x)),
}
print(measures)
`);
