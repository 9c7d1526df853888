"""The shipped networks in PyTorch, float32, with the weights of src/networks/weights/: what they make of two random pages."""

import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
WEIGHTS = pathlib.Path(__file__).parents[2] / "src" / "networks" / "weights"


def level(inside, out, pools, deeper=0):
    parts = [nn.MaxPool2d(2)] if pools else []
    parts += [nn.Conv2d(inside, out, 3, padding=1), nn.ReLU()]
    for _ in range(deeper):
        parts += [nn.Conv2d(out, out, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*parts)


class Ladder(nn.Module):
    """Parameters in the order of the file: the levels from the finest, then the heads from the coarsest."""

    def __init__(self, channels, outputs, skips, deeper=0):
        super().__init__()
        last = len(channels) - 1
        self.levels = nn.ModuleList(level(1 if i == 0 else channels[i - 1], c, i > 0, deeper if i == last else 0) for i, c in enumerate(channels))
        self.heads = nn.ModuleList(nn.Conv2d(channels[last - i], outputs, 1) for i in range(skips + 1))
        self.last = last

    def forward(self, x):
        maps = []
        for part in self.levels:
            x = part(x)
            maps.append(x)
        y = self.heads[0](maps[-1])
        for i in range(1, self.last + 1):
            y = F.interpolate(y, scale_factor=2, mode="bilinear", align_corners=False)
            if i < len(self.heads):
                y = y + self.heads[i](maps[self.last - i])
        return y


class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.level0, self.level1 = level(1, 8, False), level(8, 16, True)
        self.level2 = level(16, 32, True, 1)
        self.up1 = nn.ConvTranspose2d(32, 16, 4, 2, 1)
        self.join1 = nn.Sequential(nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1), nn.ReLU())
        self.up0 = nn.ConvTranspose2d(16, 8, 4, 2, 1)
        self.join0 = nn.Sequential(nn.ReLU(), nn.Conv2d(8, 8, 3, padding=1), nn.ReLU())
        self.head = nn.Conv2d(8, 5, 1)

    def forward(self, x):
        fine = self.level0(x)
        middle = self.level1(fine)
        y = self.join1(self.up1(self.level2(middle)) + middle)
        return self.head(self.join0(self.up0(y) + fine))


def near():
    parts = []
    for i in range(6):
        parts += [nn.Conv2d(1 if i == 0 else 10, 10, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*parts, nn.Conv2d(10, 1, 1))


NETWORKS = {
    "skip-ladder": {rung: Ladder([8, 16, 32, 32], 5, i) for i, rung in enumerate(["coarse", "one", "two", "three"])},
    "decoder": {"decoder": Decoder()},
    "heatmap": {"coarse": Ladder([8, 16, 32], 1, 0, 1), "skips": Ladder([8, 16, 32], 1, 2, 1)},
    "translate": {"near": near(), "far": Ladder([8, 16, 32], 1, 0, 1)},
}


def told(values, rng):
    """Every 97th number, the norm, and products with five random tensors."""
    return {"some": values[::97], "norm": np.linalg.norm(values), "products": [values @ rng.uniform(-1, 1, values.size) for _ in range(5)]}


def rows():
    for name, variants in NETWORKS.items():
        weights = np.fromfile(WEIGHTS / f"{name}.bin", "<f4")
        at = 0
        for variant, network in variants.items():
            with torch.no_grad():
                for parameter in network.parameters():
                    count = parameter.numel()
                    parameter.copy_(torch.from_numpy(weights[at : at + count]).view(parameter.shape))
                    at += count
                rng = np.random.RandomState(61)
                x = torch.from_numpy(rng.uniform(-0.3, 1.3, (2, 1, 64, 64))).float()
                y = network(x).double().numpy().ravel()
            yield {"network": name, "variant": variant, "count": y.size, **told(y, rng)}
        assert at == weights.size, name


def cases():
    return list(rows())
