import { scaledProblemPython } from '../../parts/model/scaled-problem-python.ts';
import { script } from '../../parts/model/python.ts';
import { shownOf, SIZE, TWO, WIDTH, type Params } from './params.ts';

const boxBasis = (): string => `
n = ${SIZE}
A = sum(np.roll(np.eye(n), j - ${WIDTH / 2}, axis=0) for j in range(${WIDTH})) / ${WIDTH}

# Cosine and sine of each frequency by falling |H|: of a pair with one singular value any mixture would do.
t = np.arange(n)
H = np.abs(np.fft.fft(A[:, 0])).round(12)
waves = [(-H[k], k, s) for k in range(n // 2 + 1) for s in ((0,) if k % (n // 2) == 0 else (0, 1))]
waves.sort()
sigma = np.array([-h for h, _, _ in waves])
V = np.array([np.sin(2 * np.pi * (k * t % n) / n) if s else np.cos(2 * np.pi * (k * t % n) / n) for _, k, s in waves])
circular = True
`;

const twoBasis = (): string => `
n = ${TWO.length}
A = np.array(${JSON.stringify(TWO)})
U, sigma, V = np.linalg.svd(A)
circular = False
`;

const svdBasis = (problem: Exclude<Params['problem'], 'box' | 'two'>): string => `
${scaledProblemPython(problem, SIZE)}
U, sigma, V = np.linalg.svd(A)
circular = False
`;

function basisOf(problem: Params['problem']): string {
  if (problem === 'two') return twoBasis();
  return problem === 'box' ? boxBasis() : svdBasis(problem);
}

export const python = (p: Params): string =>
  script(`
import numpy as np
${basisOf(p.problem)}

def crossings(v):
    signs = np.sign(v[np.abs(v) > 1e-3 * np.abs(v).max()])
    if circular:
        signs = np.append(signs, signs[0])
    return int(np.sum(signs[1:] != signs[:-1]))


counts = np.array([crossings(v) for v in V])
kept = int(np.sum(sigma > 1e-12))
before = np.maximum.accumulate(counts)

measures = {
    "sigma": float(sigma[${shownOf(p)} - 1]) if sigma[${shownOf(p)} - 1] > 1e-12 else 0.0,
    "crossings": int(counts[${shownOf(p)} - 1]),
    "early": int(np.sum(counts[:kept] < before[:kept])),
    "lost": n - kept,
}
print(measures)
`);
