/** The same way from sharp to blurry in NumPy, and the same judge that never looks at a picture. */
import { PYTHON_BLUR_EVIDENCE } from '../../parts/model/blur-evidence.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import { ALPHAS, TRIALS, type Params } from './params.ts';
import { tiesOf } from './recorded.ts';
import { pictureOf } from './scenes.ts';

/** What fifty other pictures have said stands in the book; it is not computed here. */
const recordedLines = ({ picture, sigma }: Params): string =>
  Object.entries(tiesOf(picture.scene, sigma) ?? {})
    .map(([name, value]) => `    found["${name}"] = ${value}  # recorded, over fifty other pictures\n`)
    .join('');

export function pythonOf(p: Params): string {
  const { shape, levels } = pictureOf(p);
  return script(`
import base64

import numpy as np

height, width = ${shape[0]}, ${shape[1]}
sigma, t, alpha = ${p.sigma}, ${p.t}, ${p.alpha}
noise, seed = ${p.noise}, ${p.seed}


def gaussian(variance):
    """The discrete Gaussian of Lindeberg, as a transfer function on the ring."""
    steps = [1 - np.cos(2 * np.pi * np.fft.fftfreq(n)) for n in (height, width)]
    return np.exp(-variance * np.add.outer(*steps))


def blurred(x, variance):
    return np.fft.ifft2(gaussian(variance) * np.fft.fft2(x)).real if variance else x


def prior(x, power):
    """Sum of |grad x|^power, differences on the ring."""
    slope = np.hypot(np.roll(x, -1, 0) - x, np.roll(x, -1, 1) - x)
    return np.sum(slope[slope >= 1e-12] ** power)


def tie(sharp, blurry):
    low, high = ${ALPHAS.min}, 1.0
    if prior(blurry, low) < prior(sharp, low):
        return None
    for _ in range(16):
        middle = (low + high) / 2
        if prior(blurry, middle) > prior(sharp, middle):
            low = middle
        else:
            high = middle
    return (low + high) / 2


${PYTHON_BLUR_EVIDENCE}


def main(x):
    clean = blurred(x, sigma**2)
    y = clean + noise * np.random.RandomState(seed).standard_normal(x.shape)
    # The variances add: h_t * x_t is the same picture for every t.
    x_t = blurred(x, (sigma * t) ** 2)
    width_h = sigma * np.sqrt(1 - t**2)
    assert np.abs(blurred(x_t, width_h**2) - clean).max() < 1e-12

    widths = ${TRIALS.step} * np.arange(${TRIALS.count})
    alone = [evidence(y, gaussian(w**2), noise) for w in widths]
    found = {
        "here": prior(x_t, alpha) / prior(x, alpha),
        "blurry": prior(clean, alpha) / prior(x, alpha),
        "likeliest": widths[np.argmin(alone)],
        "kernelWidth": width_h,
        "pictureWidth": sigma * t,
        "misfit": np.sqrt(np.mean((y - clean) ** 2)),
        "costSharp": prior(x, alpha),
        "costHere": prior(x_t, alpha),
    }
    ends = tie(x, clean)
    if ends is not None:
        found["tie"] = ends
${recordedLines(p)}    print({name: float(value) for name, value in found.items()})


${pythonBytes('picture', levels)}
main(np.frombuffer(base64.b64decode(picture), np.uint8).reshape(height, width) / 255)
`);
}
