/** The same twins in PyTorch, trained ones with the weights of the file beside the script, untrained ones drawn from the same stream. */
import { LATENT } from '../../networks/generator-layers.ts';
import { TESTED } from '../../networks/generator-scores.ts';
import { script } from '../../parts/model/python.ts';
import { fileOf } from './files.ts';
import { TESTED_LATENT } from './model.ts';
import type { Params } from './params.ts';
import { realOf, spreadsOf } from './seeds.ts';
import { isLeaves, otherOf, UPS_OF, upOf } from './ups.ts';

const TRAINED = (file: string) => `weights = np.load("${file}")  # from the same panel; beside this script


def begin(network, name):
    """The trained weights, in the order of the layers."""
    keys = [key for key in weights.files if key.startswith(name + ".")]
    for parameter, key in zip(network.parameters(), keys):
        parameter.copy_(torch.from_numpy(weights[key].astype(float)))`;

const DRAWN = (seed: number) => `def begin(network, name):
    """He's normal weights by the numbers that an output sums; a sub-pixel layer begins with four alike."""
    rng = np.random.RandomState(${seed})
    modules = list(network)
    for module, following in zip(modules, modules[1:]):
        if not hasattr(module, "weight"):
            continue
        shape = tuple(module.weight.shape)
        fan = shape[0] * 4 if isinstance(module, nn.ConvTranspose2d) else int(np.prod(shape[1:]))
        alike = 4 if isinstance(following, nn.PixelShuffle) else 1
        drawn = rng.standard_normal((shape[0] // alike, *shape[1:])) * np.sqrt(2 / fan)
        drawn = np.repeat(drawn, alike, axis=0).astype(np.float32)
        module.weight.copy_(torch.from_numpy(drawn))
        if module.bias is not None:
            module.bias.zero_()`;

export function pythonOf(p: Params): string {
  const other = upOf(otherOf(p));
  const first = p.state === 'trained' ? UPS_OF.all : UPS_OF[p.mix];
  const classes = isLeaves(p) ? 0 : 10;
  return `${script(`
import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_grad_enabled(False)
classes, digit, place = ${classes}, ${p.digit}, (${p.at.join(', ')})
`)}

def up(kind, inside, out):
    if kind == "transposed":
        return [nn.ConvTranspose2d(inside, out, 4, 2, 1)]
    if kind == "resized":
        return [nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(inside, out, 3, padding=1)]
    return [nn.Conv2d(inside, 4 * out, 3, padding=1), nn.PixelShuffle(2)]


def generator(kinds):
    """z and a one-hot, 4x4 cells, and three steps that double them."""
    layers = [nn.Linear(${LATENT} + classes, 24 * 16, bias=False), nn.Unflatten(1, (24, 4, 4))]
    for kind, inside, out in zip(kinds, (24, 12, 8), (12, 8, 1)):
        layers += [nn.ReLU(), *up(kind, inside, out)]
    return nn.Sequential(*layers, nn.Tanh())


${p.state === 'trained' ? TRAINED(fileOf(p)) : DRAWN(p.seed)}


def given(z, digits):
    z = torch.from_numpy(np.asarray(z))
    return torch.cat([z, torch.eye(10)[digits]], 1) if classes else z


def ratios(pictures):
    """R: energy on the lines of 1/2, 1/4, 1/8 cycles a pixel over the mean of their neighbours that are no lines."""
    pictures = pictures - pictures.mean((1, 2), keepdims=True)
    power = (np.abs(np.fft.fft2(pictures)) ** 2).mean(0)
    side = len(power)
    f = np.arange(side)
    on = lambda period: (f % (side // period) == 0)[:, None] & (f % (side // period) == 0)[None]
    zero = (f == 0)[:, None] & (f == 0)[None]
    clear = ~on(8)
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    near = sum(np.roll(power * clear, s, (0, 1)) for s in shifts)
    count = sum(np.roll(clear.astype(float), s, (0, 1)) for s in shifts)
    found, before = {}, zero
    for period in (2, 4, 8):
        lines = on(period) & ~before
        found[period] = power[lines].sum() / (near[lines] / count[lines]).sum()
        before = before | on(period)
    return found


tested = np.random.RandomState(${TESTED_LATENT}).standard_normal(${TESTED * LATENT}).reshape(${TESTED}, ${LATENT})
tested = tested.astype(np.float32).astype(float)
digits = torch.arange(${TESTED}) % 10
rng = np.random.RandomState(${p.plane})
across, upwards = rng.standard_normal(${LATENT}), rng.standard_normal(${LATENT})
upwards = upwards - across * (across @ upwards) / (across @ across)
z = sum(4 * c * v / np.linalg.norm(v) for c, v in zip(place, (across, upwards)))

# of real pictures, and of all the seeds, from the book's own records
measures = ${JSON.stringify({ real2: realOf(p).ratios[0], ...spreadsOf(p) })}
pictures = {}
names = {"first": ${JSON.stringify(p.state === 'trained' ? 'transposed' : 'all')}, "second": "${other}"}
for side, kinds in {"first": ${JSON.stringify(first)}, "second": ${JSON.stringify([other, other, other])}}.items():
    network = generator(kinds)
    begin(network, names[side])
    before = network[:-1](given(tested, digits))[:, 0].numpy()
    shown, hidden = ratios(np.tanh(before)), ratios(before)
    of_stage = ${p.stage === 'after' ? 'shown' : 'hidden'}
    measures.update({f"{side}{period}": of_stage[period] for period in (2, 4, 8)})
    words = ("shown2", "hidden2") if side == "first" else ("otherShown2", "otherHidden2")
    measures.update(zip(words, (shown[2], hidden[2])))
    # the picture at the place shown
    pictures[side] = network(given([z], [digit]))[0, 0].numpy()
print({name: float(value) for name, value in measures.items()})
`;
}
