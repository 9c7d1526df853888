/** NumPy's own convolution and correlation, at the same positions. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { kernelOf, signalOf } from './model-samples.ts';
import type { Params } from './params.ts';

const CONVOLVE = `
# y[t] = sum over k of x[k] * h[t - k]: the kernel is flipped. The first output is at t = 0.
def slide(a, b):
    return 0, np.convolve(a, b)`;
const CORRELATE = `
# y[t] = sum over k of x[k] * h[k - t]: nothing is flipped. The first output is at t = -(len(b) - 1).
def slide(a, b):
    return 1 - len(b), np.correlate(a, b, "full")`;

export const python = (p: Params): string =>
  script(`
import numpy as np

${numpyArray('x', signalOf(p))}
${numpyArray('h', kernelOf(p))}
t = ${p.t}

${p.flip ? CONVOLVE : CORRELATE}


first, y = slide(x, h)
first_swapped, y_swapped = slide(h, x)


def at(t, first, y):
    return y[t - first] if first <= t < first + len(y) else 0.0


here = at(t, first, y)
positions = range(-len(x) - len(h), len(x) + len(h))
commutes = max(abs(at(s, first, y) - at(s, first_swapped, y_swapped)) for s in positions)

# What the kernel does to any signal, without what the hand slipped.
slip = 0.03
side = ${p.flip ? 1 : -1}
meant = np.where(np.abs(h) > slip, h, 0)
gain = meant.sum()
moment = (np.arange(len(h)) * meant).sum()
taps = np.flatnonzero(meant)

measures = {
    "here": float(here),
    "area": float(y.sum()),
    "areas": float(x.sum() * h.sum()),
    "commutes": float(commutes),
    "gain": float(gain),
    "delay": float(side * moment / gain) if abs(gain) > slip else float("nan"),
    "slope": float(-side * moment),
    "taps": len(taps),
    "reach": int(taps[-1]) if len(taps) else -1,
}
print(measures)
`);
