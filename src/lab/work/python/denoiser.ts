/** The book's denoiser in NumPy, its weights as the file holds them. */
import type { Denoiser } from '../../../core/solvers/plug-and-play.ts';
import { LEVEL_GAIN } from '../../../networks/denoiser.ts';
import { pythonBytes } from '../../../parts/model/python.ts';

/** @param parameters the shape of each, in the order of the file: the weights of a layer, then its bias */
export const pythonDenoiser = (
  parameters: Readonly<Record<string, readonly number[]>>,
  bytes: Uint8Array,
  [least, most]: Denoiser['range'],
): string => `
least, most = ${least}, ${most}  # the noise that the denoiser was shown
known = np.zeros((tall, wide), bool)
known[:height, :width] = True

${pythonBytes('learned', bytes)}
shapes = [${Object.values(parameters)
  .map((shape) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`))
  .join(', ')}]
numbers = np.frombuffer(base64.b64decode(learned), "<f4").astype(float)
parts = np.split(numbers, np.cumsum([np.prod(shape) for shape in shapes])[:-1])
parts = [part.reshape(shape) for part, shape in zip(parts, shapes)]
layers = list(zip(parts[::2], parts[1::2]))


def layer(v, weight, bias):  # channels on a ring
    reach = weight.shape[-1] // 2
    around = np.pad(v, ((0, 0), (reach, reach), (reach, reach)), "wrap")
    taps = range(2 * reach + 1)
    return bias[:, None, None] + sum(
        np.tensordot(weight[:, :, a, b], around[:, a:a + tall, b:b + wide], 1) for a in taps for b in taps)


def denoise(picture, level):  # what is to be added to the picture
    v = np.stack([picture, np.full(picture.shape, ${LEVEL_GAIN} * level)])
    for weight, bias in layers[:-1]:
        v = np.maximum(layer(v, weight, bias), 0)
    return picture + layer(v, *layers[-1])[0]
`;
