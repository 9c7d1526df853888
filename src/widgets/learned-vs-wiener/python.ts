/** The networks in PyTorch, their weights from a file beside the script; blur, filters and iterations in NumPy. */
import { script, numpyArray } from '../../parts/model/python.ts';
import { pythonPicture } from '../../parts/model/picture.ts';
import { pictureOf } from './bench.ts';
import { WEIGHTS_FILE } from './files.ts';
import { TRAINED, type Params } from './params.ts';
import { recorded } from './recorded.ts';
import { RINGS } from './rings.ts';

const BLUR = `height, width = x.shape
fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None]
to, back = np.fft.rfft2, lambda spectrum: np.fft.irfft2(spectrum, s=x.shape)


def transfer(sigma):
    """A Gaussian on a periodic frame."""
    return np.exp(-2 * (np.pi * sigma) ** 2 * (fy**2 + fx**2))


y = back(transfer(blur) * to(x)) + noise * np.random.RandomState(seed).standard_normal(x.shape)`;

const NETS = `class Restoring(nn.Module):
    """The first channel, and what the layers add to it."""

    def __init__(self, channels, deep):
        super().__init__()
        layers = [nn.Conv2d(channels, 16, 5, padding=2), nn.ReLU()]
        for _ in range(deep):
            layers += [nn.Conv2d(16, 16, 3, padding=1), nn.ReLU()]
        self.body, self.head = nn.Sequential(*layers), nn.Conv2d(16, 1, 3, padding=1)

    def forward(self, x):
        return x[:, :1] + self.head(self.body(x))


def trained(name, net):
    net.load_state_dict({key: torch.tensor(weights[f"{name}.{key}"]) for key in net.state_dict()})
    return net


def through(net, *channels):
    with torch.no_grad():
        return net(torch.tensor(np.stack(channels)[None]).float())[0, 0].double().numpy()


fixed, varied, denoiser = trained("fixed", Restoring(1, 4)), trained("varied", Restoring(1, 4)), trained("denoiser", Restoring(2, 3))`;

const FILTERS = `def wiener(blur, noise):
    """The power of the training's pictures, by |f| in cycles per picture of 96."""
    S = np.interp(96 * np.hypot(fy, fx), np.arange(len(rings)), rings)
    H = transfer(blur)
    return back(H * S * to(y) / (H**2 * S + noise**2))


def plugged_in():
    """Half-quadratic splitting: the blur by a formula, the prior by a network that only knows noise."""
    H, z, first = transfer(blur), y, 49 / 255
    last = min(first, max(0.005, noise))
    for k in range(8):
        level = first * (last / first) ** (k / 7)
        alpha = 0.23 * noise**2 / level**2
        nearer = back((H * to(y) + alpha * to(z)) / (H**2 + alpha))
        z = through(denoiser, nearer, np.full(x.shape, 10 * level))
    return z


def total_variation(beta=10):
    """ADMM: z = the differences of x."""
    weight = 0.8 * noise**1.6 * beta
    H, gram = transfer(blur), 4 * np.sin(np.pi * fy) ** 2 + 4 * np.sin(np.pi * fx) ** 2
    u, z = np.zeros((2, *x.shape)), np.zeros((2, *x.shape))
    for _ in range(60):
        v = z - u
        pull = np.roll(v[0], 1, 0) - v[0] + np.roll(v[1], 1, 1) - v[1]
        found = back((H * to(y) + weight * to(pull)) / (H**2 + weight * gram))
        total = np.stack([np.roll(found, -1, 0) - found, np.roll(found, -1, 1) - found]) + u
        u = total * np.minimum(1, 1 / (beta * np.maximum(np.hypot(*total), 1e-300)))
        z = total - u
    return found


def psnr(estimate):
    """In decibels, to a hundredth; the outermost 8 pixels don't count."""
    error = (estimate - x)[8:-8, 8:-8]
    return np.floor(100 * -10 * np.log10(np.mean(error**2)) + 0.5) / 100`;

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np
import torch
from torch import nn

weights = np.load("${WEIGHTS_FILE}")
blur, noise, seed = ${p.blur}, ${p.noise}, ${p.seed}
${pythonPicture('x', pictureOf(p))}
${numpyArray('rings', RINGS)}

${BLUR}


${NETS}


${FILTERS}


estimates = {
    "seen": y,
    "fixed": through(fixed, y),
    "varied": through(varied, y),
    "plugged": plugged_in(),
    "frozen": wiener(${TRAINED.blur}, ${TRAINED.noise}),
    "retuned": wiener(blur, noise),
    "variation": total_variation(),
}
measures = {name: psnr(estimate) for name, estimate in estimates.items()}
# Over several pages and trainings: recorded, and not computed here.
measures |= ${JSON.stringify(recorded)}
print({name: float(value) for name, value in measures.items()})
`);
