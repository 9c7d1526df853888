/** The experiment, ISTA, FISTA and the learned layers in NumPy: what was learned is 20 numbers, or 30, and stands in the script. */
import { numpyArray, PYTHON_RING_GAUSSIAN, script } from '../../parts/model/python.ts';
import { spikes } from '../../core/signals/index.ts';
import { FIRST_THRESHOLD } from '../../networks/unrolled.ts';
import { STEPS } from './methods.ts';
import { MOST_LAYERS, SAMPLES, TRAINED, type Params } from './params.ts';
import { numbers } from './usual.ts';
import { learned } from './weights.ts';

export function pythonOf(p: Params): string {
  const weights = learned[p.net];
  const truth = spikes(SAMPLES, { seed: p.seed, count: p.spikes });
  const recorded = Object.entries(numbers).map(
    ([key, value]) => `    "${key}": ${Number.isNaN(value) ? 'float("nan")' : value},`,
  );
  return script(`
import numpy as np

N, layers, sigma = ${SAMPLES}, ${p.layers}, ${p.blur}
${numpyArray('x', truth)}

# What was learned: ln(tau) and ln(theta / ${FIRST_THRESHOLD}) of ten layers${p.net === 'filter' ? ', and what G adds to half of the kernel' : ''}.
${numpyArray('steps', weights.steps)}
${numpyArray('thresholds', weights.thresholds)}
${p.net === 'filter' ? numpyArray('more', weights.filter) : ''}


${PYTHON_RING_GAUSSIAN}


H = np.fft.fft(line(N)).real  # symmetric: the blur is its own adjoint; its norm is H[0] = 1


def A(v):
    return np.fft.ifft(H * np.fft.fft(v)).real


y = A(x) + ${p.noise} * np.random.RandomState(${p.seed}).standard_normal(N)


def soft(v, t):
    return np.sign(v) * np.maximum(np.abs(v) - t, 0)


def error(v):
    return float(np.linalg.norm(v - x) / np.linalg.norm(x))


lam, tau_ista = ${p.lambda}, ${STEPS.ista}
ista, fista, ahead, t = [np.zeros(N)], [np.zeros(N)], np.zeros(N), 1.0
for k in range(${MOST_LAYERS}):
    ista.append(soft(ista[-1] + tau_ista * A(y - A(ista[-1])), tau_ista * lam))
    fista.append(soft(ahead + A(y - A(ahead)), lam))
    t_new = (1 + np.sqrt(1 + 4 * t**2)) / 2
    ahead = fista[-1] + (t - 1) / t_new * (fista[-1] - fista[-2])
    t = t_new

${
  p.net === 'filter'
    ? `sigma = ${TRAINED.blur}  # G was learned for this blur
g = line(N)
g[: len(more)] += more
g[N - len(more) + 1 :] += more[:0:-1]
G = np.fft.fft(g).real`
    : 'G = H'
}
tau, theta = np.exp(steps), ${FIRST_THRESHOLD} * np.exp(thresholds)
learned = [np.zeros(N)]
for k in range(${MOST_LAYERS}):
    i = min(k, len(tau) - 1)  # more layers than were trained repeat the last
    pull = np.fft.ifft(G * np.fft.fft(y - A(learned[-1]))).real
    learned.append(soft(learned[-1] + tau[i] * pull, theta[i]))

measures = {
    "learnedError": error(learned[layers]),
    "fistaError": error(fista[layers]),
    "istaError": error(ista[layers]),
    "learnedTen": error(learned[10]),
    "fistaTen": error(fista[10]),
    "learnedLast": error(learned[-1]),
    "fistaLast": error(fista[-1]),
    "learnedWorst": max(error(v) for v in learned[:11]),
    "tauMost": float(tau.max()),
    "tauMostAt": int(tau.argmax()) + 1,
    # Over 100 signals and five trainings: recorded, and not computed here.
${recorded.join('\n')}
}
print(measures)
`);
}
