"""Overlap counts as PyTorch makes them: transposed convolutions of ones by ones, stacked; residues of random weights on a constant and
on a ramp; sub-pixel convolution (conv2d, then pixel_shuffle)."""

import numpy as np
import torch
import torch.nn.functional as F


def layer(array):
    """As PyTorch wants it: [batch, channel, …]."""
    return torch.from_numpy(np.asarray(array, dtype=np.float64))[None, None]


def stack(rng):
    """One to four layers with any k and s, and how many ones go in."""
    layers = [[int(rng.randint(1, 8)), int(rng.randint(1, 5))] for _ in range(int(rng.randint(1, 5)))]
    n = int(rng.randint(1, 6))
    y = layer(np.ones(n))
    for k, s in layers:
        y = F.conv_transpose1d(y, layer(np.ones(k)), stride=s)
    return {"n": n, "layers": layers, "counts": y.numpy().ravel()}


def picture(rng):
    """One layer with a rectangular kernel and strides, all ones."""
    k, s = [int(v) for v in rng.randint(1, 7, 2)], [int(v) for v in rng.randint(1, 5, 2)]
    y = F.conv_transpose2d(layer(np.ones((4, 3))), layer(np.ones(k)), stride=s)
    return {"k": k, "s": s, "shape": y.shape[2:], "counts": y.numpy().ravel()}


def weights(rng, seed):
    """The interior period of a constant and of a ramp, and the kernel's seed."""
    k, s = int(rng.randint(1, 10)), int(rng.randint(1, 5))
    w = layer(np.random.RandomState(seed).uniform(-1, 1, k))
    n = 12
    constant = F.conv_transpose1d(layer(np.ones(n)), w, stride=s).numpy().ravel()
    ramp = F.conv_transpose1d(layer(np.arange(n)), w, stride=s).numpy().ravel()
    # the outputs where the patch of input 10 begins: they see every weight (k < 10)
    return {"k": k, "s": s, "seed": seed, "constant": constant[10 * s:11 * s], "steps": np.diff(ramp)[10 * s:11 * s]}


def sub_pixel(seed, c, s, p):
    """s² kernels of c×c on a 5×4 picture."""
    rng = np.random.RandomState(seed)
    x, g = rng.uniform(-1, 1, (5, 4)), rng.uniform(-1, 1, (s * s, 1, c, c))
    y = F.pixel_shuffle(F.conv2d(layer(x), torch.from_numpy(g), padding=p), s)
    return {"seed": seed, "c": c, "s": s, "p": p, "shape": y.shape[2:], "y": y.numpy().ravel()}


def cases():
    rng = np.random.RandomState(41)
    return {
        "stacks": [stack(rng) for _ in range(60)],
        "pictures": [picture(rng) for _ in range(20)],
        "weights": [weights(rng, seed) for seed in range(60)],
        "subPixel": [sub_pixel(*row) for row in [(1, 1, 2, 0), (2, 2, 2, 0), (3, 3, 2, 1), (4, 3, 3, 2), (5, 2, 4, 1), (6, 5, 2, 2)]],
    }
