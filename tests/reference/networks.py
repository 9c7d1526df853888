"""The shipped networks in PyTorch, float32, with the weights of src/networks/weights/: what they make of two random pages, or vectors."""

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


def up(kind, inside, out):
    if kind == "transposed":
        return [nn.ConvTranspose2d(inside, out, 4, 2, 1)]
    if kind == "resized":
        return [nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(inside, out, 3, padding=1)]
    return [nn.Conv2d(inside, 4 * out, 3, padding=1), nn.PixelShuffle(2)]


def generator(kind, inputs, channels=(24, 12, 8), bias=False):
    """A vector, 4x4 cells, and three steps that double them."""
    parts = [nn.Flatten(), nn.Linear(inputs, 16 * channels[0], bias=bias), nn.Unflatten(1, (channels[0], 4, 4))]
    for inside, out in zip(channels, [*channels[1:], 1]):
        parts += [nn.ReLU(), *up(kind, inside, out)]
    return nn.Sequential(*parts, nn.Tanh())


def discriminator(first, outputs):
    begin = {"k4s2": [nn.Conv2d(1, 8, 4, 2, 1)], "k3s2": [nn.Conv2d(1, 8, 3, 2, 1)], "k3pool": [nn.Conv2d(1, 8, 3, 1, 1), nn.AvgPool2d(2)]}
    rest = [nn.LeakyReLU(0.2), nn.Conv2d(8, 16, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(16, 32, 4, 2, 1), nn.LeakyReLU(0.2)]
    return nn.Sequential(*begin[first], *rest, nn.Flatten(), nn.Linear(512, outputs))


class Consistent(nn.Module):
    """Whatever the layers draw, the means of 4x4 pixels are a quarter of the first channel."""

    def __init__(self):
        super().__init__()
        convolutions = [nn.Conv2d(5, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1), nn.ReLU(), nn.Conv2d(16, 16, 3, padding=1)]
        self.layers = nn.Sequential(*convolutions, nn.PixelShuffle(4))

    def forward(self, x):
        drawn = self.layers(x)
        return drawn + F.interpolate(x[:, :1] / 4 - F.avg_pool2d(drawn, 4), scale_factor=4, mode="nearest")


class Unrolled(nn.Module):
    """Ten steps of ISTA, whose step sizes and thresholds, and with `filtered` the filter, were learned."""

    def __init__(self, filtered):
        super().__init__()
        self.steps, self.thresholds = nn.Parameter(torch.zeros(10)), nn.Parameter(torch.zeros(10))
        kernel = torch.exp(-torch.arange(10.0) ** 2 / (2 * 1.5**2))
        self.own = kernel / (2 * kernel.sum() - 1)
        self.filter = nn.Parameter(torch.zeros(10)) if filtered else None

    def forward(self, y):
        def blurred(x, half):
            return half[0] * x + sum(half[j] * (x.roll(j, -1) + x.roll(-j, -1)) for j in range(1, 10))

        x = torch.zeros_like(y)
        half = self.own if self.filter is None else self.own + self.filter
        for tau, theta in zip(self.steps.exp(), 0.02 * self.thresholds.exp()):
            x = F.softshrink(x + tau * blurred(y - blurred(x, self.own), half), theta.item())
        return x


def body(inside, channels, deep):
    parts = [nn.Conv2d(inside, channels, 5, padding=2), nn.ReLU()]
    for _ in range(deep):
        parts += [nn.Conv2d(channels, channels, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*parts)


class Restoring(nn.Module):
    """The first channel, and what the layers add to it."""

    def __init__(self, inside, deep):
        super().__init__()
        self.body, self.head = body(inside, 16, deep), nn.Conv2d(16, 1, 3, padding=1)

    def forward(self, x):
        return x[:, :1] + self.head(self.body(x))


def bicubic(x):
    """Twice as large by Keys' cubic with a = -1/2; PyTorch's own has -3/4."""
    near, far = 0.8671875, 0.2265625
    weights = torch.tensor([-0.0703125, near, far, -0.0234375])

    def along(x):
        p = F.pad(x, (2, 2, 0, 0), mode="replicate")
        n = x.shape[-1]
        taps = lambda first, w: sum(w[t] * p[..., first + t : first + t + n] for t in range(4))
        return torch.stack([taps(0, weights.flip(0)), taps(1, weights)], -1).flatten(-2)

    return along(along(x).transpose(2, 3)).transpose(2, 3)


class SuperResolver(nn.Module):
    def __init__(self, kind, adds):
        super().__init__()
        self.body = body(1, 20, 2)
        self.up = nn.Sequential(nn.Conv2d(20, 4, 3, padding=1), nn.PixelShuffle(2)) if kind == "sub-pixel" else nn.ConvTranspose2d(20, 1, 4, 2, 1)
        self.adds = adds

    def forward(self, x):
        y = self.up(self.body(x))
        return y + bicubic(x) if self.adds else y


NETWORKS = {
    "skip-ladder": {rung: Ladder([8, 16, 32, 32], 5, i) for i, rung in enumerate(["coarse", "one", "two", "three"])},
    "decoder": {"decoder": Decoder()},
    "heatmap": {"coarse": Ladder([8, 16, 32], 1, 0, 1), "skips": Ladder([8, 16, 32], 1, 2, 1)},
    "translate": {"near": near(), "far": Ladder([8, 16, 32], 1, 0, 1)},
    "generator-digits": {kind: generator(kind, 26) for kind in ["transposed", "resized", "sub-pixel"]},
    "generator-leaves": {kind: generator(kind, 16) for kind in ["transposed", "resized"]},
    "culprit": {first: nn.Sequential(generator("resized", 26, (20, 12, 8)), discriminator(first, 11)) for first in ["k4s2", "k3s2", "k3pool"]},
    "blend": {loss: Consistent() for loss in ["squared", "adversarial"]},
    "enlarge": {raised: generator("resized", 16, (32, 16, 12), bias=True) for raised in ["digits", "letters"]},
    "restorer": {noise: Restoring(1, 4) for noise in ["fixed", "varied"]},
    "denoiser": {"denoiser": Restoring(2, 3)},
    "super-resolver": {"sub-pixel": SuperResolver("sub-pixel", True), "transposed": SuperResolver("transposed", True), "plain": SuperResolver("transposed", False)},
    "unrolled": {"steps": Unrolled(False), "filter": Unrolled(True)},
}

# Of two inputs, where they are no pages.
SHAPES = {"denoiser": (2, 2, 64, 64), "generator-digits": (2, 26, 1, 1), "generator-leaves": (2, 16, 1, 1), "culprit": (2, 26, 1, 1), "blend": (2, 5, 8, 8), "enlarge": (2, 16, 1, 1), "unrolled": (2, 1, 1, 128)}


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
                shape = SHAPES.get(name, (2, 1, 64, 64))
                x = torch.from_numpy(rng.uniform(-0.3, 1.3, shape)).float()
                y = network(x).double().numpy().ravel()
            yield {"network": name, "variant": variant, "shape": shape, "count": y.size, **told(y, rng)}
        assert at == weights.size, name


def cases():
    return list(rows())
