"""PyTorch's network layers with all their gradients, in float64 and float32; losses; optimisers; and what PyTorch refuses.

`layers` are in the terms of src/core/layers.ts: a name, its options, and what it gives for x, parameters and dy drawn from fixed
seeds. `settings` are random ones of the two convolutions, drawn from one stream on both sides and compared by two numbers a
tensor: its product with a random tensor, and its norm.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

CONV = {"inChannels": 3, "outChannels": 5, "kernel": [3, 2], "stride": [2, 1], "padding": [1, 2], "dilation": [1, 3]}
WIDE = {"inChannels": 1, "outChannels": 9, "kernel": 3, "padding": 1, "bias": False}
BACK = {"inChannels": 4, "outChannels": 3, "kernel": [4, 3], "stride": [2, 3], "padding": [1, 0], "outputPadding": [1, 2]}
# name, options, input shape, PyTorch's module
LAYERS = [
    ("conv2d", CONV, (2, 3, 6, 7), nn.Conv2d(3, 5, (3, 2), (2, 1), (1, 2), (1, 3))),
    ("conv2d", WIDE, (3, 1, 5, 4), nn.Conv2d(1, 9, 3, padding=1, bias=False)),
    ("convTranspose2d", BACK, (2, 4, 3, 4), nn.ConvTranspose2d(4, 3, (4, 3), (2, 3), (1, 0), (1, 2))),
    ("convTranspose2d", {"inChannels": 2, "outChannels": 4, "kernel": 4, "stride": 2, "padding": 1, "bias": False}, (1, 2, 3, 3),
     nn.ConvTranspose2d(2, 4, 4, 2, 1, bias=False)),
    ("linear", {"inFeatures": 12, "outFeatures": 7}, (3, 2, 3, 2), nn.Sequential(nn.Flatten(), nn.Linear(12, 7))),
    ("relu", {}, (2, 3, 4, 4), nn.ReLU()),
    ("leakyRelu", 0.2, (2, 3, 4, 4), nn.LeakyReLU(0.2)),
    ("tanh", {}, (2, 3, 4, 4), nn.Tanh()),
    ("sigmoid", {}, (2, 3, 4, 4), nn.Sigmoid()),
    ("maxPool2d", {"kernel": 2}, (2, 3, 6, 5), nn.MaxPool2d(2)),
    ("maxPool2d", {"kernel": [3, 2], "stride": [2, 1], "padding": [1, 0]}, (2, 2, 7, 5), nn.MaxPool2d((3, 2), (2, 1), (1, 0))),
    ("avgPool2d", {"kernel": 2}, (2, 3, 6, 5), nn.AvgPool2d(2)),
    ("avgPool2d", {"kernel": [3, 2], "stride": [2, 1], "padding": [1, 0]}, (2, 2, 7, 5), nn.AvgPool2d((3, 2), (2, 1), (1, 0))),
    ("upsample2d", {"scale": [2, 3], "method": "nearest"}, (2, 3, 3, 4), nn.Upsample(scale_factor=(2, 3), mode="nearest")),
    ("upsample2d", {"scale": [2, 3], "method": "bilinear"}, (2, 3, 3, 4),
     nn.Upsample(scale_factor=(2, 3), mode="bilinear", align_corners=False)),
    ("pixelShuffle", 2, (2, 8, 3, 2), nn.PixelShuffle(2)),
    ("pixelUnshuffle", 3, (2, 2, 6, 3), nn.PixelUnshuffle(3)),
]


def uniform(rng, shape, dtype=torch.float64):
    return torch.from_numpy(rng.uniform(-1, 1, tuple(shape))).to(dtype)


def plain(tensor):
    return tensor.detach().double().numpy()


def passes(module, shape, dtype):
    """Forward and backward: y, dx, and the gradients in the order of the parameters."""
    rng = np.random.RandomState(41)
    module = module.to(dtype)
    x = uniform(rng, shape, dtype).requires_grad_()
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(uniform(rng, parameter.shape, dtype))
            parameter.grad = None
    y = module(x)
    y.backward(uniform(np.random.RandomState(42), y.shape, dtype))
    return [plain(tensor) for tensor in [y, x.grad, *(parameter.grad for parameter in module.parameters())]]


def layer(name, options, shape, module):
    y, dx, *gradients = passes(module, shape, torch.float64)
    single = [np.round(tensor, 8) for tensor in passes(module, shape, torch.float32)]
    return {"layer": name, "options": options, "inShape": shape, "outShape": list(y.shape) + [1] * (4 - y.ndim),
            "float64": [y, dx, *gradients], "float32": single}


def switches():
    """A pool's indices, and the unpool that takes them back, with its gradient."""
    for kernel, stride, shape in [((2, 2), (2, 2), (2, 3, 6, 5)), ((2, 3), (3, 3), (1, 2, 8, 7))]:
        x = uniform(np.random.RandomState(41), shape)
        pooled, indices = F.max_pool2d(x, kernel, stride, return_indices=True)
        z = uniform(np.random.RandomState(43), pooled.shape).requires_grad_()
        y = F.max_unpool2d(z, indices, kernel, stride, output_size=shape[2:])
        y.backward(uniform(np.random.RandomState(42), y.shape))
        yield {"options": {"kernel": kernel, "stride": stride}, "inShape": shape, "pooledShape": pooled.shape,
               "switches": indices.numpy(), "y": plain(y), "dx": plain(z.grad)}


def losses():
    for shape in [(4, 6, 1, 1), (2, 3, 4, 5)]:
        rng = np.random.RandomState(44)
        y = (uniform(rng, shape) * 4).requires_grad_()
        target = uniform(rng, shape)
        labels = torch.from_numpy(rng.randint(0, shape[1], (shape[0], *shape[2:])))
        crossed = F.cross_entropy(y, labels)
        (dy,) = torch.autograd.grad(crossed, y)
        squared = F.mse_loss(y, target)
        (dy_squared,) = torch.autograd.grad(squared, y)
        yield {"shape": shape, "crossEntropy": crossed.item(), "dy": plain(dy), "softmax": plain(F.softmax(y, 1)),
               "meanSquaredError": squared.item(), "dySquared": plain(dy_squared)}


def trajectories():
    """Twenty steps of training a small classifier; the learning rate falls after the tenth."""
    for name, make in [("sgd", lambda p: torch.optim.SGD(p, 0.1)), ("momentum", lambda p: torch.optim.SGD(p, 0.1, 0.9)),
                       ("adam", lambda p: torch.optim.Adam(p, 0.1, (0.8, 0.99), 1e-6))]:
        for dtype in [torch.float64, torch.float32]:
            rng = np.random.RandomState(45)
            network = nn.Sequential(nn.Conv2d(1, 3, 3), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(12, 4)).to(dtype)
            x = uniform(rng, (5, 1, 6, 6), dtype)
            labels = torch.from_numpy(rng.randint(0, 4, 5))
            with torch.no_grad():
                for parameter in network.parameters():
                    parameter.copy_(uniform(rng, parameter.shape, dtype))
            optimiser = make(network.parameters())
            run = []
            for i in range(20):
                optimiser.param_groups[0]["lr"] = 0.1 if i < 10 else 0.03
                loss = F.cross_entropy(network(x), labels)
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                run.append(loss.item())
            yield {"optimiser": name, "dtype": str(dtype)[6:], "losses": run,
                   "params": np.concatenate([plain(parameter).ravel() for parameter in network.parameters()])}


def settings(count):
    """Random settings of both layers, legal or not, and what PyTorch makes of the legal ones."""
    rng = np.random.RandomState(2026)
    for trial in range(count):
        n, cin, cout = (int(rng.randint(1, high)) for high in (3, 7, 7))
        shape, kernel, stride, padding, dilation, extra = (
            tuple(int(rng.randint(low, high)) for _ in range(2)) for low, high in [(1, 9), (1, 6), (1, 5), (0, 4), (1, 4), (0, 3)])
        values = np.random.RandomState(trial)
        transposed = trial % 2 == 1
        x = uniform(values, (n, cin, *shape)).requires_grad_()
        w = uniform(values, (cin, cout, *kernel) if transposed else (cout, cin, *kernel)).requires_grad_()
        b = uniform(values, (cout,)).requires_grad_()
        try:
            y = (F.conv_transpose2d(x, w, b, stride, padding, extra, 1, dilation) if transposed
                 else F.conv2d(x, w, b, stride, padding, dilation))
        except RuntimeError as error:
            yield {"words": str(error).split("\n")[0]}
            continue
        y.backward(uniform(values, y.shape))
        found = []
        for tensor in [y, x.grad, w.grad, b.grad]:
            probe = uniform(values, tensor.shape)
            found += [(tensor * probe).sum().item(), tensor.norm().item()]
        yield {"outShape": y.shape, "found": found}


def words(run):
    try:
        run()
    except (RuntimeError, ValueError, IndexError) as error:
        return str(error).split("\n")[0].rstrip(".")
    raise AssertionError("PyTorch took it")


def refused():
    zeros = torch.zeros
    return {
        "channels": words(lambda: F.conv2d(zeros(1, 3, 8, 8), zeros(4, 1, 3, 3))),
        "kernel": words(lambda: F.conv2d(zeros(1, 1, 2, 2), zeros(4, 1, 3, 3))),
        "dilated kernel": words(lambda: F.conv2d(zeros(1, 1, 2, 3), zeros(4, 1, 2, 2), dilation=(1, 4), padding=(1, 0))),
        "transposed channels": words(lambda: F.conv_transpose2d(zeros(1, 3, 8, 8), zeros(1, 4, 3, 3))),
        "nothing left": words(lambda: F.conv_transpose2d(zeros(1, 1, 2, 2), zeros(1, 4, 2, 2), padding=2)),
        "pool": words(lambda: F.max_pool2d(zeros(1, 1, 2, 2), 3)),
        "mean": words(lambda: F.avg_pool2d(zeros(1, 1, 2, 2), 3)),
        "pool padding": words(lambda: F.max_pool2d(zeros(1, 1, 8, 8), 3, padding=2)),
        "shuffle": words(lambda: F.pixel_shuffle(zeros(1, 3, 8, 8), 2)),
        "unshuffle": words(lambda: F.pixel_unshuffle(zeros(1, 3, 7, 8), 2)),
        "linear": words(lambda: F.linear(zeros(2, 5), zeros(4, 3))),
        "label": words(lambda: F.cross_entropy(zeros(2, 5), torch.tensor([1, 5]))),
        "labels": words(lambda: F.cross_entropy(zeros(2, 5), torch.tensor([1, 1, 1]))),
        "switch": words(lambda: F.max_unpool2d(zeros(1, 1, 2, 2), torch.tensor([[[[0, 1], [2, 99]]]]), 2)),
    }


def cases():
    return {"layers": [layer(*row) for row in LAYERS], "switches": list(switches()), "losses": list(losses()),
            "trajectories": list(trajectories()), "settings": list(settings(300)), "refused": refused()}
