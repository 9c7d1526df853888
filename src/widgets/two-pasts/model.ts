/**
 * Two truths x₁ and x₂ = x₁ + a·d behind one blur, or behind two. Where d lies in the null space of A, A x₁ = A x₂ and no data can
 * tell them apart (no uniqueness); where A only shrinks d, the data do tell, if the noise lets them (no stability). On a ring A is
 * diagonal in the waves. With known zeros around the signal and all of its blur recorded it is a full convolution, which has no
 * null space: were h * d zero, the first sample of d that is not would meet the first of h that is not, with nothing to cancel it.
 */
import { box, gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import { magnitude, transferFunction } from '../../core/spectral/index.ts';
import { addScaled, maxAbs, norm, subtract, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { HIGHEST, PERIOD, SAMPLES, type Params } from './params.ts';
import { python } from './python.ts';
import { weakest } from './weakest.ts';

/** An |H| below this is zero but for rounding. The widest Gaussian on offer stays above it. */
const ZERO = 1e-12;
/** Two blurred signals that differ by less differ by rounding. */
const ROUNDING = 1e-13;
/** That much of σ is seen: what the repeats are counted for. */
const SEEN = 3;

export interface Result {
  /** x₁, x₂, and their blurs of the last exposure, whose first sample is number `start`. */
  readonly truths: readonly [Vec, Vec];
  readonly data: readonly [Vec, Vec];
  readonly start: number;
  /** ‖A w‖/‖w‖ of a wave w at frequencies 0 … N/2, all exposures together; on a ring, of one, it is |H|. */
  readonly transfer: Vec;
  /** Those of them at which it is zero; all but N/2 stand for two, ±k. */
  readonly nulls: Vec;
  readonly nullCount: number;
  /** Frequencies that x₂ − x₁ is made of. */
  readonly added: Vec;
  /** The smallest ‖A x‖/‖x‖ of any x: A's smallest singular value. */
  readonly least: number;
  /** The largest |y₂ − y₁|, and ‖A(x₂ − x₁)‖, of all exposures, in units of σ. */
  readonly apart: number;
  readonly tell: number;
  /** How often all of it would have to be recorded for a mean that tells them apart by 3σ; none where only rounding differs. */
  readonly repeats: number | undefined;
  /** The share that gets through at which x₂ − x₁, were it all at one frequency, would be as large as σ. */
  readonly audible: number;
  /** The lowest value of x₂. */
  readonly lowest: number;
}

/** A wave, or a fence: a 1 in every PERIOD samples, and just below zero between so that the mean is zero. */
const pattern = ({ pattern, frequency }: Params): Vec => (pattern === 'wave' ? wave(frequency) : fence);

const fence = Float64Array.from({ length: SAMPLES }, (_, i) => (i % PERIOD === 0 ? 1 : -1 / (PERIOD - 1)));

function wave(frequency: number): Vec {
  // The remainder first: the cosine of a large angle would carry its rounding.
  const angle = (i: number) => (2 * Math.PI * ((frequency * i) % SAMPLES)) / SAMPLES;
  return Float64Array.from({ length: SAMPLES }, (_, i) => Math.cos(angle(i)));
}

function frequenciesOf({ pattern, frequency, amplitude }: Params): number[] {
  if (amplitude === 0) return [];
  if (pattern === 'wave') return [frequency];
  return Array.from({ length: PERIOD / 2 }, (_, i) => ((i + 1) * SAMPLES) / PERIOD);
}

/** One kernel for each exposure. */
export function kernelsOf(p: Params): readonly Vec[] {
  if (p.blur === 'gaussian') return [gaussian(p.width)];
  return p.second ? [box(p.box), box(p.box + 1)] : [box(p.box)];
}

const operatorOf = (kernel: Vec, { frame }: Params) =>
  frame === 'ring'
    ? convolve1d(kernel, SAMPLES, { boundary: 'periodic' })
    : convolve1d(kernel, SAMPLES, { boundary: 'zero', output: 'full' });

/** √Σ of squares, sample by sample. */
const together = (parts: readonly Vec[]): Vec =>
  Float64Array.from(parts[0], (_, i) => Math.hypot(...parts.map((part) => part[i])));

interface Shares {
  /** At all N frequencies. */
  readonly whole: Vec;
  readonly least: number;
}
const keyOf = (p: Params) => [p.frame, ...kernelsOf(p).map(({ length }) => length), p.blur, p.width].join();

/** What gets through of every wave, and of what is weakened most. */
const sharesOf = keepEach((p: Params): Shares => {
  const kernels = kernelsOf(p);
  if (p.frame === 'ring') {
    const whole = together(kernels.map((kernel) => magnitude(transferFunction(kernel, [SAMPLES]))));
    return { whole, least: whole.reduce((a, b) => Math.min(a, b)) };
  }
  const operators = kernels.map((kernel) => operatorOf(kernel, p));
  const half = Float64Array.from({ length: HIGHEST + 1 }, (_, k) => {
    const w = wave(k);
    return Math.hypot(...operators.map((operator) => norm(operator.apply(w)))) / norm(w);
  });
  const whole = Float64Array.from({ length: SAMPLES }, (_, k) => half[Math.min(k, SAMPLES - k)]);
  return { whole, least: weakest(kernels, SAMPLES) };
}, keyOf);

export const model = {
  kind: 'compute',

  compute(p) {
    const first = signal(p.source, SAMPLES);
    const second = addScaled(first, p.amplitude, pattern(p));
    const kernels = kernelsOf(p);
    const exposures = kernels.map((kernel) => {
      const operator = operatorOf(kernel, p);
      return [operator.apply(first), operator.apply(second)] as const;
    });
    const differences = exposures.map(([one, other]) => subtract(other, one));
    const { whole, least } = sharesOf(p);
    const transfer = whole.slice(0, HIGHEST + 1);
    const difference = norm(subtract(second, first));
    const shown = Math.hypot(...differences.map(norm));
    return {
      truths: [first, second],
      data: exposures[exposures.length - 1],
      start: p.frame === 'ring' ? 0 : -Math.floor(kernels[kernels.length - 1].length / 2),
      transfer,
      nulls: Float64Array.from([...transfer.keys()].filter((k) => transfer[k] < ZERO)),
      nullCount: whole.filter((h) => h < ZERO).length,
      added: Float64Array.from(frequenciesOf(p)),
      least,
      apart: Math.max(...differences.map(maxAbs)),
      tell: shown / p.noise,
      repeats: shown > ROUNDING ? ((SEEN * p.noise) / shown) ** 2 : undefined,
      audible: difference === 0 ? Infinity : p.noise / difference,
      lowest: second.reduce((a, b) => Math.min(a, b)),
    };
  },

  measures: (r) => ({
    different: norm(subtract(r.truths[1], r.truths[0])) / norm(r.truths[0]),
    data: r.apart,
    tell: r.tell,
    nulls: r.nullCount,
    least: r.least,
    lowest: r.lowest,
    ...(r.repeats === undefined ? {} : { repeats: r.repeats }),
  }),

  facts: (r, p) => ({
    same: p.amplitude === 0,
    hidden: r.added.every((k) => r.nulls.includes(k)),
    noise: p.noise,
    frame: p.frame,
    second: kernelsOf(p).length > 1,
  }),

  table: (r) => ({
    columns: [
      { head: 'sample', values: Array.from({ length: SAMPLES }, (_, i) => i) },
      { head: 'truth x1', values: r.truths[0] },
      { head: 'truth x2', values: r.truths[1] },
      { head: 'blurred y1', values: r.data[0] },
      { head: 'blurred y2', values: r.data[1] },
      {
        head: `frequency (cycles per ${SAMPLES} samples)`,
        values: Array.from({ length: HIGHEST + 1 }, (_, k) => k),
      },
      { head: 'share of a wave that gets through', values: r.transfer },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
