/** The same in NumPy: the blurs of all exposures, one above the other, as one matrix. */
import { gaussian } from '../../core/kernels/index.ts';
import { signal } from '../../core/signals/index.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { PERIOD, SAMPLES, type Params } from './params.ts';

const kernels = (p: Params): string => {
  if (p.blur === 'gaussian') return `${numpyArray('h', gaussian(p.width))}\nkernels = [h]`;
  const boxes = p.second ? [p.box, p.box + 1] : [p.box];
  return `kernels = [${boxes.map((width) => `np.ones(${width}) / ${width}`).join(', ')}]`;
};

const RING = `
def matrix(h):
    """Periodic: every column is the kernel, centred on its own sample, and wrapped."""
    columns = np.zeros((N, N))
    for i in range(N):
        np.add.at(columns[:, i], (i + np.arange(len(h)) - len(h) // 2) % N, h)
    return columns`;

const DARK = `
def matrix(h):
    """Zeros all round, and all of the blur recorded: every column is the kernel, and nothing is wrapped."""
    columns = np.zeros((N + len(h) - 1, N))
    for i in range(N):
        columns[i:i + len(h), i] = h
    return columns`;

export const python = (p: Params): string =>
  script(`
import numpy as np

N = ${SAMPLES}
n = np.arange(N)
${numpyArray('x1', signal(p.source, SAMPLES))}
d = ${p.pattern === 'wave' ? `np.cos(2 * np.pi * (${p.frequency} * n % N) / N)` : `np.where(n % ${PERIOD} == 0, 1, -1 / ${PERIOD - 1})`}
x2 = x1 + ${p.amplitude} * d

${kernels(p)}

${p.frame === 'ring' ? RING : DARK}


A = np.vstack([matrix(h) for h in kernels])
y1, y2 = A @ x1, A @ x2
apart = np.linalg.norm(y2 - y1)
sigma = np.linalg.svd(A, compute_uv=False)

measures = {
    "different": float(np.linalg.norm(x2 - x1) / np.linalg.norm(x1)),
    "data": float(np.abs(y2 - y1).max()),
    "tell": float(apart / ${p.noise}),
    "nulls": int((sigma < 1e-12).sum()),
    "least": float(sigma.min()),
    "lowest": float(x2.min()),
}
if apart > 1e-13:
    measures["repeats"] = float((3 * ${p.noise} / apart) ** 2)
print(measures)
`);
