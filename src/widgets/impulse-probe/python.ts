/** The dots, the kernel and the response in NumPy and SciPy. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { SIDE, type Params } from './params.ts';

export function pythonOf({ dots, level, kernel, flip }: Params): string {
  const [call, other] = flip ? ['convolve', 'correlate'] : ['correlate', 'convolve'];
  const places = dots.map(([x, y]) => `(${SIDE - 1 - y}, ${x})`).join(', ');
  return script(`
import numpy as np
from scipy import ndimage

# The dots by row and column from the top left; the first one has a brightness of its own.
n = ${SIDE}
dots = [${places}]
x = np.zeros((n, n))
first = np.zeros((n, n))
for i, (row, column) in enumerate(dots):
    x[row, column] += ${level} if i == 0 else 1
    if i == 0:
        first[row, column] = ${level}
${numpyArray('h', kernel.data, kernel.shape)}

# convolve flips the kernel, correlate does not; outside the frame there is nothing.
y = ndimage.${call}(x, h, mode="constant")
alone = ndimage.${call}(first, h, mode="constant")
others = ndimage.${call}(x - first, h, mode="constant")
turned = ndimage.${other}(x, h, mode="constant")

reached = np.zeros((n, n))
for i, (row, column) in enumerate(dots):
    if i == 0 and ${level} == 0:
        continue
    dot = np.zeros((n, n))
    dot[row, column] = 1
    reached += ndimage.${call}(dot, (h != 0).astype(float), mode="constant")

measures = {
    "light": float(x.sum()),
    "gain": float(h.sum()),
    "output": float(y.sum()),
    "lost": float(x.sum() * h.sum() - y.sum()),
    "overlap": int((reached > 1.5).sum()),
    "turned": float(np.abs(y - turned).max()),
    "gap": float(np.abs(y - alone - others).max()),
}
print(measures)
`);
}
