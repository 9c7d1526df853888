/** The same pair in PyTorch, its gradient by autograd; trained ones with the weights of the file beside the script, untrained ones drawn from the same streams. */
import { culpritOptions } from '../../networks/culprit.ts';
import { LATENT } from '../../networks/generator-layers.ts';
import { TESTED } from '../../networks/generator-scores.ts';
import { script } from '../../parts/model/python.ts';
import { FILE } from './files.ts';
import { TESTED_LATENT } from './model.ts';
import { FIRST_JUDGE } from './pairs.ts';
import type { First, Params } from './params.ts';
import { REAL } from './recorded.ts';
import { middleOf } from './seeds.ts';

const FIRST_LAYER: Readonly<Record<First, string>> = {
  k4s2: 'nn.Conv2d(1, 8, 4, 2, 1)',
  k3s2: 'nn.Conv2d(1, 8, 3, 2, 1)',
  k3pool: 'nn.Conv2d(1, 8, 3, 1, 1), nn.AvgPool2d(2)',
};

const trainedStart = (
  first: First,
) => `weights = np.load("${FILE}")  # from the same panel; beside this script


def begin(network, name):
    """The trained weights, in the order of the layers."""
    keys = [key for key in weights.files if key.startswith(f"${first}.{name}.")]
    for parameter, key in zip(network.parameters(), keys):
        parameter.data.copy_(torch.from_numpy(weights[key].astype(float)))


begin(generator, "generator")
begin(judge, "discriminator")`;

const drawnStart = (seed: number) => `def begin(network, seed, slope):
    """He's normal weights, and biases of 0. Without the spectral norm: that only scales the gradient."""
    rng = np.random.RandomState(seed)
    for parameter in network.parameters():
        shape = tuple(parameter.shape)
        if len(shape) == 1:
            parameter.data.zero_()
            continue
        deviation = np.sqrt(2 / ((1 + slope**2) * np.prod(shape[1:])))
        drawn = (deviation * rng.standard_normal(shape)).astype(np.float32)
        parameter.data.copy_(torch.from_numpy(drawn))


begin(generator, ${seed}, 0)
begin(judge, ${FIRST_JUDGE + seed}, 0.2)`;

const GRID = `def ratios(pictures):
    """R: energy on the lines of 1/2, 1/4, 1/8 cycles a pixel over the mean of their neighbours that are no lines."""
    pictures = pictures - pictures.mean((1, 2), keepdims=True)
    power = (np.abs(np.fft.fft2(pictures)) ** 2).mean(0)
    side = len(power)
    f = np.arange(side)
    on = lambda period: (f % (side // period) == 0)[:, None] & (f % (side // period) == 0)[None]
    before = (f == 0)[:, None] & (f == 0)[None]
    clear = ~on(8)
    shifts = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    near = sum(np.roll(power * clear, s, (0, 1)) for s in shifts)
    count = sum(np.roll(clear.astype(float), s, (0, 1)) for s in shifts)
    found = {}
    for period in (2, 4, 8):
        lines = on(period) & ~before
        found[period] = power[lines].sum() / (near[lines] / count[lines]).sum()
        before = before | on(period)
    return found


def seam(pictures):
    """How far the squared steps between neighbours alternate: 1 for blocks of 2x2."""
    across, down = np.diff(pictures, axis=2) ** 2, np.diff(pictures, axis=1) ** 2
    even, odd = (np.r_[across[:, :, i::2].ravel(), down[:, i::2].ravel()].mean() for i in (0, 1))
    return abs(odd - even) / (odd + even)`;

export function pythonOf(p: Params): string {
  const [one, two, three] = culpritOptions.channels ?? [];
  const head = script(`
import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digit, sample = ${p.digit}, ${p.sample}


def up(inside, out):
    return [nn.ReLU(), nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(inside, out, 3, padding=1)]


generator = nn.Sequential(
    nn.Linear(${LATENT} + 10, ${one} * 16, bias=False),
    nn.Unflatten(1, (${one}, 4, 4)),
    *up(${one}, ${two}),
    *up(${two}, ${three}),
    *up(${three}, 1),
    nn.Tanh(),
)
judge = nn.Sequential(
    ${FIRST_LAYER[p.first]},
    nn.LeakyReLU(0.2),
    nn.Conv2d(8, 16, 4, 2, 1),
    nn.LeakyReLU(0.2),
    nn.Conv2d(16, 32, 4, 2, 1),
    nn.LeakyReLU(0.2),
    nn.Flatten(),
    nn.Linear(32 * 16, 11),
)
`);
  const middles = Object.entries(middleOf(p)).map(([name, value]) => `    "${name}": ${value},`);
  return `${head}
${p.state === 'trained' ? trainedStart(p.first) : drawnStart(p.seed)}


def made(digits, seed):
    z = np.random.RandomState(seed).standard_normal((len(digits), ${LATENT})).astype(np.float32).astype(float)
    with torch.no_grad():
        before = generator[:-1](torch.cat([torch.from_numpy(z), torch.eye(10)[digits]], 1))
    return torch.tanh(before), before[:, 0].numpy()


def gradient(pictures, digits):
    """dD/dx of each picture; D is the common score and that of its class."""
    x = pictures.clone().requires_grad_()
    scores = judge(x)
    (scores[:, 0] + scores[torch.arange(len(digits)), 1 + digits]).sum().backward()
    return x.grad[:, 0].numpy()


${GRID}


digits = torch.arange(${TESTED}) % 10
pictures, before = made(digits, ${TESTED_LATENT})
gradients = gradient(pictures, digits)
pictures = pictures[:, 0].numpy()
# the four phases: even or odd row, even or odd column
phases = [(gradients[:, i::2, j::2] ** 2).mean() for i in (0, 1) for j in (0, 1)]
of_gradients, of_pictures = ratios(gradients), ratios(pictures)
# the picture that is shown, and its gradient
shown, _ = made(torch.tensor([digit]), sample)
its_gradient = gradient(shown, torch.tensor([digit]))[0]

measures = {
    "uneven": max(phases) / min(phases),
    "gradient2": of_gradients[2],
    "gradient4": of_gradients[4],
    "gradient8": of_gradients[8],
    "picture2": of_pictures[2],
    "hidden2": ratios(before)[2],
    "seam": seam(pictures),
    # of real digits, and the middle over seeds, from the book's own records
    "real2": ${REAL.picture2},
    "realSeam": ${REAL.seam},
${middles.join('\n')}
}
print({name: float(value) for name, value in measures.items()})
`;
}
