/** Python that repeats a run: the picture's own numbers, the blur's weights, what lies outside, and the method's lines. */
import { numpyArray } from '../../parts/model/python.ts';
import type { Learned } from './learned.ts';
import { told, valuesOf } from './session.ts';
import type { MethodTask } from './task.ts';
import { PYTHON_MARGIN, PYTHON_POWER, pythonBlur } from './python/blur.ts';
import { pythonCurves, pythonPicture } from './python/picture.ts';

const indented = (lines: string): string => lines.trim().replace(/^(?=.)/gm, '    ');

/** Its lines make a ring of their own, whatever `A` is. */
const ONLY_RINGS = ['blind-richardson-lucy'];

/** @throws as `told`, and where there are no lines for what lies outside */
export function scriptOf(task: MethodTask, learned?: Learned): string {
  const { method, exposure, kernel, around, sigma, laws } = told(task, learned);
  if (ONLY_RINGS.includes(method.name) && around.boundary !== 'periodic')
    throw new Error('its Python knows only a frame that closes to a ring');
  const values = valuesOf(task, learned);
  const { planes, stored, unknown } = exposure;
  const [height, width] = exposure.shape;
  const channels = planes.length;
  const byChannel = task.picture.perChannel || channels === 1;
  const powers = laws.map(({ scale, exponent, mean }) => `power(${scale}, ${exponent}, ${mean})`);
  const picture = pythonPicture(exposure);
  return `import base64

import numpy as np
from scipy import fft, ndimage, signal

channels, height, width = ${channels}, ${height}, ${width}
tall, wide = ${around.shape.join(', ')}  # of the frame that the method sees
sigma = ${sigma}  # of the noise, in units of light
${numpyArray('h', kernel.data, kernel.shape)}


${pythonCurves(stored)}

${pythonBlur(around.boundary)}
${PYTHON_MARGIN}
${laws.length > 0 ? PYTHON_POWER : ''}${method.needs.includes('denoiser') ? learned!.python : ''}
# ${method.name}
def restored(y, S):
${indented(method.python(values))}
    return estimate[:height, :width]


def main(stored):
    seen = to_light(stored)
    light = seen if ${byChannel ? 'True' : 'False'} else np.tensordot([0.2126, 0.7152, 0.0722], seen, 1)[None]
    S = [${powers.join(', ')}] or [None] * len(light)
    estimate = np.array([restored(surrounded(y), s) for y, s in zip(light, S)])
    answer = to_stored(seen + estimate - light)
    np.save("restored.npy", answer)
    print({"mean": float(answer.mean()), "pixel": float(answer[0, height // 3, width // 3])})


${unknown ? '# What is not known holds a guess from its neighbours.\n' : ''}${picture.bytes}
main(${picture.values})
`;
}
