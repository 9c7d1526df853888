/** Both layers in PyTorch, with every weight 1, so that the second one counts copies. */
import { script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';

export function pythonOf({ input, kernel, stride, padding, dilation }: Params): string {
  return script(`
import numpy as np
import torch
from torch import nn

i, k, s, p, d = ${input}, ${kernel}, ${stride}, ${padding}, ${dilation}
conv = nn.Conv1d(1, 1, k, stride=s, padding=p, dilation=d)
x = torch.zeros(1, 1, i)
y = conv(x)

# What is left over when the window has taken its last step.
a = (i + 2 * p - d * (k - 1) - 1) % s
up = nn.ConvTranspose1d(1, 1, k, stride=s, padding=p, dilation=d, output_padding=a)
assert up(y).shape == x.shape
# Or let PyTorch work it out: nn.ConvTranspose1d(1, 1, k, stride=s, padding=p, dilation=d)(y, output_size=[i])

with torch.no_grad():
    up.weight.fill_(1.0)
    up.bias.fill_(0.0)
    copies = up(torch.ones_like(y)).numpy()[0, 0]

o = y.shape[-1]
back = (o - 1) * s - 2 * p + d * (k - 1) + 1
measures = {
    "outputs": float(o),
    "back": float(back),
    "extra": float(a),
    "sizes": float(sum(1 for more in range(s) if back + more >= 1)),
    "reached": float(np.count_nonzero(copies[max(0, back):])),
    "silent": float(np.count_nonzero(copies == 0)),
}
print(measures)
`);
}
