"""PyTorch's network layers, losses and Adam in float32, which is the precision networks are trained in.

Larger than those of network-layers.py, so that every path of the compiled kernels is taken. A tensor of a layer is compared by eight
numbers: its norm, and its products with seven random tensors. Both sides draw in float64 and round.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)

# Ours: the layer, its options and the shape of x; PyTorch's module.
LAYERS = [
    ("conv2d", {"inChannels": 16, "outChannels": 16, "kernel": 3, "padding": 1}, (2, 16, 20, 23), nn.Conv2d(16, 16, 3, 1, 1)),
    ("conv2d", {"inChannels": 3, "outChannels": 7, "kernel": 5, "stride": 2, "padding": 2}, (3, 3, 17, 16), nn.Conv2d(3, 7, 5, 2, 2)),
    ("conv2d", {"inChannels": 5, "outChannels": 6, "kernel": [3, 2], "stride": [1, 3], "padding": [2, 1], "dilation": [3, 2]},
     (2, 5, 12, 19), nn.Conv2d(5, 6, (3, 2), (1, 3), (2, 1), (3, 2))),
    ("convTranspose2d", {"inChannels": 16, "outChannels": 16, "kernel": 4, "stride": 2, "padding": 1}, (2, 16, 11, 9),
     nn.ConvTranspose2d(16, 16, 4, 2, 1)),
    ("convTranspose2d", {"inChannels": 4, "outChannels": 3, "kernel": 3, "stride": [3, 2], "padding": 1, "outputPadding": [2, 1]},
     (2, 4, 8, 7), nn.ConvTranspose2d(4, 3, 3, (3, 2), 1, (2, 1))),
    ("linear", {"inFeatures": 200, "outFeatures": 13}, (6, 8, 5, 5), nn.Sequential(nn.Flatten(), nn.Linear(200, 13))),
    ("relu", {}, (2, 3, 9, 11), nn.ReLU()),
    ("leakyRelu", 0.2, (2, 3, 9, 11), nn.LeakyReLU(0.2)),
    ("tanh", {}, (2, 3, 9, 11), nn.Tanh()),
    ("sigmoid", {}, (2, 3, 9, 11), nn.Sigmoid()),
    ("maxPool2d", {"kernel": 2}, (2, 5, 12, 14), nn.MaxPool2d(2)),
    ("maxPool2d", {"kernel": [3, 2], "stride": [2, 1], "padding": [1, 0]}, (2, 2, 11, 9), nn.MaxPool2d((3, 2), (2, 1), (1, 0))),
    ("avgPool2d", {"kernel": 2}, (2, 5, 12, 14), nn.AvgPool2d(2)),
    ("upsample2d", {"scale": 2, "method": "nearest"}, (2, 3, 7, 6), nn.Upsample(scale_factor=2, mode="nearest")),
    ("upsample2d", {"scale": 2, "method": "bilinear"}, (2, 3, 7, 6), nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)),
    ("pixelShuffle", 2, (2, 8, 5, 4), nn.PixelShuffle(2)),
]


def uniform(rng, shape):
    return torch.from_numpy(rng.uniform(-1, 1, tuple(shape))).float()


def told(tensor, rng):
    """The norm, and products with seven random tensors."""
    values = tensor.detach().double().numpy().ravel()
    return [np.linalg.norm(values), *(values @ rng.uniform(-1, 1, values.size) for _ in range(7))]


def draw(module, rng):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(uniform(rng, parameter.shape))


def layer(name, options, shape, module):
    rng = np.random.RandomState(51)
    x = uniform(rng, shape).requires_grad_()
    draw(module, rng)
    y = module(x)
    y.backward(uniform(rng, y.shape))
    tensors = [y, x.grad, *(parameter.grad for parameter in module.parameters())]
    return {"layer": name, "options": options, "inShape": shape, "told": [told(tensor, rng) for tensor in tensors]}


def losses():
    for shape in [(6, 10, 1, 1), (2, 3, 4, 5)]:
        rng = np.random.RandomState(52)
        y = (uniform(rng, shape) * 8).requires_grad_()
        target = uniform(rng, shape)
        labels = torch.from_numpy(rng.randint(0, shape[1], (shape[0], *shape[2:])))
        crossed = F.cross_entropy(y, labels)
        (dy,) = torch.autograd.grad(crossed, y)
        squared = F.mse_loss(y, target)
        (dy_squared,) = torch.autograd.grad(squared, y)
        values = {"dy": dy, "softmax": F.softmax(y, 1), "dySquared": dy_squared}
        yield {"shape": shape, "crossEntropy": crossed.item(), "meanSquaredError": squared.item(),
               **{key: np.round(tensor.detach().double().numpy(), 10) for key, tensor in values.items()}}


def training():
    """Ten steps of Adam: what a small encoder and decoder makes of pictures it is to give back."""
    rng = np.random.RandomState(53)
    network = nn.Sequential(nn.Conv2d(2, 8, 3, padding=1), nn.LeakyReLU(0.2), nn.MaxPool2d(2), nn.Conv2d(8, 8, 3, 2, 1), nn.Tanh(),
                            nn.ConvTranspose2d(8, 8, 4, 2, 1), nn.ReLU(), nn.ConvTranspose2d(8, 2, 4, 2, 1), nn.Sigmoid())
    x = uniform(rng, (4, 2, 12, 16))
    target = (uniform(rng, (4, 2, 12, 16)) + 1) / 2
    draw(network, rng)
    optimiser = torch.optim.Adam(network.parameters(), 0.01)
    run = []
    for _ in range(10):
        loss = F.mse_loss(network(x), target)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        run.append(loss.item())
    return {"losses": run, "told": [told(parameter, rng) for parameter in network.parameters()]}


def cases():
    return {"layers": [layer(*row) for row in LAYERS], "losses": list(losses()), "training": training()}
