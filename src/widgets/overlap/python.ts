/** A row of ones through transposed convolutions of ones, in NumPy; one period is read off in its middle. */
import { script } from '../../parts/model/python.ts';
import { layersOf } from './layers.ts';
import type { Params } from './params.ts';

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np

layers = [${layersOf(p)
    .map(({ kernel, stride }) => `(${kernel}, ${stride})`)
    .join(', ')}]  # (k, s), the first layer first


def transposed(row, k, s):
    """torch.nn.functional.conv_transpose1d with k weights 1: zeros between the samples, then a sliding sum."""
    spread = np.zeros((len(row) - 1) * s + 1)
    spread[::s] = row
    return np.convolve(spread, np.ones(k))


row = np.ones(80)
period = 1
for k, s in layers:
    row = transposed(row, k, s)
    period *= s

counts = row[40 * period:41 * period]
print(counts.astype(int))
print(np.outer(counts, counts).astype(int))  # the same in a picture

with np.errstate(divide="ignore"):
    ratio = counts.max() / counts.min()
measures = {
    "max": float(counts.max()),
    "min": float(counts.min()),
    "ratio": float(ratio),
    "square": float(ratio**2),
    "period": float(period),
}
print(measures)
`);
