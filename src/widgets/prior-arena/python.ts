import { numpyArray, script } from '../../parts/model/python.ts';
import { WAVELET } from './atoms.ts';
import { drawsOf, recordedMeasures } from './draws.ts';
import { LEAST_POWER, GRID } from './filters.ts';
import { type Params, SAMPLES } from './params.ts';
import { PATH, TUNED_FILTER, TUNED_SPARSE } from './python-parts.ts';
import { classOf, noiseSeed, spectrumOfClass, truthOf } from './truths.ts';

const LAMBDA = {
  best: 'best[0]',
  rule: 'rule[0]',
  hand: 'factor * best[0]',
} as const;

/** All five, tuned again; what other seeds gave is told as it was recorded. */
export function python(p: Params): string {
  const draws = drawsOf(p);
  const recorded = draws
    ? `
# What 50 seeds gave, as recorded.
measures |= {
${Object.entries(recordedMeasures(draws))
  .map(([name, value]) => `    "${name}": ${value},`)
  .join('\n')}
}`
    : '';
  return script(`
import numpy as np

N, sigma, noise, factor = ${SAMPLES}, ${p.width}, ${p.noise}, ${p.factor}
${numpyArray('x', truthOf(p))}
# Mean power of 64 other signals (${classOf(p)}): what Wiener is told.
${numpyArray('power', spectrumOfClass(classOf(p)))}

# The blur, on a ring.
reach = int(np.ceil(6 * sigma))
j = np.arange(-reach, reach + 1)
kernel = np.exp(-(j**2) / (2 * sigma**2))
h = np.zeros(N)
np.add.at(h, j % N, kernel / kernel.sum())
H = np.fft.fft(h)
A = np.array([np.roll(h, i) for i in range(N)]).T
y = A @ x + noise * np.random.RandomState(${noiseSeed(p.seed)}).standard_normal(N)


def rmse(estimate):
    return np.sqrt(np.mean((estimate - x) ** 2))

${TUNED_FILTER(GRID)}
${PATH}
${TUNED_SPARSE}

# Atoms: steps that last to the end, single samples, wavelets (Daubechies, 4 taps, ${WAVELET.levels} levels).
r3 = np.sqrt(3)
low = np.array([1 + r3, 3 + r3, 3 - r3, 1 - r3]) / (4 * np.sqrt(2))
high = low[::-1] * [1, -1, 1, -1]
W, m = np.eye(N), N
for level in range(${WAVELET.levels}):
    split = np.zeros((m, m))
    for i in range(m // 2):
        for t in range(4):
            split[i, (2 * i + t - 1) % m] += low[t]
            split[m // 2 + i, (2 * i + t - 1) % m] += high[t]
    W[:m] = split @ W[:m]
    m //= 2

roughness = np.abs(np.fft.fft(np.r_[-2, 1, np.zeros(N - 3), 1])) ** 2
tuned = {
    "tikhonov": tuned_filter(roughness),
    "wiener": tuned_filter(1 / np.maximum(power, ${LEAST_POWER} * power.max())),
    "tv": tuned_sparse(np.tril(np.ones((N, N))), 1),
    "l1": tuned_sparse(np.eye(N), 0),
    "wavelet": tuned_sparse(W.T, m),
}

measures = {}
for name, (best, rule, at) in tuned.items():
    measures[name + "Best"] = float(best[1])
    measures[name + "Rule"] = float(rule[1])
    measures[name + "Shown"] = float(rmse(at(${LAMBDA[p.tuned]})))
measures["wienerBayes"] = float(rmse(tuned["wiener"][2](noise**2)))
${recorded}
print(measures)
`);
}
