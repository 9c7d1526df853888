/** The same in NumPy: Tikhonov as least squares of the stacked matrix, the others by the SVD; A of the periodic blur as a circulant. */
import { gaussian } from '../../core/kernels/index.ts';
import { signal } from '../../core/signals/index.ts';
import { scaledProblemPython } from '../../parts/model/scaled-problem-python.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { ORDERS, WIDTH } from './bench.ts';
import { SAMPLES, SIZE, type Params } from './params.ts';
import { shownMethods, type MethodName } from './shown.ts';

const periodicProblem = (): string => `
n = ${SAMPLES}
${numpyArray('x', signal('bumps', SAMPLES))}
${numpyArray('h', gaussian(WIDTH))}
A = sum(w * np.roll(np.eye(n), j - len(h) // 2, axis=0) for j, w in enumerate(h))
b = A @ x`;

function penaltyOf({ problem, penalty }: Params): string {
  if (penalty === 'size') return 'L = np.eye(n)';
  const order = ORDERS[penalty];
  if (problem !== 'periodic') return `L = np.diff(np.eye(n), ${order}, axis=0)`;
  return `difference = np.roll(np.eye(n), 1, axis=0) - np.eye(n)
L = np.linalg.matrix_power(difference, ${order})`;
}

export function python(p: Params): string {
  const shown = (name: MethodName) => shownMethods(p).includes(name);
  const comparable = p.penalty === 'size' && p.tikhonov && p.landweber;
  const lines = [
    shown('naive') && 'measures["naive"] = error(solve(np.ones(n)))',
    shown('tsvd') && `measures["tsvd"] = error(solve(sigma >= ${p.threshold}))`,
    shown('landweber') && `landweber = -np.expm1(${p.steps} * np.log1p(-np.minimum(sigma**2, 1 - 1e-16)))`,
    shown('landweber') && 'measures["landweber"] = error(solve(landweber))',
    shown('tikhonov') && `lam = ${p.lambda}`,
    shown('tikhonov') &&
      'estimate = np.linalg.lstsq(np.vstack([A, lam * L]), np.append(y, np.zeros(len(L))), rcond=None)[0]',
    shown('tikhonov') && 'measures["tikhonov"] = error(estimate)',
    comparable && 'measures["apart"] = float(np.abs(sigma**2 / (sigma**2 + lam**2) - landweber).max())',
  ];
  return script(`
import numpy as np

${p.problem === 'periodic' ? periodicProblem() : scaledProblemPython(p.problem, SIZE)}
y = b + ${p.noise} * np.random.RandomState(${p.seed}).standard_normal(n)
${penaltyOf(p)}
U, sigma, Vt = np.linalg.svd(A)


def solve(phi):
    return Vt.T @ (phi * (U.T @ y) / sigma)


def error(estimate):
    return float(np.linalg.norm(estimate - x) / np.linalg.norm(x))


measures = {}
${lines.filter(Boolean).join('\n')}
print(measures)
`);
}
