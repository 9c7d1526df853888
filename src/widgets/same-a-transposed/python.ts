/** The same four ways in PyTorch and NumPy. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { drawn, inputOf, kernelOf } from './grids.ts';
import { along } from './geometry.ts';
import type { Params } from './params.ts';

export function pythonOf(p: Params, gathered: number): string {
  const [y, h] = [inputOf(p), kernelOf(p)];
  const shape = [along(p, y.shape[0], h.shape[0]).outputs, along(p, y.shape[1], h.shape[1]).outputs] as const;
  return script(`
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

${numpyArray('y', y.data, y.shape)}
${numpyArray('h', h.data, h.shape)}
${numpyArray('x', drawn('x', p.seed, shape).data, shape)}
s, p, a, d = ${p.stride}, ${p.padding}, ${p.outputPadding}, ${p.dilation}
layer = nn.ConvTranspose2d(1, 1, (${h.shape[0]}, ${h.shape[1]}), stride=s, padding=p, output_padding=a, dilation=d, bias=False).double()
as_batch = lambda picture: torch.from_numpy(np.array(picture, dtype=float))[None, None]
with torch.no_grad():
    layer.weight.copy_(as_batch(h))
    z = layer(as_batch(y)).numpy()[0, 0]

# Zeros between the inputs and around them, then an ordinary correlation with the flipped kernel.
reach = [d * (k - 1) for k in h.shape]
stuffed = np.zeros([o + r for o, r in zip(z.shape, reach)])
for i in range(y.shape[0]):
    for j in range(y.shape[1]):
        row, column = i * s - p + reach[0], j * s - p + reach[1]
        if 0 <= row < stuffed.shape[0] and 0 <= column < stuffed.shape[1]:
            stuffed[row, column] = y[i, j]
gathered = F.conv2d(as_batch(stuffed), as_batch(h[::-1, ::-1].copy()), dilation=d).numpy()[0, 0]

# The gradient of a strided convolution with respect to its input is the same layer.
image = as_batch(x).requires_grad_()
forward = F.conv2d(image, as_batch(h), stride=s, padding=p, dilation=d)[:, :, : y.shape[0], : y.shape[1]]
(forward * as_batch(y)).sum().backward()
assert np.allclose(image.grad.numpy()[0, 0], z)

# The outputs up to the step shown, row by row.
so_far = z.ravel()[:${gathered}]

useful = F.conv_transpose2d(as_batch(np.ones_like(y)), as_batch(np.ones_like(h)), stride=s, padding=p, output_padding=a, dilation=d)
measures = {
    "gathered": float(so_far.size),
    "height": float(z.shape[0]),
    "width": float(z.shape[1]),
    "apart": float(np.abs(z - gathered).max()),
    "left": float((forward.detach().numpy()[0, 0] * y).sum()),
    "right": float((x * z).sum()),
    "products": float(useful.sum()),
    "stuffedProducts": float(z.size * h.size),
    "wasted": float(100 * (1 - useful.sum() / (z.size * h.size))),
}
print(measures)
`);
}
