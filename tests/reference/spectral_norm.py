"""PyTorch's spectral norm in float64: three forward passes in training, and the gradient of the third."""

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)

# Ours: the shape of the weight; PyTorch's module and the shape of x.
LAYERS = [
    ((4, 3, 4, 4), lambda: nn.Conv2d(3, 4, 4, 2, 1), (2, 3, 8, 6)),
    ((7, 20), lambda: nn.Linear(20, 7), (3, 20)),
    ((1, 9), lambda: nn.Linear(9, 1), (2, 9)),
]


def row(index, shape, module, x_shape):
    rng = np.random.RandomState(71 + index)
    layer = module().double()
    with torch.no_grad():
        layer.weight.copy_(torch.from_numpy(rng.uniform(-1, 1, shape)))
        layer.bias.copy_(torch.from_numpy(rng.uniform(-1, 1, shape[0])))
    layer = nn.utils.spectral_norm(layer)
    layer.weight_u.copy_(torch.full((shape[0],), shape[0] ** -0.5, dtype=torch.float64))
    x = torch.from_numpy(rng.uniform(-1, 1, x_shape))
    for _ in range(3):
        y = layer(x)
    dy = torch.from_numpy(rng.uniform(-1, 1, tuple(y.shape)))
    (dw,) = torch.autograd.grad(y, layer.weight_orig, dy, retain_graph=True)
    (dbar,) = torch.autograd.grad(y, layer.weight, dy)
    return {
        "shape": shape,
        "normalised": layer.weight.detach().numpy(),
        "vector": layer.weight_u.numpy(),
        "sigma": (layer.weight_orig.flatten()[0] / layer.weight.flatten()[0]).item(),
        "gradientOfNormalised": dbar.numpy(),
        "gradient": dw.numpy(),
    }


def cases():
    return [row(i, *entry) for i, entry in enumerate(LAYERS)]
