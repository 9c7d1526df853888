/** A class of signals with a known power spectrum, a blur on a ring, noise with another spectrum; and draws of all three. */
import { irfft, rfft } from '../../core/fft/index.ts';
import type { Complex } from '../../core/fft/index.ts';
import { gaussian } from '../../core/kernels/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { magnitude, periodogram, transferFunction } from '../../core/spectral/index.ts';
import { add } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { heldSamples } from '../../parts/model/drawn.ts';
import { KNOTS, LAST, SAMPLES, type Params } from './params.ts';

export const SHAPE = [SAMPLES] as const;

export interface Bench {
  /** H over the whole DFT, and |H|. */
  readonly transfer: Complex;
  readonly size: Vec;
  /** S, what is believed of the signal, and N, over the whole DFT, in the unit of `periodogram`. */
  readonly signal: Vec;
  readonly noise: Vec;
  /** The reader's own signal; null where signals are drawn from S. */
  readonly own: Vec | null;
  /** The power that the truth has: S in expectation, or the own signal's periodogram. */
  readonly power: Vec;
}
export interface Draw {
  readonly truth: Vec;
  readonly data: Vec;
}

/** A drawn curve at every frequency of the DFT: 10 to the straight line between its knots. */
export function powerOf(knots: readonly number[]): Vec {
  return Float64Array.from({ length: SAMPLES }, (_, k) => {
    const at = (Math.min(k, SAMPLES - k) * (KNOTS - 1)) / LAST;
    const from = Math.min(KNOTS - 2, Math.floor(at));
    return 10 ** (knots[from] + (at - from) * (knots[from + 1] - knots[from]));
  });
}

export const ownOf = ({ drawn }: Params): Vec => heldSamples(drawn, SAMPLES);

export function benchOf(p: Params): Bench {
  const transfer = transferFunction(gaussian(p.blur), SHAPE);
  const signal = powerOf(p.signalPower);
  const own = p.source === 'drawn' ? ownOf(p) : null;
  return {
    transfer,
    size: magnitude(transfer),
    signal,
    noise: powerOf(p.noisePower),
    own,
    power: own ? periodogram(own, SHAPE) : signal,
  };
}

/** Each frequency multiplied by a number of its own, the same at k and −k. */
export function shaped(values: Vec, factor: (k: number) => number): Vec {
  const { re, im } = rfft(values, SHAPE);
  const times = (half: Vec) => half.map((value, k) => value * factor(k));
  return irfft({ re: times(re), im: times(im) }, SHAPE);
}

/** White noise, coloured: a Gaussian signal with expected periodogram `power`. */
const coloured = (white: Vec, power: Vec): Vec => shaped(white, (k) => Math.sqrt(power[k]));

/** Truth first, noise second, from one generator. A reader's own truth leaves the first numbers unused. */
export function drawOf({ transfer, signal, noise, own }: Bench, seed: number): Draw {
  const random = new RandomState(seed);
  const drawn = coloured(random.standardNormal(SAMPLES), signal);
  const truth = own ?? drawn;
  // A Gaussian's H is real: its kernel is symmetric about the origin.
  const blurred = shaped(truth, (k) => transfer.re[k]);
  return { truth, data: add(blurred, coloured(random.standardNormal(SAMPLES), noise)) };
}
