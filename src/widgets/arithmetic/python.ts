/** The same layer by PyTorch, and the sizes by their formula. */
import { script } from '../../parts/model/python.ts';
import { axesOf } from './layer.ts';
import type { Params } from './params.ts';
import { BIAS, LARGE_KERNEL, PICTURE, WEIGHTS } from './values.ts';

const python = (yes: boolean): string => (yes ? 'True' : 'False');

/** A large kernel goes on where the small one ends. */
const LARGE = `large = random.randint(${WEIGHTS.low}, ${WEIGHTS.high}, (${LARGE_KERNEL}, ${LARGE_KERNEL}))
large[: len(weights), : len(weights)] = weights
weights = large
`;

export function pythonOf(p: Params): string {
  const [down, across] = axesOf(p);
  const pair = (of: (axis: typeof down) => number): string => `(${of(down)}, ${of(across)})`;
  const large = Math.max(down.kernel, across.kernel) > WEIGHTS.side;
  const after = down.after + across.after > 0;
  const more = after ? ' + e[a]' : '';
  return script(`
import numpy as np
import torch
from torch import nn

i = ${pair(({ input }) => input)}
k = ${pair(({ kernel }) => kernel)}
s = ${pair(({ stride }) => stride)}
p = ${pair(({ padding }) => padding)}
d = ${pair(({ dilation }) => dilation)}
${after ? `# Zeros at the end beyond those at the beginning.\ne = ${pair((axis) => axis.after)}\n` : ''}channels_in, channels_out, groups, bias, layers = ${p.channelsIn}, ${p.channelsOut}, ${p.groups}, ${python(p.bias)}, ${p.layers}

# One channel in and one out, with small whole numbers.
random = np.random.RandomState(${p.seed})
picture = random.randint(${PICTURE.low}, ${PICTURE.high}, (${PICTURE.side}, ${PICTURE.side}))
weights = random.randint(${WEIGHTS.low}, ${WEIGHTS.high}, (${WEIGHTS.side}, ${WEIGHTS.side}))
${large ? LARGE : ''}${after ? 'pad = nn.ZeroPad2d((0, e[1], 0, e[0]))\n' : ''}layer = nn.Conv2d(1, 1, k, s, p, d, bias=bias).double()
with torch.no_grad():
    layer.weight[:] = torch.tensor(weights[:k[0], :k[1]])
    if bias:
        layer.bias[:] = ${BIAS}
    x = torch.tensor(picture[:i[0], :i[1]]).double()[None, None]
    y = layer(${after ? 'pad(x)' : 'x'})[0, 0]
print(y)

# An input is never read if no output changes with it.
ones = torch.ones_like(x, requires_grad=True)
nn.functional.conv2d(${after ? 'pad(ones)' : 'ones'}, torch.ones(1, 1, *k).double(), None, s, p, d).sum().backward()

room = [i[a] + 2 * p[a]${more} - d[a] * (k[a] - 1) - 1 for a in (0, 1)]
o = [room[a] // s[a] + 1 for a in (0, 1)]
assert tuple(y.shape) == tuple(o)
full = nn.Conv2d(channels_in, channels_out, k, s, p, d, groups, bias)
parameters = sum(weight.numel() for weight in full.parameters())
field = [1 + d[a] * (k[a] - 1) * sum(s[a] ** layer for layer in range(layers)) for a in (0, 1)]
measures = {
    "rows": float(o[0]),
    "columns": float(o[1]),
    "lost": float((ones.grad == 0).sum()),
    "parameters": float(parameters),
    "multiplyAdds": float(full.weight.numel() * o[0] * o[1]),
    "field": float(field[0]),
    "fieldAcross": float(field[1]),
    "remainder": float(room[0] % s[0]),
    "remainderAcross": float(room[1] % s[1]),
}
print(measures)
`);
}
