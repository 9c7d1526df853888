/** The same nine pictures in PyTorch, from the same random numbers. */
import { script } from '../../parts/model/python.ts';
import { baseOf, channelsOf, LATENT, slopeOf } from './generator.ts';
import { PICTURES, SIDE, type Params } from './params.ts';

const resized = (how: string) =>
  `F.conv2d(F.interpolate(x, scale_factor=2, ${how}), weights(o, i, 3, 3), padding=1)`;
const shuffled = (weights: string) => `F.pixel_shuffle(F.conv2d(x, ${weights}, padding=1), 2)`;

const UPSAMPLED: Record<Params['upsampler'], string> = {
  transposed3: 'F.conv_transpose2d(x, weights(i, o, 3, 3), stride=2, padding=1, output_padding=1)',
  transposed4: 'F.conv_transpose2d(x, weights(i, o, 4, 4), stride=2, padding=1)',
  subPixel: shuffled('weights(4 * o, i, 3, 3)'),
  nearest: resized('mode="nearest"'),
  bilinear: resized('mode="bilinear", align_corners=False'),
  icnr: shuffled('weights(o, i, 3, 3).repeat_interleave(4, 0)'),
};

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np
import torch
import torch.nn.functional as F

channels, base, side, period = ${JSON.stringify(channelsOf(p.stages))}, ${baseOf(p.stages)}, ${SIDE}, ${2 ** p.stages}


def picture(seed):
    """A generator with random weights, on one random z."""
    rng = np.random.RandomState(seed)

    def weights(*shape):
        return torch.from_numpy(rng.standard_normal(shape))

    z = weights(${LATENT})
    x = (weights(channels[0] * base * base, ${LATENT}) @ z).reshape(1, channels[0], base, base)
    for i, o in zip(channels[:-1], channels[1:]):
        x = ${p.activation === 'constant' ? 'x + x.square().mean().sqrt()' : `F.leaky_relu(x, ${slopeOf[p.activation]})`}
        x = ${UPSAMPLED[p.upsampler]}
    return x[0, 0].numpy()


def share(x):
    """Of all variation, the part on the grid's frequencies."""
    power = np.abs(np.fft.fft2(x)) ** 2
    power[0, 0] = 0
    return power[:: side // period, :: side // period].sum() / power.sum()


shares = [share(picture(seed)) for seed in range(${p.seed}, ${p.seed + PICTURES})]
measures = {
    "share": float(np.mean(shares)),
    "least": float(min(shares)),
    "most": float(max(shares)),
    "chance": (period ** 2 - 1) / (side ** 2 - 1),
}
print(measures)
`);
