/** The same exposure and the same two ways to undo it, in NumPy. */
import { pythonBytes, script } from '../../parts/model/python.ts';
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
    return np.where(v <= 0.04045, v / 12.92, ((np.maximum(v, 0) + 0.055) / 1.055) ** 2.4)


def to_stored(light):
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055)


def eight_bits(v):
    return np.floor(255 * np.clip(v, 0, 1) + 0.5) / 255


def line(n):
    """The Gaussian along one axis, its centre at 0, on a ring."""
    reach = int(np.ceil(6 * sigma))
    j = np.arange(-reach, reach + 1)
    h = np.zeros(n)
    np.add.at(h, j % n, np.exp(-(j**2) / (2 * sigma**2)))
    return h / h.sum()


def filtered(x, response):
    return np.fft.ifft2(response * np.fft.fft2(x)).real


def psnr(a):
    return float(10 * np.log10(1 / np.mean((a - x) ** 2)))


def main():
    global x
    x = np.frombuffer(base64.b64decode(picture), np.uint8).reshape(planes, height, width) / 255
    H = np.fft.fft2(np.outer(line(height), line(width)))
    y = eight_bits(to_stored(filtered(to_light(x), H)))
    undone = lambda response: to_stored(np.clip(filtered(to_light(y), response), 0, 1))
    divided = undone(1 / H)
    regularised = undone(np.conj(H) / (np.abs(H) ** 2 + lam**2))
    print({"blurred": psnr(y), "divided": psnr(divided), "regularised": psnr(regularised)})


${pythonBytes('picture', levels)}
main()
`);
}
