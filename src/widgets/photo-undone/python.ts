/** The same exposure and the same two ways to undo it, in NumPy. */
import {
  PYTHON_RING_GAUSSIAN,
  pythonBytes,
  pythonLight,
  pythonStored,
  script,
} from '../../parts/model/python.ts';
import { storedPicture } from '../../parts/model/picture.ts';
import { pictureOf } from './exposure.ts';
import { SIGMA, type Params } from './params.ts';

export function pythonOf(p: Params): string {
  const { shape, planes } = pictureOf(p);
  const levels = new Uint8Array(planes.flatMap((plane) => [...storedPicture(plane, shape).levels]));
  return script(`
import base64

import numpy as np

planes, height, width = ${planes.length}, ${shape[0]}, ${shape[1]}
sigma, lam = ${SIGMA}, ${p.lambda}


def to_light(v):
    return ${pythonLight('v')}


def to_stored(light):
    return ${pythonStored('light')}


def eight_bits(v):
    return np.floor(255 * np.clip(v, 0, 1) + 0.5) / 255


${PYTHON_RING_GAUSSIAN}


def filtered(x, response):
    return np.fft.ifft2(response * np.fft.fft2(x)).real


def main(x):
    H = np.fft.fft2(np.outer(line(height), line(width)))
    y = eight_bits(to_stored(filtered(to_light(x), H)))

    def undone(response):
        return to_stored(np.clip(filtered(to_light(y), response), 0, 1))

    def psnr(a):
        return float(10 * np.log10(1 / np.mean((a - x) ** 2)))

    divided = undone(1 / H)
    regularised = undone(np.conj(H) / (np.abs(H) ** 2 + lam**2))
    print({"blurred": psnr(y), "divided": psnr(divided), "regularised": psnr(regularised)})


${pythonBytes('picture', levels)}
main(np.frombuffer(base64.b64decode(picture), np.uint8).reshape(planes, height, width) / 255)
`);
}
