/** The layer as a matrix in NumPy, its transpose and its pseudo-inverse. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { weightsOf } from './layer.ts';
import type { Params } from './params.ts';
import { pictureOf } from './picture.ts';

export function pythonOf(p: Params): string {
  const picture = pictureOf(p.picture);
  const [height, width] = picture.shape;
  return script(`
import numpy as np

${pythonPicture('picture', picture)}
x = picture.ravel()
${numpyArray('w', weightsOf(p))}
k, s, p = len(w), ${p.stride}, ${p.padding}


def one_axis(n):
    """Correlation with w, p zeros on both sides, every s-th answer."""
    rows = (n + 2 * p - k) // s + 1
    A = np.zeros((rows, n))
    for o in range(rows):
        for t in range(k):
            if 0 <= o * s + t - p < n:
                A[o, o * s + t - p] = w[t]
    return A


A = np.kron(one_axis(${height}), one_axis(${width}))
random = np.random.RandomState(${p.seed})
y = A @ x + ${p.noise} * random.standard_normal(A.shape[0])

scattered = A.T @ y
fitted = x @ scattered / (scattered @ scattered)
transpose = ${p.scaled ? 'fitted * ' : ''}scattered
sigma = np.linalg.svd(A, compute_uv=False)
inverse = np.linalg.pinv(A, rcond=1e-12) @ y
rank = int((sigma >= 1e-12 * sigma[0]).sum())


def off(a, b):
    return float(np.linalg.norm(a - b) / np.linalg.norm(b))


measures = {
    "pixels": float(x.size),
    "numbers": float(y.size),
    "transposeError": off(transpose, x),
    "transposeAgain": off(A @ transpose, y),
    "inverseError": off(inverse, x),
    "inverseAgain": off(A @ inverse, y),
    "best": off(fitted * scattered, x),
    "apart": off(transpose, inverse),
    "lost": float(x.size - rank),
    "condition": float(sigma[0] / sigma[rank - 1]),
    "gain": float(${p.scaled ? 'fitted' : '1'}),
    "leastSum": float(min(w[r::s].sum() for r in range(s))),
    "mostSum": float(max(w[r::s].sum() for r in range(s))),
}
print(measures)
`);
}
