/** Python that repeats a run: the picture's own bytes, the blur's numbers, the margin, and the method's lines. */
import { numpyArray, pythonBytes, pythonLight, pythonStored } from '../../parts/model/python.ts';
import { methods } from '../../methods/index.ts';
import { told } from './session.ts';
import type { MethodTask } from './task.ts';

const indented = (lines: string): string => lines.trim().replace(/^(?=.)/gm, '    ');

/** The expected power of the truth as a law of frequency, for a method that wants it; the data's own at frequency 0. */
const POWER = `
radius = np.hypot(*np.meshgrid(np.fft.fftfreq(tall), np.fft.fftfreq(wide), indexing="ij"))


def power(scale, exponent, mean):
    S = np.full((tall, wide), float(mean))
    S[radius > 0] = scale * radius[radius > 0] ** -exponent
    return S

`;

/** What the methods' lines rely on: the blur on a ring, and the transform that takes it apart. */
const BLUR = `
def forward(v):
    return np.fft.fft2(v, norm="ortho")


def back(c):
    return np.fft.ifft2(c, norm="ortho").real


omega = [2 * np.pi * np.arange(n) / n for n in (tall, wide)]
framed = np.zeros((tall, wide))
framed[:h.shape[0], :h.shape[1]] = h
H = np.fft.fft2(np.roll(framed, (-(h.shape[0] // 2), -(h.shape[1] // 2)), (0, 1)))


def A(v):
    return back(H * forward(v))


def At(v):
    return back(np.conj(H) * forward(v))


def margin(last, first, gap):  # from the last line round to the first, by half a cosine
    share = (1 - np.cos(np.pi * np.arange(1, gap + 1) / (gap + 1))) / 2
    return last + share[:, None] * (first - last)


def surrounded(v):
    v = np.hstack([v, margin(v[:, -1], v[:, 0], wide - width).T])
    return np.vstack([v, margin(v[-1], v[0], tall - height)])
`;

export function scriptOf(task: MethodTask): string {
  const { exposure, kernel, around, values, sigma, laws } = told(task);
  const method = methods.find(({ name }) => name === task.method)!;
  const [height, width] = exposure.shape;
  const levels = new Uint8Array(
    exposure.planes.flatMap((plane) => Array.from(plane, (value) => Math.round(255 * value))),
  );
  const channels = exposure.planes.length;
  const byChannel = task.perChannel || channels === 1;
  const powers = laws.map(({ scale, exponent, mean }) => `power(${scale}, ${exponent}, ${mean})`);
  return `import base64

import numpy as np
from scipy import fft, ndimage

channels, height, width = ${channels}, ${height}, ${width}
tall, wide = ${around.shape.join(', ')}  # with the margin
sigma = ${sigma}  # of the noise, in units of light
${numpyArray('h', kernel.data, kernel.shape)}


def to_light(v):
    return ${pythonLight('v')}


def to_stored(light):
    light = np.clip(light, 0, 1)
    return ${pythonStored('light')}

${BLUR}
${laws.length > 0 ? POWER : ''}
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


${pythonBytes('picture', levels)}
main(np.frombuffer(base64.b64decode(picture), np.uint8).reshape(channels, height, width) / 255)
`;
}
