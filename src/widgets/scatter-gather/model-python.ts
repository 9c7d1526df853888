/** Both loops in plain Python, and NumPy's convolution and matrix beside them. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { kernelOf } from './model-kernel.ts';
import type { Params } from './params.ts';
import { GIVEN, isRiddle } from './riddle.ts';

const given = (p: Params): string => (isRiddle(p) ? `\n${numpyArray('given', GIVEN)}` : '');

export const python = (p: Params): string =>
  script(`
import numpy as np

${numpyArray('x', p.x)}
${numpyArray('h', kernelOf(p))}${given(p)}

# Each input scatters a copy of the kernel.
scattered = np.zeros(len(x) + len(h) - 1)
for k in range(len(x)):
    scattered[k:k + len(h)] += x[k] * h

# Each output gathers a weighted sum.
gathered = np.zeros_like(scattered)
for t in range(len(gathered)):
    for k in range(len(x)):
        if 0 <= t - k < len(h):
            gathered[t] += x[k] * h[t - k]

# Both are one matrix, A[t, k] = h[t - k], by columns and by rows.
A = np.array([[h[t - k] if 0 <= t - k < len(h) else 0.0 for k in range(len(x))] for t in range(len(gathered))])
y = A @ x
assert np.allclose(y, np.convolve(x, h))

measures = {
    "here": float(${p.way === 'gather' ? `y[${p.output}]` : `x[${p.input}] * h.sum()`}),${
      isRiddle(p) ? '\n    "distance": float(np.abs(y - given).max()),' : ''
    }
    "same": float(np.abs(scattered - gathered).max()),
    "area": float(y.sum()),
    "areas": float(x.sum() * h.sum()),
}
print(measures)
`);
