import { scaledProblemPython } from '../../parts/model/scaled-problem-python.ts';
import { script } from '../../parts/model/python.ts';
import { LARGEST, LEAST, PER_DECADE, SIZE, type Params } from './params.ts';

/** The estimate by least squares, and the two parts of its expected error by the matrix that makes it. */
export const python = ({ problem, lambda, noise, seed, truth }: Params): string =>
  script(`
import numpy as np
from scipy.stats import norm

${scaledProblemPython(problem, SIZE)}
${truth === 'smooth' ? 'x = np.sin(np.pi * (np.arange(n) + 0.5) / n)\n' : ''}draw = ${noise} * np.random.RandomState(${seed}).standard_normal(n)
U, sigma, Vt = np.linalg.svd(A)


def parts(lam):
    # R turns data into the estimate: Tikhonov, (A'A + lam^2)^-1 A'.
    R = (Vt.T * (sigma / (sigma**2 + lam**2))) @ U.T
    lost = np.sum((R @ A @ x - x) ** 2)
    amplified = ${noise} ** 2 * np.sum(R**2)
    drawn = np.sum((R @ (A @ x + draw) - x) ** 2)
    return np.array([lost, amplified, lost + amplified, drawn]) / np.sum(x**2)


lambdas = 10 ** (${Math.log10(LEAST)} + np.arange(${PER_DECADE * Math.round(Math.log10(LARGEST / LEAST)) + 1}) / ${PER_DECADE})
expected = np.array([parts(lam)[2] for lam in lambdas])
here = parts(${lambda})

R = (Vt.T * (sigma / (sigma**2 + ${lambda}**2))) @ U.T
bias, deviation = R @ A @ x - x, ${noise} * np.linalg.norm(R, axis=1)
held = norm.cdf(2 - bias / deviation) - norm.cdf(-2 - bias / deviation)

measures = {
    "lost": float(here[0]),
    "amplified": float(here[1]),
    "expected": float(here[2]),
    "drawn": float(here[3]),
    "best": float(lambdas[np.argmin(expected)]),
    "least": float(expected.min()),
    "held": 100 * float(held.mean()),
}
print(measures)
`);
