/** The same by PyTorch's automatic differentiation, and by its transposed layer. */
import { script } from '../../parts/model/python.ts';
import { STEP } from './differences.ts';
import { PICTURE, TURNED, WEIGHTS } from './layer.ts';
import { NEXT, TARGETS } from './loss.ts';
import type { Params } from './params.ts';

function lossLines(p: Params): string {
  if (p.loss === 'squares')
    return `
target = torch.tensor(np.random.RandomState(${p.seed + NEXT}).randint(${TARGETS.join(', ')}, (o, o))).double()
def loss(y):
    return ((y - target) ** 2).sum() / 2`;
  if (p.loss === 'sum') return `\ndef loss(y):\n    return y.sum()`;
  return `
picked = torch.zeros(o, o).double()
for column, from_below in [${p.picked.map(([x, y]) => `(${x}, ${y})`).join(', ')}]:
    picked[max(0, o - 1 - from_below), min(column, o - 1)] += 1
def loss(y):
    return (picked * y).sum()`;
}

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np
import torch
import torch.nn.functional as F

i, k, s, p, d = ${p.input}, ${p.kernel}, ${p.stride}, ${p.padding}, ${p.dilation}
o = (i + 2 * p - d * (k - 1) - 1) // s + 1
random = np.random.RandomState(${p.seed})
x = torch.tensor(random.randint(${PICTURE.join(', ')}, i * i)).double().reshape(1, 1, i, i)
w = torch.tensor(random.randint(${WEIGHTS.join(', ')}, k * k)).double()
w[1::${TURNED}] *= -1
w = w.reshape(1, 1, k, k)
${lossLines(p)}

def layer(x, w):
    return F.conv2d(x, w, None, s, p, d)

# What autograd says ...
x.requires_grad_()
w.requires_grad_()
y = layer(x, w)
y.retain_grad()
loss(y[0, 0]).backward()

# ... is the transposed layer, with the output padding that gives back i ...
a = (i + 2 * p - d * (k - 1) - 1) % s
with torch.no_grad():
    back = F.conv_transpose2d(y.grad, w, None, s, p, a, dilation=d)
    assert torch.allclose(x.grad, back)

    # ... and a correlation of the input with the gradient, in which stride and dilation change places.
    dw = F.conv2d(x, y.grad, None, d, p, s)[:, :, :k, :k]
    assert torch.allclose(w.grad, dw)

    # Without any theory: move one number a little.
    def central(f, v):
        out = torch.zeros_like(v)
        for j in range(v.numel()):
            step = torch.zeros(v.numel()).double()
            step[j] = ${STEP}
            step = step.reshape(v.shape)
            out.reshape(-1)[j] = (f(v + step) - f(v - step)) / (2 * ${STEP})
        return out
    by_x = central(lambda v: loss(layer(v, w)[0, 0]), x)
    by_w = central(lambda v: loss(layer(x, v)[0, 0]), w)
    lit = (y.grad != 0).double()
    reached = F.conv_transpose2d(lit, torch.ones_like(w), None, s, p, a, dilation=d)
    read = F.conv_transpose2d(torch.ones_like(y), torch.ones_like(w), None, s, p, a, dilation=d)

measures = {
    "outputs": float((y * y.grad).sum()),
    "inputs": float((x * x.grad).sum()),
    "error": float((x.grad - by_x).abs().max()),
    "errorWeights": float((w.grad - by_w).abs().max()),
    "shared": float((reached > 1).sum()),
    "unread": float((read == 0).sum()),
    "lit": float(lit.sum()),
}
print(measures)
`);
