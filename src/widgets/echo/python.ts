/** The same in NumPy and SciPy. The two sounds stand at the bottom, as sixteen-bit samples. */
import { numpySound, NUMPY_SOUND, script } from '../../parts/model/python.ts';
import { CEILING, CLOSED, HUM, SWINGS, type Params } from './params.ts';
import { clipOf, rateOf, roomOf } from './sounds.ts';

export function python(p: Params): string {
  const speaker = p.clipper ? `np.clip(x, -${CEILING}, ${CEILING})` : 'x';
  const doors = p.tremolo
    ? `y * (1 - ${1 - CLOSED} * np.sin(np.pi * ${SWINGS} * np.arange(len(y)) / rate) ** 2)`
    : 'y';
  return script(`
import base64

import numpy as np
from scipy.signal import fftconvolve

rate = ${rateOf(p)}
loudness = ${p.loudness}


${NUMPY_SOUND}


def main():
    x = loudness * decode(CLIP)
    h = decode(ROOM)

    def S(x):
        """The loudspeaker, the room, the doors."""
        y = fftconvolve(${speaker}, h)
        return ${doors}

    def later(x):
        return np.concatenate([np.zeros(int(np.floor(${p.delay} / 1000 * rate + 0.5))), x])

    def off(actual, expected):
        return float(np.linalg.norm(actual - expected) / np.linalg.norm(expected))

    hum = loudness * ${HUM.height} * np.sin(2 * np.pi * ${HUM.frequency} * np.arange(len(x)) / rate)
    told = S(np.array([loudness])) / loudness
    return {
        "sum": off(S(x + hum), S(x) + S(hum)),
        "shift": off(S(later(x)), later(S(x))),
        "click": off(S(x), fftconvolve(x, told)),
        "ring": len(h) / rate,
    }


${numpySound('CLIP', clipOf(p))}
${numpySound('ROOM', roomOf(p))}

measures = main()
print(measures)
`);
}
