/** The theorem and the nulls in NumPy: once by sliding, once by multiplying spectra. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
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

const PROFILE = `
# The mean of log|Y| at each distance s along the direction guessed.
bins = 64
turn = np.deg2rad(angle)
across = np.abs(u * np.cos(turn + np.pi / 2) - v * np.sin(turn + np.pi / 2))
s = np.abs(u * np.cos(turn) - v * np.sin(turn))
index = np.floor(s * 2 * bins).astype(int)
used = (across <= 0.2) & (index < bins)
count = np.bincount(index[used], minlength=bins)
log = np.log10(np.maximum(1e-12, np.abs(Y) / x.size))
total = np.bincount(index[used], log[used], minlength=bins)
where = np.flatnonzero(count)
mean = (total[where] / count[where])[np.maximum(0, np.searchsorted(where, np.arange(bins), "right") - 1)]


def curve(frequency):
    return np.interp(frequency, (np.arange(bins) + 0.5) / (2 * bins), mean)


inside = nulls[nulls <= 0.42]
drops = curve(inside) - (curve(inside - nulls[0] / 2) + curve(inside + nulls[0] / 2)) / 2
`;

function planePython(p: Params): string {
  const picture = pictureOf(p.scene);
  const kernel = planeKernel(p);
  const nulls = nullsOf(p);
  const hidden = hiddenMotion(p.seed);
  const first = nulls.places[0];
  const frame = `
import numpy as np

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
Y = X * H
y = np.fft.ifft2(Y).real
v, u = np.meshgrid(np.fft.fftfreq(height), np.fft.fftfreq(width), indexing="ij")
`;
  const known = `
measures = {
    "same": float(np.abs(slid - y).max() / (np.abs(x).max() or 1)),
${first === undefined ? '' : `    "first": ${first},\n`}    "faint": 100 * float((np.abs(H) < 0.01).mean()),
    "through": 100 * float(y.var() / (x.var() or 1)),
}
print(measures)
`;
  const guessed = `
angle = ${p.guessAngle}
${numpyArray('nulls', nulls.places)}
${PROFILE}
measures = {
    "dark": float(10 ** drops.mean()) if len(inside) else 1.0,
    "ratio": ${p.guess} / ${hidden.length},
    "turn": float(${turnBetween(p.guessAngle, hidden.angle)}),
}
print(measures)
`;
  return `${frame}${p.mystery ? guessed : known}`.trimStart();
}

export const pythonOf = (p: Params): string => (p.dimension === 'signal' ? linePython(p) : planePython(p));
