/** The theorem and the nulls in NumPy: once by sliding, once by multiplying spectra. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, pythonLight, pythonStored, script } from '../../parts/model/python.ts';
import { kernelOf, truthOf } from './line.ts';
import { nullsOf, pictureOf, planeKernel } from './plane.ts';
import { SAMPLES, type Params } from './params.ts';
import { hiddenMotion, turnBetween } from './riddle.ts';

const linePython = (p: Params): string =>
  script(`
import numpy as np

N = ${SAMPLES}
${numpyArray('x', truthOf(p))}
# The blur on the ring, its centre at sample 0.
${numpyArray('h', kernelOf(p))}

slid = sum(weight * np.roll(x, j) for j, weight in enumerate(h))
X, H = np.fft.fft(x), np.fft.fft(h)
y = np.fft.ifft(X * H).real

measures = {
    "same": float(np.abs(slid - y).max() / np.abs(x).max()),
${p.line === 'box' ? `    "first": 1 / ${p.box},\n` : ''}    "faint": 100 * float((np.abs(H) < 0.01).mean()),
    "through": 100 * float(y.var() / x.var()),
}
print(measures)
`);

/** s, how far out a frequency lies, and which of them count. */
const alongOf = (angle: number): string => `
turn = np.deg2rad(${angle})
across = np.abs(u * np.cos(turn + np.pi / 2) - v * np.sin(turn + np.pi / 2))
s = np.abs(u * np.cos(turn) - v * np.sin(turn))
used = across <= 0.2`;
const OUTWARD = `
s = np.hypot(u, v)
used = s <= 1`;

const PROFILE = `
# The mean of log|Y| at each distance s along the direction, or from the middle.
bins = 64
index = np.floor(s * 2 * bins).astype(int)
used &= index < bins
count = np.bincount(index[used], minlength=bins)
log = np.log10(np.maximum(1e-12, np.abs(Y) / x.size))
total = np.bincount(index[used], log[used], minlength=bins)
where = np.flatnonzero(count)
mean = (total[where] / count[where])[np.maximum(0, np.searchsorted(where, np.arange(bins), "right") - 1)]


def curve(frequency):
    return np.interp(frequency, (np.arange(bins) + 0.5) / (2 * bins), mean)


inside = nulls[nulls <= 0.42]
drops = curve(inside) - sum(curve(inside + half * nulls[0]) / 2 for half in (-0.5, 0.5)) if len(inside) else np.zeros(1)
dark = float(10 ** drops.mean())
`;

/** What became of h ∗ x on its way into a file. */
function seenPython(p: Params): string {
  if (p.taken === 'ring') return 'Y = X * H';
  const prepared = `
window = np.outer(*[np.sin(np.pi * (np.arange(n) + 0.5) / n) ** 2 for n in x.shape])
Y = np.fft.fft2(light(file) * window)`;
  return `

def light(stored):
    return ${pythonLight('stored')}


# A lens averages light, and the world goes on behind the frame; the file holds a curve of it, in 256 levels.
lens = ndimage.convolve(light(x), kernel, mode="reflect")
curve = ${pythonStored('lens')}
file = np.floor(255 * curve.clip(0, 1) + 0.5) / 255
${p.taken === 'file' ? 'Y = np.fft.fft2(file)' : prepared.trim()}`;
}

function planePython(p: Params): string {
  const picture = pictureOf(p.scene);
  const kernel = planeKernel(p);
  const nulls = nullsOf(p);
  const hidden = hiddenMotion(p.seed);
  const first = nulls.places[0];
  const frame = `
import numpy as np
${p.taken === 'ring' ? '' : 'from scipy import ndimage\n'}
${pythonPicture('x', picture)}
height, width = x.shape
${numpyArray('kernel', kernel.data, kernel.shape)}

slid = np.zeros_like(x)
h = np.zeros_like(x)
for (a, b), weight in np.ndenumerate(kernel):
    move = (a - ${Math.floor(kernel.shape[0] / 2)}, b - ${Math.floor(kernel.shape[1] / 2)})
    slid += weight * np.roll(x, move, (0, 1))
    h[move] += weight

X, H = np.fft.fft2(x), np.fft.fft2(h)
y = np.fft.ifft2(X * H).real
${seenPython(p)}
v, u = np.meshgrid(np.fft.fftfreq(height), np.fft.fftfreq(width), indexing="ij")
`;
  const profile = `
${numpyArray('nulls', nulls.places)}
${nulls.angle === null ? OUTWARD : alongOf(nulls.angle)}
${PROFILE}`;
  const onRing = `    "same": float(np.abs(slid - y).max() / (np.abs(x).max() or 1)),
    "through": 100 * float(y.var() / (x.var() or 1)),
`;
  const known = `${profile}
measures = {
${p.taken === 'ring' ? onRing : ''}${first === undefined ? '' : `    "first": ${first},\n`}    "faint": 100 * float((np.abs(H) < 0.01).mean()),
    "dark": dark,
}
print(measures)
`;
  const guessed = `${profile}
measures = {
    "dark": dark,
    "ratio": ${p.guess} / ${hidden.length},
    "turn": float(${turnBetween(p.guessAngle, hidden.angle)}),
}
print(measures)
`;
  return `${frame}${p.mystery ? guessed : known}`.trimStart();
}

export const pythonOf = (p: Params): string => (p.dimension === 'signal' ? linePython(p) : planePython(p));
