"""PyTorch's convolution layers and their transposes, one channel, float64; and the gradient with respect to the input."""

import itertools

import numpy as np
import torch
import torch.nn.functional as F

# input, kernel, stride, padding, dilation
FORWARD_2D = [
    ((6, 7), (3, 3), 1, 0, 1),
    ((8, 8), (3, 3), 2, 1, 1),
    ((9, 6), (4, 2), (2, 3), (1, 0), 1),
    ((11, 10), (3, 2), (1, 2), (2, 3), (2, 4)),
    ((7, 9), (5, 5), 3, 4, (1, 2)),
    ((5, 8), (1, 1), (4, 3), 0, 1),
    ((10, 12), (2, 3), (5, 4), (3, 1), (3, 1)),
]
# input, kernel, stride, padding, output padding, dilation
TRANSPOSED_2D = [
    ((3, 4), (3, 3), 1, 0, 0, 1),
    ((4, 4), (4, 4), 2, 1, 0, 1),
    ((5, 3), (3, 3), 2, 1, 1, 1),
    ((4, 3), (5, 2), (3, 2), (2, 0), (2, 1), 1),
    ((3, 5), (2, 3), (1, 2), (1, 3), (2, 3), (3, 4)),
    ((2, 2), (2, 2), (5, 4), 0, (4, 3), 1),
    ((4, 6), (1, 3), (2, 1), (0, 3), 0, (1, 2)),
    ((3, 4), (3, 2), 1, (3, 1), 0, (2, 1)),
]
FORWARD_1D = [(n, k, s, p, d) for n, k, s, p, d in itertools.product([9, 12], [3, 4], [1, 2, 3], [0, 2], [1, 2])]
TRANSPOSED_1D = [(n, k, s, p, a, d) for n, k, s, p, a, d in itertools.product([4, 5], [3, 4], [1, 3], [0, 2], [0, 1, 2], [1, 3])
                 if a < max(s, d) and (n - 1) * s - 2 * p + d * (k - 1) + a + 1 >= 1]


def inputs(shape, kernel):
    """x, then the kernel, from one stream."""
    rng = np.random.RandomState(31)
    return rng.uniform(-1, 1, shape), rng.uniform(-1, 1, kernel)


def layer(array):
    """As PyTorch wants it: [batch, channel, …]."""
    return torch.from_numpy(array)[None, None]


def forward(shape, kernel, stride, padding, dilation):
    x, h = inputs(shape, kernel)
    function = F.conv2d if np.ndim(x) == 2 else F.conv1d
    x = layer(x).requires_grad_()
    y = function(x, layer(h), None, stride, padding, dilation)
    seed = torch.from_numpy(np.random.RandomState(32).uniform(-1, 1, tuple(y.shape)))
    y.backward(seed)
    return {"shape": shape, "kernel": kernel, "stride": stride, "padding": padding, "dilation": dilation,
            "outShape": y.shape[2:], "y": y.detach().numpy(), "gradient": x.grad.numpy()}


def transposed(shape, kernel, stride, padding, output_padding, dilation):
    x, h = inputs(shape, kernel)
    function = F.conv_transpose2d if np.ndim(x) == 2 else F.conv_transpose1d
    y = function(layer(x), layer(h), None, stride, padding, output_padding, 1, dilation)
    return {"shape": shape, "kernel": kernel, "stride": stride, "padding": padding, "dilation": dilation,
            "outputPadding": output_padding, "outShape": y.shape[2:], "y": y.numpy()}


def refused():
    """Settings that PyTorch refuses, and the words it does it in."""
    for arguments in [((3,), (3,), 2, 0, 2, 1), ((3,), (3,), 1, 0, 1, 1), ((3,), (3,), 2, 0, 4, 3), ((2,), (2,), 1, 2, 0, 1)]:
        try:
            transposed(*arguments)
        except RuntimeError as error:
            yield dict(zip(["shape", "kernel", "stride", "padding", "outputPadding", "dilation"], arguments),
                       words=str(error))


def cases():
    return {
        "forward": [forward(*row) for row in FORWARD_2D] + [forward((n,), (k,), *rest) for n, k, *rest in FORWARD_1D],
        "transposed": [transposed(*row) for row in TRANSPOSED_2D]
                      + [transposed((n,), (k,), *rest) for n, k, *rest in TRANSPOSED_1D],
        "refused": list(refused()),
    }
