/** Python that repeats a run: the observation's own numbers, the response, the ring that the method sees, and the method's lines. */
import type { Vec } from '../../../core/vector.ts';
import { numpyArray } from '../../../parts/model/python.ts';
import { finish, sessionOf, told } from './session.ts';
import type { MethodTask } from './task.ts';

/** @throws SignalRefused as `told` */
export function scriptOf(task: MethodTask): string {
  const { method, seen, frame, law } = told(task);
  const { positions, observation, kernel, known, noise, scale } = seen;
  const missing = observation.map((_, i) => i).filter((i) => known[i] === 0);
  const session = sessionOf(task);
  // The values that its rule came to.
  const values = task.by === 'hand' ? task.values : finish(session).values();
  return `import numpy as np

# The observation on even steps, and the response, whose centre is at len(h) // 2 and whose area is 1.
position = np.linspace(${positions[0]}, ${positions[positions.length - 1]}, ${positions.length})
${numpyArray('observation', observation)}
${numpyArray('h', kernel)}
${missing.length > 0 ? missingLines(missing) : ''}
# What lies beyond the ends is unknown: the method sees a ring, and on it a bridge of half a cosine from the
# last sample round to the first. Its numbers are shares of the observation's largest size.
n, ring = len(observation), ${frame.ring}
scale = ${scale}
sigma = ${noise.sigma}  # of the noise
share = (1 - np.cos(np.pi * np.arange(1, ring - n + 1) / (ring - n + 1))) / 2
bridge = observation[-1] + share * (observation[0] - observation[-1])
y = np.concatenate([observation, bridge])[None] / scale  # a picture of one row


def forward(v):
    return np.fft.fft2(v, norm="ortho")


def back(c):
    return np.fft.ifft2(c, norm="ortho").real


omega = [2 * np.pi * np.arange(k) / k for k in y.shape]
framed = np.zeros(y.shape)
framed[0, :len(h)] = h
H = np.fft.fft2(np.roll(framed, -(len(h) // 2), 1))


def A(v):
    return back(H * forward(v))


def At(v):
    return back(np.conj(H) * forward(v))

${law ? lawLines(law) : ''}
# ${method.name}
${method.python(values).trim()}

residual = scale * (y - A(estimate))[0, :n]
${missing.length > 0 ? 'observation[missing] = residual[missing] = np.nan' : ''}
estimate = scale * estimate[0, :n]
np.savetxt("estimate.csv", np.column_stack([position, observation, estimate, residual]), 
           delimiter=",", header="position,observation,estimate,residual", comments="")
print({"area": float(estimate.sum() * (position[1] - position[0])), "highest": float(estimate.max()),
       "third": float(estimate[n // 3]), "residual": float(np.sqrt(np.nanmean(residual**2)))})
`;
}

/** Where nothing was seen. */
const missingLines = (missing: Vec): string => `
# There was no row here: a straight line between its neighbours stands in the observation.
missing = np.array([${missing.join(', ')}])
`;

/** The truth's expected power, for a method that wants it. */
const lawLines = ({ scale, exponent, mean }: { scale: number; exponent: number; mean: number }): string => `
# The expected power of the truth as a law of frequency; the data's own at frequency 0.
frequency = np.abs(np.fft.fftfreq(ring))[None]
S = np.full(y.shape, ${mean})
S[frequency > 0] = ${scale} * frequency[frequency > 0] ** -(${exponent})
`;
