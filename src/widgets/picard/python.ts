import { scaledProblemPython } from '../../parts/model/scaled-problem-python.ts';
import { script } from '../../parts/model/python.ts';
import { SIZE, type Params } from './params.ts';

export const python = ({ problem, noise, k, seed }: Params): string =>
  script(`
import numpy as np

${scaledProblemPython(problem, SIZE)}
y = b + ${noise} * np.random.RandomState(${seed}).standard_normal(n)
U, sigma, Vt = np.linalg.svd(A)
coefficients = U.T @ y
ratio = np.abs(coefficients) / sigma

# Column i of the running sum: the estimate with the first i + 1 terms.
estimates = np.cumsum(Vt.T * (coefficients / sigma), axis=1)
errors = np.linalg.norm(estimates - x[:, None], axis=0) / np.linalg.norm(x)

# Up to where the truth's own part of the data outweighs the rest.
own = sigma * (Vt @ x)
rest = np.hypot(${noise}, U.T @ b - own)

measures = {
    "holds": int(np.max(np.nonzero(np.abs(own) > rest)[0], initial=-1)) + 1,
    "best": int(np.argmin(errors)) + 1,
    "error": float(errors[${k} - 1]),
    "least": float(errors.min()),
}
print(measures)
`);
