/** The same in NumPy and SciPy, for the book's lines or the reader's own. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { DRAWS, isMeasured, isOwn, LONE, NATURAL, PAIR, SAMPLES, type Params } from './params.ts';
import { THRESHOLD } from '../../parts/model/peaks.ts';

const madeUp = (p: Params): string => `
N = ${SAMPLES}
i = np.arange(N)
lines = {${[...LONE, [PAIR, 1], [PAIR + p.separation, p.ratio]]
  .filter(([, height]) => height > 0)
  .map(([at, height]) => `${at}: ${height}`)
  .join(', ')}}  # place: height
x = sum(height * np.exp(-((i - at) ** 2) / (2 * ${NATURAL} ** 2)) for at, height in lines.items())`;

const measured = (rows: readonly (readonly number[])[]): string => `
${numpyArray(
  'position',
  rows.map(([at]) => at),
)}
${numpyArray(
  'intensity',
  rows.map(([, value]) => value),
)}

# Onto a regular grid: sorted, the mean of equal positions, straight lines between.
p, inverse = np.unique(position, return_inverse=True)
v = np.bincount(inverse, intensity) / np.bincount(inverse)
N = len(p)
y = np.interp(np.linspace(p[0], p[-1], N), p, v)

# The transform takes y to begin again where it ends: set the straight line through its ends aside.
line = np.linspace(y[0], y[-1], N)`;

const response = ({ width }: Params): string => `
# H: the response's centre goes to sample 0.
sigma = ${width}
j = np.arange(-int(np.ceil(6 * sigma)), int(np.ceil(6 * sigma)) + 1)
h = np.exp(-(j**2) / (2 * sigma**2))
h /= h.sum()
padded = np.zeros(N)
padded[:len(h)] = h
H = np.fft.fft(np.roll(padded, -(len(h) // 2)))`;

const measuredResponse = ({ response, background }: Params): string => `
${numpyArray(
  'response_position',
  (response ?? []).map(([at]) => at),
)}
${numpyArray(
  'response',
  (response ?? []).map(([, value]) => value),
)}
q, inverse = np.unique(response_position, return_inverse=True)
g = np.bincount(inverse, response) / np.bincount(inverse)
${background ? BACKGROUND : ''}
# h: its centre is 0 where the positions run from below 0 to above, else its highest point; read off
# at the spectrum's steps as far as it was measured, scaled to an area of 1.
centre = 0.0 if q[0] < 0 < q[-1] else q[g == g.max()].mean()
step = (p[-1] - p[0]) / (N - 1)
k = np.arange(int(np.ceil((q[0] - centre) / step - 1e-9)), int(np.floor((q[-1] - centre) / step + 1e-9)) + 1)
h = np.interp(centre + k * step, q, g)
h /= h.sum()

# H: the response's centre goes to sample 0.
padded = np.zeros(N)
padded[k % N] = h
H = np.fft.fft(padded)`;

const BACKGROUND = `
# Its background: the lower one of the means of its first and its last tenth.
outer = max(1, len(g) // 10)
g = g - min(g[:outer].mean(), g[-outer:].mean())
`;

const noise = ({ noise, seed }: Params): string => `
y = np.fft.ifft(H * np.fft.fft(x)).real + ${noise} * np.random.RandomState(${seed}).standard_normal(N)
line = np.zeros(N)`;

const deconvolution = ({ lambda }: Params): string => `
lam = ${lambda}


def solve(above):
    X = np.conj(H) * np.fft.fft(above) / (np.abs(H) ** 2 + lam**2)
    return np.fft.ifft(X).real


def peaks_of(x):
    threshold = ${THRESHOLD} * x.max()
    return find_peaks(x, height=threshold, prominence=threshold)[0]


above = solve(y - line)
estimate = line + above
peaks = peaks_of(above)
misfit = np.fft.ifft(H * np.fft.fft(above)).real - (y - line)`;

const readBook = (p: Params): string => `
reach = np.sqrt(2 * np.log(2)) * sigma


def phantoms_of(peaks):
    """Each true line vouches for the peak nearest to it, if that is near."""
    nearest = {at: min(peaks, key=lambda k: abs(k - at)) for at in lines} if len(peaks) else {}
    vouched = [k for at, k in nearest.items() if abs(k - at) <= reach]
    return [k for k in peaks if k not in vouched]

${p.ratio > 0 ? valley(p) : ''}
# The same lines with noise of ${DRAWS} seeds.
invented = honest = 0
for seed in range(1, ${DRAWS} + 1):
    noise = ${p.noise} * np.random.RandomState(seed).standard_normal(N)
    drawn = solve(np.fft.ifft(H * np.fft.fft(x)).real + noise)
    found = peaks_of(drawn)
    extra = phantoms_of(found)
    invented += len(extra) > 0
    ${p.ratio > 0 ? 'honest += len(extra) == 0 and valley_of(drawn, found) < 8 / np.pi**2' : ''}

measures = {
    "peaks": len(peaks),
    "misfit": float(np.sqrt(np.mean(misfit**2))),
    "lowest": float(estimate.min()),
    "phantoms": len(phantoms_of(peaks)),
    "invented": int(invented),
    "error": float(np.linalg.norm(estimate - x) / np.linalg.norm(x)),
}
${p.ratio > 0 ? 'measures["valley"] = valley_of(above, peaks)\nmeasures["honest"] = int(honest)' : ''}
print(measures)`;

const valley = ({ separation }: Params): string => `
def valley_of(x, peaks):
    """The valley between the two close lines, as a part of the lower of their peaks."""
    a, b = ${PAIR}, ${PAIR + separation}
    middle, half = (a + b) / 2, (b - a) / 2
    left = [k for k in peaks if a - half <= k <= middle]
    right = [k for k in peaks if middle <= k <= b + half]
    if not left or not right:
        return 1.0
    k, l = max(left, key=lambda k: x[k]), max(right, key=lambda k: x[k])
    return 1.0 if k == l else float(x[k:l + 1].min() / min(x[k], x[l]))

`;

const readOwn = `
measures = {
    "peaks": len(peaks),
    "misfit": float(np.sqrt(np.mean(misfit**2))),
    "lowest": float(estimate.min()),
}
print(measures)`;

export function python(p: Params): string {
  const parts = isOwn(p)
    ? [
        measured(p.spectrum ?? []),
        isMeasured(p) ? measuredResponse(p) : response(p),
        deconvolution(p),
        readOwn,
      ]
    : [madeUp(p), response(p), noise(p), deconvolution(p), readBook(p)];
  return script(['import numpy as np\nfrom scipy.signal import find_peaks', ...parts].join('\n'));
}
