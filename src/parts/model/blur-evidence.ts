/**
 * How probable data are under a blur, whatever the picture was: the picture is integrated out instead of being estimated.
 *
 * For y = h * x + n on a ring, with white noise of variance η² and Gaussian pictures whose gradients have the variance c, so that
 * x has the power c/|D|² at each frequency, y has V = |H|²c/|D|² + η², and
 *
 *   −log p(y | h)/n = (1/2n) Σ [log 2πV + |Y|²/V],
 *
 * |Y|² the periodogram. The contrast c is the one that makes it least. The frequency 0, on which the prior is silent, is left out.
 * Levin, Weiss, Durand & Freeman, CVPR 2009, estimate h alone in this sense, with sparser pictures than these.
 */
import { periodogram, penaltySpectrum } from '../../core/spectral/index.ts';
import type { Complex } from '../../core/fft/index.ts';
import type { Vec } from '../../core/vector.ts';

type Shape = readonly [number, number];

/** |D|² of both forward differences on a ring: what smoothness costs at each frequency. */
export function gradientPenalty(shape: Shape): Vec {
  const step = Float64Array.from([1, -1, 0]);
  const down = penaltySpectrum({ shape: [3, 1], data: step }, shape);
  const across = penaltySpectrum({ shape: [1, 3], data: step }, shape);
  return down.map((value, i) => value + across[i]);
}

/** Halvings of log c between these two: far below a grey level, and far above black and white. */
const CONTRAST = { least: 1e-9, most: 10, halvings: 24 };

/** −log p(y | h)/n for every h on trial, from its transfer function over the whole DFT. */
export function blurEvidence(data: Vec, shape: Shape, noise: number): (transfer: Complex) => number {
  const half = halfOf(periodogram(data, shape), gradientPenalty(shape), shape);
  const floor = noise ** 2;
  return ({ re, im }) => {
    const gain = half.place.map((at, i) => (re[at] ** 2 + im[at] ** 2) / half.penalty[i]);
    return leastOver(half, gain, floor) / data.length;
  };
}

interface Half {
  /** In the whole DFT. */
  readonly place: Vec;
  /** 2 where −k is another frequency. */
  readonly weight: Vec;
  readonly power: Vec;
  readonly penalty: Vec;
}

/** A real picture says the same at k and −k: half of the frequencies are enough. */
function halfOf(power: Vec, penalty: Vec, [height, width]: Shape): Half {
  const place: number[] = [];
  const weight: number[] = [];
  for (let k = 0; k < height; k++)
    for (let l = 0; 2 * l <= width; l++) {
      if (k === 0 && l === 0) continue;
      place.push(k * width + l);
      weight.push(l === 0 || 2 * l === width ? 1 : 2);
    }
  return {
    place: Float64Array.from(place),
    weight: Float64Array.from(weight),
    power: Float64Array.from(place, (at) => power[at]),
    penalty: Float64Array.from(place, (at) => penalty[at]),
  };
}

/** The least of ½ Σ [log 2πV + |Y|²/V] over the contrast, found where the slope in log c changes its sign. */
function leastOver({ weight, power }: Half, gain: Vec, floor: number): number {
  let [low, high] = [Math.log(CONTRAST.least), Math.log(CONTRAST.most)];
  for (let k = 0; k < CONTRAST.halvings; k++) {
    const middle = (low + high) / 2;
    const contrast = Math.exp(middle);
    let slope = 0;
    for (let i = 0; i < gain.length; i++) {
      const v = contrast * gain[i] + floor;
      slope += (weight[i] * gain[i] * (1 - power[i] / v)) / v;
    }
    if (slope < 0) low = middle;
    else high = middle;
  }
  const contrast = Math.exp((low + high) / 2);
  let total = 0;
  for (let i = 0; i < gain.length; i++) {
    const v = contrast * gain[i] + floor;
    total += (weight[i] * (Math.log(2 * Math.PI * v) + power[i] / v)) / 2;
  }
  return total;
}

/** The same in NumPy, for the scripts that readers take away. */
export const PYTHON_BLUR_EVIDENCE = `def evidence(y, H, noise):
    """-log p(y | h) per pixel; the picture, with Gaussian gradients, is integrated out."""
    P = np.abs(np.fft.fft2(y)).ravel()[1:] ** 2 / y.size
    steps = [2 - 2 * np.cos(2 * np.pi * np.fft.fftfreq(n)) for n in y.shape]
    D2 = np.add.outer(*steps).ravel()[1:]
    gain = np.abs(H).ravel()[1:] ** 2 / D2
    low, high = np.log(${CONTRAST.least}), np.log(${CONTRAST.most})
    for _ in range(${CONTRAST.halvings}):  # the contrast that makes it least
        V = np.exp((low + high) / 2) * gain + noise**2
        if np.sum(gain * (1 - P / V) / V) < 0:
            low = (low + high) / 2
        else:
            high = (low + high) / 2
    V = np.exp((low + high) / 2) * gain + noise**2
    return np.sum(np.log(2 * np.pi * V) + P / V) / 2 / y.size`;
