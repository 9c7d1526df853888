/** The networks in PyTorch, with the weights from the file beside the script; the scene as the figure stores it. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { FILES } from './files.ts';
import { CELLS, type Params } from './params.ts';
import { sceneOf } from './scene.ts';
import { heldOut } from './weights.ts';

const LOADED = `def trained(name, net):
    net.load_state_dict({key: torch.from_numpy(weights[f"{name}.{key}"]) for key in net.state_dict()})
    return net


def off(picture):
    """rms of what the camera sees of an answer, from what it saw."""
    again = F.avg_pool2d(torch.from_numpy(picture)[None, None], cell)[0, 0].numpy()
    return float(np.sqrt(np.mean((again - seen) ** 2)))`;

const lines = (p: Params): string => `class Enlarger(nn.Sequential):
    """y = g - A+A g + A+x: whatever the layers draw, the camera sees x of it."""

    def __init__(self):
        super().__init__(
            *(nn.Conv2d(5, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1), nn.ReLU()),
            *(nn.Conv2d(16, 16, 3, padding=1), nn.PixelShuffle(4)),
        )

    def forward(self, x, z):
        drawn = super().forward(torch.cat([4 * x, z[:, :, None, None].expand(-1, -1, *x.shape[2:])], 1))
        return drawn + F.interpolate(x - F.avg_pool2d(drawn, 4), scale_factor=4, mode="nearest")


${LOADED}


z = torch.from_numpy(np.random.RandomState(${p.z}).standard_normal(4).astype(np.float32))[None]
measures = {}
for name in ("squared", "adversarial"):
    with torch.no_grad():
        answer = trained(name, Enlarger())(torch.from_numpy(seen)[None, None], z)[0, 0].numpy()
    measures[f"{name}Error"] = float(np.mean((answer - ink) ** 2))
    measures[f"{name}Height"] = float(answer.mean(axis=0).max())
    measures[f"{name}Off"] = off(answer)
measures["right"] = float(answer.mean(axis=0).argmax() == ${p.column})`;

const characters = `def enlarger():
    """Sixteen numbers, 4x4 cells of 32 channels, and three steps that double them."""
    parts = [nn.Linear(16, 512), nn.Unflatten(1, (32, 4, 4)), nn.ReLU()]
    for inside, out in ((32, 16), (16, 12), (12, 1)):
        parts += [nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(inside, out, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*parts[:-1], nn.Tanh())


${LOADED}


measures = {}
for name in ("digits", "letters"):
    with torch.no_grad():
        made = trained(name, enlarger())(torch.from_numpy(2 * seen - 1).reshape(1, 16))[0, 0].numpy()
    answer = (made + 1) / 2
    measures[f"{name}Error"] = float(np.mean((answer - ink) ** 2))
    measures[f"{name}Off"] = off(answer)`;

export function pythonOf(p: Params): string {
  const kind = p.scene === 'line' ? 'line' : 'character';
  const recorded = Object.entries(heldOut).map(([key, value]) => `    "${key}": ${value},`);
  return `${script(`
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
`)}
${pythonPicture('ink', sceneOf(p).stored)}
${script(`
ink, cell = ink.astype(np.float32), ${CELLS[kind]}
seen = F.avg_pool2d(torch.from_numpy(ink)[None, None], cell)[0, 0].numpy()  # what the camera sees
weights = np.load("${FILES[kind]}")


${kind === 'line' ? lines(p) : characters}

# Five trainings of each, on scenes that none of them saw: recorded, and not computed here.
measures |= {
${recorded.join('\n')}
}
print(measures)
`)}`;
}
