/** The same in NumPy and SciPy. The two sounds stand at the bottom, as sixteen-bit samples. */
import { numpySound, NUMPY_SOUND, script } from '../../parts/model/python.ts';
import { rateOf } from '../../parts/model/sound.ts';
import { CEILING, CLOSED, HUM, SWINGS, type Params } from './params.ts';
import { clapSound, clipOf, roomOf } from './sounds.ts';

export function python(p: Params): string {
  const speaker = p.clipper ? `np.clip(x, -${CEILING}, ${CEILING})` : 'x';
  const doors = p.tremolo
    ? `y * (1 - ${1 - CLOSED} * np.sin(np.pi * ${SWINGS} * np.arange(len(y)) / rate) ** 2)`
    : 'y';
  const clap = p.probe === 'clap';
  const foretold = clap
    ? `played = S(loudness * decode(CLAP))
    told = fftconvolve(x, played)
    y = np.concatenate([S(x), np.zeros(len(told) - len(S(x)))])
    # The copy that comes nearest, louder or softer, earlier or later.
    along = correlate(y, told, method="fft")
    at = int(np.abs(along).argmax())
    lag = at - (len(told) - 1)
    told = along[at] / np.sum(told**2) * np.roll(told, lag)
    told[lag if lag < 0 else 0 : None if lag < 0 else lag] = 0
    told = told[: len(S(x))]`
    : `told = fftconvolve(x, S(np.array([loudness])) / loudness)`;
  return script(`
import base64

import numpy as np
from scipy.signal import ${clap ? 'correlate, ' : ''}fftconvolve

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
        return float(np.linalg.norm(actual - expected) / np.linalg.norm(actual))

    hum = loudness * ${HUM.height} * np.sin(2 * np.pi * ${HUM.frequency} * np.arange(len(x)) / rate)
    ${foretold}
    return {
        "sum": off(S(x + hum), S(x) + S(hum)),
        "shift": off(S(later(x)), later(S(x))),
        "click": off(S(x), told),
        "ring": len(h) / rate,
    }


${numpySound('CLIP', clipOf(p))}
${numpySound('ROOM', roomOf(p))}
${clap ? numpySound('CLAP', clapSound(rateOf(p))) : ''}

measures = main()
print(measures)
`);
}
