/** The experiment and the estimate in NumPy and SciPy: the same steps. */
import { pythonBytes, script } from '../../parts/model/python.ts';
import { pictureOf } from './bench.ts';
import { FLAT } from './flat.ts';
import { STRIDE, type Params } from './params.ts';

const TV = `
def L(x):  # the gradient: forward differences, 0 across the last edge
    return np.stack([np.diff(x, axis=0, append=x[-1:]), np.diff(x, axis=1, append=x[:, -1:])])


def Lt(z):
    return -np.diff(z[0], axis=0, prepend=0) - np.diff(z[1], axis=1, prepend=0)


def lengths(z):
    return np.sqrt((z**2).sum(0))


def short(z, radius):
    return z * np.minimum(1, radius / np.maximum(lengths(z), 1e-300))


gram = laplacian`;

const WAVELETS = `
taps = np.array([1 + 3**0.5, 3 + 3**0.5, 3 - 3**0.5, 1 - 3**0.5]) / (4 * 2**0.5)
LEVELS = 3


def one_level(n):  # Daubechies' four taps on a ring: averages, then details
    W = np.zeros((n, n))
    for i in range(n // 2):
        for t in range(4):
            W[i, (2 * i + t - 1) % n] += taps[t]
            W[n // 2 + i, (2 * i + t - 1) % n] += (-1) ** t * taps[3 - t]
    return W


stages = [(height >> level, width >> level) for level in range(LEVELS)]
stages = [(n, m, one_level(n), one_level(m)) for n, m in stages]
details = np.ones((height, width))
details[: height >> LEVELS, : width >> LEVELS] = 0


def L(x):
    c = x.copy()
    for n, m, down, across in stages:
        c[:n, :m] = down @ c[:n, :m] @ across.T
    return c


def Lt(z):
    c = z.copy()
    for n, m, down, across in stages[::-1]:
        c[:n, :m] = down.T @ c[:n, :m] @ across
    return c


def lengths(z):
    return np.abs(z) * details


def short(z, radius):
    return np.clip(z, -radius, radius) * details


gram = np.ones((height, width))`;

const ITERATION = (p: Params, steps: number) => `
beta = 10.0
x, s, lam = y, np.zeros_like(L(y)), ${p.weight === 'hand' ? p.lambda : 'None'}
residual = (((H - 1) * Y) ** 2).sum()
for k in range(${steps * STRIDE}):
    u = short(s, 1 / beta)
    target = dctn(Lt(s - 2 * u), norm="ortho")
    ${p.weight === 'hand' ? 'w = beta * lam' : 'w = weight_for(target, gram)'}
    X = (H * Y + w * target) / (H**2 + w * gram)
    residual = ((H * X - Y) ** 2).sum()
    x = idctn(X, norm="ortho")
    s = L(x) + u
    lam = w / beta
penalty = lengths(L(x)).sum()`;

const SMOOTH = (p: Params) => `
gram = laplacian
lam = ${p.weight === 'hand' ? p.lambda : 'weight_for(np.zeros_like(Y), gram)'}
X = H * Y / (H**2 + lam * gram)
x = idctn(X, norm="ortho")
residual, penalty = ((H * X - Y) ** 2).sum(), (gram * X**2).sum() / 2`;

const NONE = `
X = np.divide(Y, H, out=np.zeros_like(Y), where=H != 0)
x, lam = idctn(X, norm="ortho"), None
residual, penalty = ((H * X - Y) ** 2).sum(), 0.0`;

/** Before the first step the data are their own estimate. */
const BEFORE = ({ prior, weight, lambda }: Params) => `
x, lam = y, ${prior === 'none' || weight === 'noise' ? 'None' : lambda}
residual, penalty = (((H - 1) * Y) ** 2).sum(), (laplacian * Y**2).sum() / 2`;

const WEIGHT = `
def weight_for(target, gram):
    """The weight whose estimate leaves as much of the data as the noise explains."""
    def excess(t):
        w = np.exp(t)
        return 0.5 * np.log(((w * (H * target - gram * Y) / (H**2 + w * gram)) ** 2).sum()) - np.log(epsilon)
    return float(np.exp(brentq(excess, np.log(1e-12), np.log(1e9), xtol=1e-14, rtol=1e-14)))
`;

const estimateOf = (p: Params, step: number): string => {
  if (p.prior === 'tv' || p.prior === 'wavelets')
    return `${p.prior === 'tv' ? TV : WAVELETS}\n${ITERATION(p, step)}`;
  if (step === 0) return BEFORE(p);
  if (p.prior === 'smooth') return SMOOTH(p);
  return NONE;
};

const SHARP = (p: Params) => `x_true = picture
y = idctn(H * dctn(x_true, norm="ortho"), norm="ortho")
y = y + sigma * np.random.RandomState(${p.seed}).standard_normal(y.shape)`;

const TRUTH = `

def rmse(v):
    return float(np.sqrt(np.mean((v - x_true) ** 2)))


measures |= {"rmseData": rmse(y), "rmse": rmse(x)}
measures |= {"psnrData": -20 * np.log10(rmse(y)), "psnr": -20 * np.log10(rmse(x))}`;

/** What the book recorded of this scene with 50 seeds, by `recorded` of the model's own names. */
const RECORDED = (recorded: Readonly<Record<string, number>> | null): string =>
  recorded === null ? '' : `measures |= ${JSON.stringify(recorded)}  # recorded: 50 seeds of this scene`;

export function pythonOf(p: Params, step: number, recorded: Readonly<Record<string, number>> | null): string {
  const { shape, levels } = pictureOf(p);
  return script(`
import base64

import numpy as np
from scipy.fft import dctn, idctn
from scipy.optimize import brentq

height, width = ${shape[0]}, ${shape[1]}
${pythonBytes('stored', levels)}
picture = np.frombuffer(base64.b64decode(stored), np.uint8).reshape(height, width) / 255

blur, sigma = ${p.blur}, ${p.noise}
radius = int(np.ceil(6 * blur))
j = np.arange(-radius, radius + 1)
g = np.exp(-(j**2) / (2 * blur**2))
g /= g.sum()


def along(n):  # of the mirrored blur, and of the differences: both are diagonal in the DCT
    k = np.arange(n)
    return np.cos(np.pi * np.outer(k, j) / n) @ g, 4 * np.sin(np.pi * k / (2 * n)) ** 2


(Hi, Gi), (Hj, Gj) = along(height), along(width)
H, laplacian = np.outer(Hi, Hj), Gi[:, None] + Gj
${p.given === 'sharp' ? SHARP(p) : 'y = picture  # taken for blurred: there is no truth'}
Y = dctn(y, norm="ortho")
epsilon = np.sqrt(y.size) * sigma
${p.weight === 'noise' ? WEIGHT : ''}
${estimateOf(p, step)}

down, across = np.abs(np.diff(x, axis=0))[:, :-1], np.abs(np.diff(x, axis=1))[:-1]
measures = {
    "misfit": float(np.sqrt(residual) / epsilon),
    "flat": float(((down < ${FLAT}) & (across < ${FLAT})).mean()),
}
if lam is not None:
    measures |= {"lambda": lam, "objective": float(residual / 2 + lam * penalty)}
${p.given === 'sharp' ? TRUTH : ''}
${RECORDED(recorded)}
print({name: float(value) for name, value in measures.items()})
`);
}
