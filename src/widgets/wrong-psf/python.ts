/** The same blur, the same belief, the same four ways to fill a surround in, in NumPy. */
import { PYTHON_BLUR_EVIDENCE } from '../../parts/model/blur-evidence.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import { isCut, pictureOf } from './bench.ts';
import { stopsOf } from './curve.ts';
import { ROUNDS } from './frames.ts';
import { isTurned, SURROUND, type Params } from './params.ts';
import { drawsOf } from './recorded.ts';
import { PYTHON_KERNELS } from './python-kernels.ts';

const SHARED = `def transfer(h, shape):
    """The kernel's spectrum on a ring of this shape, its middle at the origin."""
    whole = np.zeros(shape)
    whole[: h.shape[0], : h.shape[1]] = h
    middle = [-(side // 2) for side in h.shape]
    return np.fft.fft2(np.roll(whole, middle, (0, 1)))


def penalty(shape):
    """|D|^2 of both forward differences."""
    steps = [2 - 2 * np.cos(2 * np.pi * np.fft.fftfreq(n)) for n in shape]
    return np.add.outer(*steps)


def on_ring(y, h):
    """Least ||h * x - y||^2 + lam^2 ||grad x||^2."""
    H = transfer(h, y.shape)
    share = np.conj(H) / (np.abs(H) ** 2 + lam**2 * penalty(y.shape))
    return np.fft.ifft2(share * np.fft.fft2(y)).real


def blurred(x, h):
    return np.fft.ifft2(transfer(h, x.shape) * np.fft.fft2(x)).real`;

const CUT = `def mirrored(y):
    x = on_ring(np.pad(y, ((0, y.shape[0]), (0, y.shape[1])), mode="symmetric"), assumed)
    return x[: y.shape[0], : y.shape[1]]


def ramp(profile, n):
    overlap = np.correlate(profile, profile, "full")[profile.size - 1 :]
    overlap = np.append(overlap, np.zeros(n))
    near = np.minimum(np.arange(n), n - 1 - np.arange(n))
    return 1 - overlap[near] / overlap[0]


def tapered(y):
    keep = np.outer(ramp(assumed.sum(1), y.shape[0]), ramp(assumed.sum(0), y.shape[1]))
    return on_ring(keep * y + (1 - keep) * blurred(y, assumed), assumed)


def beyond(y):
    """The surround is data that nobody has: filled in, deblurred, blurred, filled in again."""
    m = ${SURROUND}
    first = np.pad(y, m, mode="symmetric")
    known = np.pad(np.ones(y.shape, bool), m)
    data = first
    for _ in range(${ROUNDS}):
        data = np.where(known, first, blurred(on_ring(data, assumed), assumed))
    return on_ring(data, assumed)[m:-m, m:-m]`;

const CUT_MEASURES = `    every = {
        "wrapped": on_ring(y, assumed),
        "mirrored": mirrored(y),
        "tapered": tapered(y),
        "beyond": beyond(y),
    }
    found = {name: relative(one) for name, one in every.items()}
    found["error"] = found[frame]`;

function ringMeasures(p: Params): string {
  const { at } = stopsOf(p);
  const trial = isTurned(p)
    ? `kernel("${p.assumed}", ${p.assumedWidth}, a)`
    : `kernel("${p.assumed}", a, ${p.assumedAngle})`;
  return `    at = np.linspace(${at[0]}, ${at[at.length - 1]}, ${at.length})  # ${isTurned(p) ? 'angles' : 'widths'} on trial
    trials = [${trial} for a in at]
    errors = [relative(on_ring(y, h)) for h in trials]
    alone = [evidence(y, transfer(h, y.shape), noise) for h in trials]
    x = on_ring(y, assumed)
    r = y - blurred(x, assumed)
    beside = (r * np.roll(r, 1, 0) + r * np.roll(r, 1, 1)) / 2
    found = {
        "error": relative(x),
        "misfit": np.sqrt(np.mean(r**2)) / noise,
        "neighbours": beside.sum() / np.sum(r**2),
        "least": min(errors),
        "best": at[np.argmin(errors)],
        "likeliest": at[np.argmin(alone)],
    }`;
}

/** What fifty other pictures have said stands in the book; it is not computed here. */
const recordedLines = ({ blur, width }: Params): string =>
  Object.entries(drawsOf(blur, width) ?? {})
    .map(([name, value]) => `    found["${name}"] = ${value}  # recorded, over fifty other pictures\n`)
    .join('');

export function pythonOf(p: Params): string {
  const { shape, levels } = pictureOf(p);
  const cut = isCut(p);
  return script(`
import base64

import numpy as np

height, width = ${shape[0]}, ${shape[1]}
noise, seed, lam, frame = ${p.noise}, ${p.seed}, ${p.lambda}, "${p.frame}"


${PYTHON_KERNELS}


actual = kernel("${p.blur}", ${p.width}, ${p.angle})
assumed = kernel("${p.assumed}", ${p.assumedWidth}, ${p.assumedAngle})


${SHARED}


${cut ? CUT : PYTHON_BLUR_EVIDENCE}


def main(whole):
    m = ${SURROUND}
    truth = whole[m:-m, m:-m]
    y = ${cut ? 'blurred(whole, actual)[m:-m, m:-m]' : 'blurred(truth, actual)'}
    y = y + noise * np.random.RandomState(seed).standard_normal(y.shape)

    def relative(x):
        return np.linalg.norm(x - truth) / np.linalg.norm(y - truth)

${cut ? CUT_MEASURES : ringMeasures(p)}
${cut ? '' : recordedLines(p)}    print({name: float(value) for name, value in found.items()})


${pythonBytes('picture', levels)}
main(np.frombuffer(base64.b64decode(picture), np.uint8).reshape(height, width) / 255)
`);
}
