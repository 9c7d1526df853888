/** The networks in PyTorch, their weights from a file beside the script. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { pictureOf } from './bench.ts';
import { cornerOf } from './detail.ts';
import { WEIGHTS_FILE } from './files.ts';
import { numbers } from './numbers.ts';
import { DETAIL, type Params } from './params.ts';

const NETS = `def bicubic(x):
    """Twice as large by Keys' cubic with a = -1/2; PyTorch's own has -3/4."""
    w = torch.tensor([-0.0703125, 0.8671875, 0.2265625, -0.0234375], dtype=x.dtype)

    def along(x):
        p, n = nn.functional.pad(x, (2, 2, 0, 0), mode="replicate"), x.shape[-1]
        before = sum(w[3 - t] * p[..., t : t + n] for t in range(4))
        after = sum(w[t] * p[..., t + 1 : t + 1 + n] for t in range(4))
        return torch.stack([before, after], -1).flatten(-2)

    return along(along(x).transpose(2, 3)).transpose(2, 3)


class SuperResolver(nn.Module):
    """conv5, twice conv3, and a layer that enlarges; what comes out is added to the bicubic picture, if there is one."""

    def __init__(self, up, adds):
        super().__init__()
        convolutions = [nn.Conv2d(1, 20, 5, padding=2), nn.ReLU()]
        for _ in range(2):
            convolutions += [nn.Conv2d(20, 20, 3, padding=1), nn.ReLU()]
        self.body, self.up, self.adds = nn.Sequential(*convolutions), up, adds

    def forward(self, x):
        y = self.up(self.body(x))
        return y + bicubic(x) if self.adds else y


def trained(name, net):
    own = {key: key.replace("up", "head") for key in net.state_dict()}
    net.load_state_dict({key: torch.tensor(weights[f"{name}.{there}"]) for key, there in own.items()})
    return net


def transposed():
    return nn.Sequential(nn.ConvTranspose2d(20, 1, 4, stride=2, padding=1))


nets = {
    "subPixel": trained("sub-pixel", SuperResolver(nn.Sequential(nn.Conv2d(20, 4, 3, padding=1), nn.PixelShuffle(2)), True)),
    "transposed": trained("transposed", SuperResolver(transposed(), True)),
    "plain": trained("plain", SuperResolver(transposed(), False)),
}


def enlarged(name, small):
    with torch.no_grad():
        if name == "bicubic":
            return bicubic(torch.tensor(small)[None, None])[0, 0].numpy()
        return nets[name](torch.tensor(small)[None, None].float())[0, 0].double().numpy()`;

const SCORES = `def rounded(value, parts):
    return np.floor(parts * value + 0.5) / parts


def steps_on_a_ramp(name):
    """How much the steps from pixel to pixel differ, in per cent of their mean."""
    ramp = np.tile(0.1 + 0.8 * (np.arange(24) + 0.5) / 24, (24, 1))
    steps = np.diff(enlarged(name, ramp)[12:-12, 12:-12], axis=1)
    return 100 * steps.std() / steps.mean()


measures = {}
for name, suffix in {"bicubic": "Bicubic", "subPixel": "SubPixel", "transposed": "Transposed", "plain": "Plain"}.items():
    y, truth = enlarged(name, small)[6:-6, 6:-6], x[6:-6, 6:-6]
    measures[name] = rounded(-10 * np.log10(np.mean((y - truth) ** 2)), 100)
    alike = structural_similarity(
        y, truth, data_range=1, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
    )
    measures[f"ssim{suffix}"] = rounded(alike, 1000)
    measures[f"ramp{suffix}"] = rounded(steps_on_a_ramp(name), 10)
    apart = (enlarged(name, small) - x)[top : top + side, left : left + side]
    measures[f"here{suffix}"] = rounded(100 * np.sqrt(np.mean(apart**2)), 100)`;

export function pythonOf(p: Params): string {
  const picture = pictureOf(p);
  const [top, left] = cornerOf(p, picture.shape);
  return script(`
import numpy as np
import torch
from skimage.metrics import structural_similarity
from torch import nn

weights = np.load("${WEIGHTS_FILE}")
${pythonPicture('x', picture)}
# The magnified square.
top, left, side = ${top}, ${left}, ${DETAIL}
# The camera: means of 2×2.
small = (x[::2, ::2] + x[1::2, ::2] + x[::2, 1::2] + x[1::2, 1::2]) / 4


${NETS}


${SCORES}
# Over several pictures and trainings: recorded, and not computed here.
measures |= ${JSON.stringify(numbers)}
print({name: float(value) for name, value in measures.items()})
`);
}
