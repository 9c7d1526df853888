/** The generator of the step shown in PyTorch, with its weights and chapter 10's network as text. */
import { LATENT } from '../../networks/generator-layers.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import type { State } from './model.ts';
import { OF_EACH } from './params.ts';
import type { Params } from './params.ts';
import { REAL_VARIANCE } from './recorded.ts';
import { LOOKED, trainingPair, upOf } from './training.ts';

const decoded = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export function pythonOf(p: Params, { training, generatorLoss, judgeLoss }: State): string {
  const names = Object.keys(trainingPair(p).generator.parameters);
  const weights = Float32Array.from(names.flatMap((name) => Array.from(training.params[name])));
  return script(`
import base64
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_grad_enabled(False)


def up(kind, inside, out):
    if kind == "transposed":
        return [nn.ConvTranspose2d(inside, out, 4, 2, 1)]
    if kind == "resized":
        return [nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(inside, out, 3, padding=1)]
    return [nn.Conv2d(inside, 4 * out, 3, padding=1), nn.PixelShuffle(2)]


layers = [nn.Linear(${LATENT} + 10, 24 * 16, bias=False), nn.Unflatten(1, (24, 4, 4))]
for inside, out in ((24, 12), (12, 8), (8, 1)):
    layers += [nn.ReLU(), *up("${upOf(p)}", inside, out)]
generator = nn.Sequential(*layers, nn.Tanh())
reader = nn.Sequential(
    nn.Conv2d(1, 8, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(144, 10),
)


def fill(network, text):
    values = torch.from_numpy(np.frombuffer(base64.b64decode(text), "<f4").astype(float))
    at = 0
    for parameter in network.parameters():
        parameter.copy_(values[at : at + parameter.numel()].view(parameter.shape))
        at += parameter.numel()


# of the generator after ${training.iteration} steps
${pythonBytes('weights', new Uint8Array(weights.buffer))}
# of the network that reads digits
${pythonBytes('reading', decoded(glyphNetWeights.weights))}
fill(generator, weights)
fill(reader, reading)


def half(pictures):
    """R at 1/2: energy on the three lines over the mean of their neighbours that are no lines of any grid."""
    pictures = pictures - pictures.mean((1, 2), keepdims=True)
    power = (np.abs(np.fft.fft2(pictures)) ** 2).mean(0)
    f = np.arange(32)
    clear = ~((f % 4 == 0)[:, None] & (f % 4 == 0)[None])
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    near = sum(np.roll(power * clear, s, (0, 1)) for s in shifts)
    count = sum(np.roll(clear.astype(float), s, (0, 1)) for s in shifts)
    lines = [(0, 16), (16, 0), (16, 16)]
    return sum(power[at] for at in lines) / sum(near[at] / count[at] for at in lines)


digits = np.arange(${10 * OF_EACH}) % 10
z = np.random.RandomState(${LOOKED}).standard_normal(${10 * OF_EACH * LATENT}).reshape(-1, ${LATENT})
z = torch.from_numpy(z.astype(np.float32).astype(float))
before = generator[:-1](torch.cat([z, torch.eye(10)[digits]], 1))
pictures = torch.tanh(before)

chances = torch.softmax(reader(F.interpolate((pictures.float().double() + 1) / 2, size=20, mode="area")), 1)
sure, said = chances.max(1)
right = (said.numpy() == digits) & (sure.numpy() >= 0.9)
shown = pictures.float().double()[:, 0].numpy().reshape(${OF_EACH}, 10, 32, 32)
measures = {
    # of the step that led here, as the page has them
    "generatorLoss": ${generatorLoss},
    "judgeLoss": ${judgeLoss},
    "read": right.mean(),
    # the variance of real digits is ${REAL_VARIANCE}
    "variety": shown.var(0, ddof=1).mean() / ${REAL_VARIANCE},
    "ratio": half(pictures[:, 0].numpy()),
    "hidden": half(before[:, 0].numpy()),
}
print({name: float(value) for name, value in measures.items()})
`);
}
