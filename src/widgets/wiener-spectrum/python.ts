/** The draws, the three filters and their errors in NumPy and SciPy. */
import { numpyArray, PYTHON_RING_GAUSSIAN, script } from '../../parts/model/python.ts';
import { ownOf } from './bench.ts';
import { DRAWS, KNOTS, LAST, SAMPLES, type Params } from './params.ts';

const ASSUMED: Record<Params['assumed'], string> = {
  true: 'return S',
  flat: 'return np.full(N, S.mean())',
  other: `band = 1e-6 + np.exp(-(((f - 40) / 8) ** 2))
    return band * S.sum() / band.sum()`,
  data: `return np.maximum(np.abs(np.fft.fft(y)) ** 2 / N - noise, 0) / H**2`,
};

export function pythonOf(p: Params): string {
  const own = p.source === 'drawn';
  return script(`
import numpy as np
from scipy.optimize import minimize_scalar

N = ${SAMPLES}
f = np.minimum(np.arange(N), N - np.arange(N))
knots = np.linspace(0, ${LAST}, ${KNOTS})
${numpyArray('log_signal', p.signalPower)}
${numpyArray('log_noise', p.noisePower)}
# Powers in the unit of |FFT|^2 / N, in which white noise of standard deviation s lies at s^2.
S = 10 ** np.interp(f, knots, log_signal)
noise = 10 ** np.interp(f, knots, log_noise)
${own ? numpyArray('own', ownOf(p)) : 'own = None  # or a signal of your own'}
P = S if own is None else np.abs(np.fft.fft(own)) ** 2 / N

sigma = ${p.blur}


${PYTHON_RING_GAUSSIAN}


H = np.fft.fft(line(N)).real


def shaped(v, factor):
    return np.fft.ifft(factor * np.fft.fft(v)).real


def draw(seed):
    rng = np.random.RandomState(seed)
    x = shaped(rng.standard_normal(N), np.sqrt(S))
    if own is not None:
        x = own
    return x, shaped(x, H) + shaped(rng.standard_normal(N), np.sqrt(noise))


def assumed(y):
    ${ASSUMED[p.assumed]}


def wiener(signal):
    return H * signal / (H**2 * signal + noise)


def expected(G):
    return float(np.sum((1 - G * H) ** 2 * P + G**2 * noise) / P.sum())


def flat(exponent):  # one ratio for all frequencies: Tikhonov, ridge regression, deconvwnr(y, h, ratio)
    return H / (H**2 + 10**exponent)


grid = np.linspace(-8, 4, 121)
best = grid[np.argmin([expected(flat(e)) for e in grid])]
best = minimize_scalar(
    lambda e: expected(flat(e)), bounds=(best - 0.1, best + 0.1), method="bounded", options={"xatol": 1e-10}
).x

filters = {
    "wiener": lambda y: wiener(S),
    "tikhonov": lambda y: flat(best),
    "assumed": lambda y: wiener(assumed(y)),
}


def error(seed, make):
    x, y = draw(seed)
    return float(np.sum((shaped(y, make(y)) - x) ** 2) / P.sum())


measures = {}
errors = {}
for name, make in filters.items():
    errors[name] = np.array([error(seed, make) for seed in range(1, ${DRAWS + 1})])
    measures[name + "Here"] = error(${p.seed}, make)
    measures[name + "Mean"] = float(errors[name].mean())
    ${p.assumed === 'data' ? 'if name != "assumed":  # that filter depends on the draw\n        ' : ''}measures[name + "Expected"] = expected(make(None))
measures["tikhonovWins"] = int(np.sum(errors["tikhonov"] < (1 - 1e-6) * errors["wiener"]))
drowned = np.flatnonzero(H[:${LAST + 1}] ** 2 * S[:${LAST + 1}] <= noise[:${LAST + 1}])
if len(drowned):
    measures["crossing"] = int(drowned[0])
print(measures)
`);
}
