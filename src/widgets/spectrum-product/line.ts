/** One signal, one blur: y = h ∗ x by sliding, and Y = H X by multiplying. */
import { fft, ifft, type Complex } from '../../core/fft/index.ts';
import { box, gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import { transferFunction } from '../../core/spectral/index.ts';
import { maxAbs, subtract, type Vec } from '../../core/vector.ts';
import { stripeNulls } from './nulls.ts';
import { HIGHEST, RIPPLE, SAMPLES, type Params } from './params.ts';

/** Magnitudes and phases (in degrees, −180 … 180) at frequencies 0 … HIGHEST. */
export interface Spectrum {
  readonly magnitude: Vec;
  readonly phase: Vec;
}
export interface Line {
  readonly truth: Vec;
  readonly data: Vec;
  /** h at every sample of the ring, its centre at sample 0. */
  readonly kernel: Vec;
  /** X and Y divided by SAMPLES, so that the mean stands at 0; H as it multiplies. */
  readonly spectra: { readonly truth: Spectrum; readonly kernel: Spectrum; readonly data: Spectrum };
  /** Frequencies where a box is zero, in cycles per SAMPLES; between two of ours where it does not divide. */
  readonly nulls: Vec;
}

const RIPPLE_HEIGHT = 0.25;

export function truthOf({ source }: Pick<Params, 'source'>): Vec {
  if (source !== 'ripple') return signal(source, SAMPLES);
  const wave = (i: number) => Math.cos((2 * Math.PI * ((RIPPLE * i) % SAMPLES)) / SAMPLES);
  return signal('steps', SAMPLES).map((value, i) => value + RIPPLE_HEIGHT * wave(i));
}

const tapsOf = (p: Params): Vec => (p.line === 'box' ? box(p.box) : gaussian(p.sigma));

/** A whole ring moved to the right. */
const moved = (values: Vec, by: number): Vec =>
  values.map((_, i) => values[(((i - by) % SAMPLES) + SAMPLES) % SAMPLES]);

/** h on the ring: what a 1 at sample 0 turns into. */
export function kernelOf(p: Params): Vec {
  const impulse = new Float64Array(SAMPLES);
  impulse[0] = 1;
  return blur(p, impulse);
}

function blur(p: Params, x: Vec): Vec {
  const operator = convolve1d(tapsOf(p), SAMPLES, { boundary: 'periodic', method: 'direct' });
  return moved(operator.apply(x), p.shift);
}

/** H, with the factor e^(−2πi ks/N) that a shift by s brings. */
function transferOf(p: Params): Complex {
  const { re, im } = transferFunction(tapsOf(p), [SAMPLES]);
  const turn = (k: number) => (-2 * Math.PI * ((k * p.shift) % SAMPLES)) / SAMPLES;
  return {
    re: re.map((value, k) => value * Math.cos(turn(k)) - im[k] * Math.sin(turn(k))),
    im: im.map((value, k) => value * Math.cos(turn(k)) + re[k] * Math.sin(turn(k))),
  };
}

export const times = (a: Complex, b: Complex): Complex => ({
  re: a.re.map((value, k) => value * b.re[k] - a.im[k] * b.im[k]),
  im: a.re.map((value, k) => value * b.im[k] + a.im[k] * b.re[k]),
});

function spectrumOf({ re, im }: Complex, scale: number): Spectrum {
  const half = Array.from({ length: HIGHEST + 1 }, (_, k) => k);
  return {
    magnitude: Float64Array.from(half, (k) => Math.hypot(re[k], im[k]) / scale),
    phase: Float64Array.from(half, (k) => (Math.atan2(im[k], re[k]) * 180) / Math.PI),
  };
}

export function lineOf(p: Params): { line: Line; difference: number } {
  const truth = truthOf(p);
  const data = blur(p, truth);
  const X = fft(truth, new Float64Array(SAMPLES));
  const H = transferOf(p);
  const Y = times(X, H);
  return {
    line: {
      truth,
      data,
      kernel: kernelOf(p),
      spectra: { truth: spectrumOf(X, SAMPLES), kernel: spectrumOf(H, 1), data: spectrumOf(Y, SAMPLES) },
      nulls: Float64Array.from(p.line === 'box' ? stripeNulls(p.box, 0.5) : [], (f) => f * SAMPLES),
    },
    difference: maxAbs(subtract(ifft(Y.re, Y.im).re, data)) / maxAbs(truth),
  };
}
