/** The plate, your choice and, once it is opened, all the others, in NumPy, SciPy and scikit-image. */
import { numpyArray, pythonBytes, pythonLight, script } from '../../parts/model/python.ts';
import { LARGEST, LEAST, STEP, type Params } from './params.ts';
import { pictureOf } from './picture.ts';
import { kernelOf } from './plate.ts';

function kernelText(p: Params): string {
  const { shape, data } = kernelOf(p);
  if (p.blur === 'disc') return numpyArray('h', data, shape);
  const reach = (shape[0] - 1) / 2;
  return `line = np.exp(-np.arange(${-reach}, ${reach + 1}) ** 2 / (2 * ${p.width} ** 2))
line /= line.sum()
h = np.outer(line, line)`;
}

export function pythonOf(p: Params): string {
  const { shape, levels, encoded } = pictureOf(p);
  // A file holds the sRGB curve of the light; a lens blurs the light.
  const plate = script(`
import base64

import numpy as np
from scipy.fft import dctn, idctn
from scipy.ndimage import convolve

shape = ${shape[0]}, ${shape[1]}
${pythonBytes('picture', levels)}
stored = np.frombuffer(base64.b64decode(picture), np.uint8).reshape(shape) / 255
x = ${encoded ? pythonLight('stored') : 'stored'}
${kernelText(p)}
sigma = ${p.noise}
y = convolve(x, h, mode="reflect") + sigma * np.random.RandomState(${p.seed}).standard_normal(shape)

# With a mirrored frame, a symmetric blur multiplies each coefficient of the DCT by one number.
taps = np.arange(len(h)) - len(h) // 2
down, across = (np.cos(np.pi * np.outer(np.arange(n), taps) / n) for n in shape)
H = down @ h @ across.T
Y = dctn(y, norm="ortho")


def estimate(lam):
    return idctn(H / (H ** 2 + lam ** 2) * Y, norm="ortho")


lam = ${p.lambda}
measures = {"lambda": lam}
`);
  return `${plate}${p.reveal ? OPENED : ''}print(measures)\n`;
}

const OPENED = `
from scipy.optimize import brentq, minimize_scalar
from skimage.metrics import structural_similarity

stops = [float("%.3g" % (${LEAST} * 10 ** (i / ${STEP}))) for i in range(${3 * STEP + 1})]


def psnr(lam):
    return float(-10 * np.log10(np.mean((estimate(lam) - x) ** 2)))


def ssim(lam):
    return float(structural_similarity(
        estimate(lam), x, data_range=1, gaussian_weights=True, sigma=1.5, use_sample_covariance=False))


def phi(lam):
    return H ** 2 / (H ** 2 + lam ** 2)


def misfit(lam):
    return np.sum(((1 - phi(lam)) * Y) ** 2)


def gcv(lam):
    return misfit(lam) / (x.size - phi(lam).sum()) ** 2


def sure(lam):
    return misfit(lam) + sigma ** 2 * (2 * phi(lam).sum() - x.size)


def minus_curvature(lam):  # of (log residual, log solution norm), Hansen 2001
    f = phi(lam)
    part = (H / (H ** 2 + lam ** 2) * Y) ** 2
    rho, eta = misfit(lam), part.sum()
    slope = -4 / lam * np.sum((1 - f) * part)
    turn = lam ** 2 * slope * rho + 2 * lam * eta * rho + lam ** 4 * eta * slope
    return -2 * eta * rho * turn / (abs(slope) * (lam ** 4 * eta ** 2 + rho ** 2) ** 1.5)


def least(f):  # the best of the stops, refined between its neighbours
    values = [f(lam) for lam in stops]
    k = int(np.argmin(values))
    bounds = np.log(stops[max(k - 1, 0)]), np.log(stops[min(k + 1, len(stops) - 1)])
    fine = minimize_scalar(lambda t: f(np.exp(t)), bounds=bounds, method="bounded", options={"xatol": 1e-10})
    return float(np.exp(fine.x)) if fine.fun < values[k] else stops[k]


def discrepancy():
    target = x.size * sigma ** 2
    if misfit(${LEAST}) > target:
        return ${LEAST}
    if misfit(${LARGEST}) < target:
        return ${LARGEST}
    return float(np.exp(brentq(lambda t: misfit(np.exp(t)) - target, np.log(${LEAST}), np.log(${LARGEST}), xtol=1e-13)))


best, similar = max(stops, key=psnr), max(stops, key=ssim)
rules = {"gcv": least(gcv), "corner": least(minus_curvature), "discrepancy": discrepancy(), "sure": least(sure)}
measures.update({
    "lost": max(0.0, psnr(best) - psnr(lam)),
    "psnr": psnr(lam),
    "ssim": ssim(lam),
    "bestLambda": best,
    "bestPsnr": psnr(best),
    "ssimAtBestPsnr": ssim(best),
    "ssimLambda": similar,
    "bestSsim": ssim(similar),
    "ssimLost": max(0.0, psnr(best) - psnr(similar)),
})
for rule, chosen in rules.items():
    measures[rule + "Lambda"] = chosen
    measures[rule + "Lost"] = max(0.0, psnr(best) - psnr(chosen))
`;
