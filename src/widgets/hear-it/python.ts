/** The same in NumPy and SciPy. The sounds stand at the bottom, as sixteen-bit samples. */
import { fastLength } from '../../core/fft/index.ts';
import { numpyArray, numpySound, NUMPY_SOUND, script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';
import { clipOf, responseOf, roomOf, wallOf } from './sounds.ts';

export function python(p: Params): string {
  const clip = clipOf(p);
  const mine = roomOf(p, 'mine');
  const n = fastLength(clip.length + responseOf(p, mine).length - 1);
  return script(`
import base64

import numpy as np
from scipy import fft, signal

noise = ${p.noise}
lam = ${p.lambda}
${numpyArray('wall', wallOf(p))}


${NUMPY_SOUND}


def way(room):
    """The room, then the wall, so loud that white noise keeps its size."""
    h = signal.fftconvolve(decode(room), wall)
    return h / np.linalg.norm(h)


def main():
    x = decode(CLIP)
    rng = np.random.RandomState(${p.seed})
    y = signal.fftconvolve(x, way(MINE))
    y = y + noise * rng.standard_normal(len(y))

    # Zeros after the last echo, so that nothing comes round.
    n = ${n}
    H = fft.fft(way(ASSUMED), n)
    Y = fft.fft(y, n)
    divided = fft.ifft(Y / H).real[: len(x)]
    estimate = fft.ifft(np.conj(H) * Y / (np.abs(H) ** 2 + lam**2)).real[: len(x)]

    def error(a):
        return float(np.linalg.norm(a - x) / np.linalg.norm(x))

    return {
        "untouched": error(y[: len(x)]),
        "divided": error(divided),
        "estimate": error(estimate),
        "gain": float(1 / np.abs(H).min()),
    }


${numpySound('CLIP', clip)}
${numpySound('MINE', mine)}
${p.seat ? numpySound('ASSUMED', roomOf(p, 'other')) : 'ASSUMED = MINE'}

measures = main()
print(measures)
`);
}
