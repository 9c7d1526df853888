/** The same four ways in PyTorch and NumPy. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { drawn, inputOf, kernelOf } from './grids.ts';
import { axesOf, isOutlined, type Along, type Axes } from './geometry.ts';
import type { Params } from './params.ts';

/** Settings of the layer, each down and across. */
const settingsOf = (axes: Axes): string => {
  const pair = (of: (axis: Along) => number): string => `(${of(axes[0])}, ${of(axes[1])})`;
  return `s, p, a, d = ${pair(({ stride }) => stride)}, ${pair(({ padding }) => padding)}, ${pair(({ extra }) => extra)}, ${pair(({ dilation }) => dilation)}`;
};
const FULL = ({ channelsIn, channelsOut, groups, bias }: Params, kernel: string): string =>
  `# The whole layer; one channel in and one out are shown.
full = nn.ConvTranspose2d(${channelsIn}, ${channelsOut}, ${kernel}, s, p, a, ${groups}, ${bias ? 'True' : 'False'}, d)
parameters = sum(weight.numel() for weight in full.parameters())`;
const COUNTED = `    "products": float(useful),
    "stuffedProducts": float(products),
    "wasted": float(100 * (1 - useful / products)),
    "parameters": float(parameters),`;

/** Of a layer that is only outlined: its sizes. */
function pythonOfSizes(p: Params, step: number): string {
  const axes = axesOf(p);
  const pair = (of: (axis: Along) => number): string => `(${of(axes[0])}, ${of(axes[1])})`;
  return script(`
import torch
from torch import nn

i, k = ${pair(({ inputs }) => inputs)}, ${pair(({ weights }) => weights)}
${settingsOf(axes)}
${FULL(p, 'k')}
with torch.no_grad():
    o = tuple(full(torch.zeros(1, ${p.channelsIn}, *i)).shape[2:])
print(o)

# How many products land inside the output.
landed = [sum(0 <= n * s[x] - p[x] + t * d[x] < o[x] for n in range(i[x]) for t in range(k[x])) for x in (0, 1)]
useful, products = landed[0] * landed[1], o[0] * o[1] * k[0] * k[1]
measures = {
    "gathered": float(${step} * o[0] * o[1]),
    "height": float(o[0]),
    "width": float(o[1]),
${COUNTED}
}
print(measures)
`);
}

export function pythonOf(p: Params, step: number): string {
  const axes = axesOf(p);
  if (isOutlined(axes)) return pythonOfSizes(p, step);
  const [y, h] = [inputOf(p), kernelOf(p)];
  const shape = [axes[0].outputs, axes[1].outputs] as const;
  return script(`
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

${numpyArray('y', y.data, y.shape)}
${numpyArray('h', h.data, h.shape)}
${numpyArray('x', drawn('x', p.seed, shape).data, shape)}
${settingsOf(axes)}
layer = nn.ConvTranspose2d(1, 1, (${h.shape[0]}, ${h.shape[1]}), stride=s, padding=p, output_padding=a, dilation=d, bias=False).double()
as_batch = lambda picture: torch.from_numpy(np.array(picture, dtype=float))[None, None]
with torch.no_grad():
    layer.weight.copy_(as_batch(h))
    z = layer(as_batch(y)).numpy()[0, 0]

# Zeros between the inputs and around them, then an ordinary correlation with the flipped kernel.
reach = [d[x] * (h.shape[x] - 1) for x in (0, 1)]
stuffed = np.zeros([o + r for o, r in zip(z.shape, reach)])
for i in range(y.shape[0]):
    for j in range(y.shape[1]):
        row, column = i * s[0] - p[0] + reach[0], j * s[1] - p[1] + reach[1]
        if 0 <= row < stuffed.shape[0] and 0 <= column < stuffed.shape[1]:
            stuffed[row, column] = y[i, j]
gathered = F.conv2d(as_batch(stuffed), as_batch(h[::-1, ::-1].copy()), dilation=d).numpy()[0, 0]

# The gradient of a strided convolution with respect to its input is the same layer.
image = as_batch(x).requires_grad_()
forward = F.conv2d(image, as_batch(h), stride=s, padding=p, dilation=d)[:, :, : y.shape[0], : y.shape[1]]
(forward * as_batch(y)).sum().backward()
assert np.allclose(image.grad.numpy()[0, 0], z)

# The outputs up to the step shown, row by row.
so_far = z.ravel()[:${step}]

${FULL(p, 'h.shape')}
useful = F.conv_transpose2d(as_batch(np.ones_like(y)), as_batch(np.ones_like(h)), stride=s, padding=p, output_padding=a, dilation=d).sum().item()
products = z.size * h.size
measures = {
    "gathered": float(so_far.size),
    "height": float(z.shape[0]),
    "width": float(z.shape[1]),
    "apart": float(np.abs(z - gathered).max()),
    "left": float((forward.detach().numpy()[0, 0] * y).sum()),
    "right": float((x * z).sum()),
${COUNTED}
}
print(measures)
`);
}
