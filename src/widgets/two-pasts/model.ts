/**
 * Two truths x₁ and x₂ = x₁ + a·d behind one blur. Where d lies in the null space of A, A x₁ = A x₂ and no data can tell
 * them apart (no uniqueness); where A only shrinks d, the data do tell, if the noise lets them (no stability).
 */
import { box, gaussian } from '../../core/kernels/index.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { signal } from '../../core/signals/index.ts';
import { magnitude, transferFunction } from '../../core/spectral/index.ts';
import { addScaled, maxAbs, norm, subtract, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { HIGHEST, PERIOD, SAMPLES, type Params } from './params.ts';

/** An |H| below this is zero but for rounding. The widest Gaussian on offer stays above it. */
const ZERO = 1e-12;

export interface Result {
  /** x₁, x₂ and their blurs. */
  readonly truths: readonly [Vec, Vec];
  readonly data: readonly [Vec, Vec];
  /** |H| at frequencies 0 … N/2. */
  readonly transfer: Vec;
  /** Those of them at which H is zero; all but N/2 stand for two, ±k. */
  readonly nulls: Vec;
  readonly nullCount: number;
  /** Frequencies that x₂ − x₁ is made of. */
  readonly added: Vec;
  /** The smallest |H|. */
  readonly least: number;
  /** The largest |y₂ − y₁|, and ‖A(x₂ − x₁)‖ in units of σ. */
  readonly apart: number;
  readonly tell: number;
  /** The |H| at which x₂ − x₁, were it all at one frequency, would be as large as σ. */
  readonly audible: number;
}

/** A wave, or a fence: a 1 in every PERIOD samples, and just below zero between so that the mean is zero. */
function pattern({ pattern, frequency }: Params): Vec {
  // The remainder first: the cosine of a large angle would carry its rounding.
  const value = (i: number) =>
    pattern === 'wave'
      ? Math.cos((2 * Math.PI * ((frequency * i) % SAMPLES)) / SAMPLES)
      : i % PERIOD === 0
        ? 1
        : -1 / (PERIOD - 1);
  return Float64Array.from({ length: SAMPLES }, (_, i) => value(i));
}

function frequenciesOf({ pattern, frequency, amplitude }: Params): number[] {
  if (amplitude === 0) return [];
  if (pattern === 'wave') return [frequency];
  return Array.from({ length: PERIOD / 2 }, (_, i) => ((i + 1) * SAMPLES) / PERIOD);
}

const kernelOf = (p: Params): Vec => (p.blur === 'box' ? box(p.box) : gaussian(p.width));

export const model = {
  kind: 'compute',

  compute(p) {
    const kernel = kernelOf(p);
    const operator = convolve1d(kernel, SAMPLES, { boundary: 'periodic' });
    const first = signal(p.source, SAMPLES);
    const second = addScaled(first, p.amplitude, pattern(p));
    const data = [operator.apply(first), operator.apply(second)] as const;
    const whole = magnitude(transferFunction(kernel, [SAMPLES]));
    const transfer = whole.slice(0, HIGHEST + 1);
    const difference = norm(subtract(second, first));
    return {
      truths: [first, second],
      data,
      transfer,
      nulls: Float64Array.from([...transfer.keys()].filter((k) => transfer[k] < ZERO)),
      nullCount: whole.filter((h) => h < ZERO).length,
      added: Float64Array.from(frequenciesOf(p)),
      least: transfer.reduce((a, b) => Math.min(a, b)),
      apart: maxAbs(subtract(data[1], data[0])),
      tell: norm(subtract(data[1], data[0])) / p.noise,
      audible: difference === 0 ? Infinity : p.noise / difference,
    };
  },

  measures: (r) => ({
    different: norm(subtract(r.truths[1], r.truths[0])) / norm(r.truths[0]),
    data: r.apart,
    tell: r.tell,
    nulls: r.nullCount,
    least: r.least,
  }),

  facts: (r, p) => ({
    same: p.amplitude === 0,
    hidden: r.added.every((k) => r.nulls.includes(k)),
    noise: p.noise,
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
      { head: '|H|', values: r.transfer },
    ],
  }),

  python: (p) =>
    script(`
import numpy as np

N = ${SAMPLES}
n = np.arange(N)
${numpyArray('x1', signal(p.source, SAMPLES))}
d = ${p.pattern === 'wave' ? `np.cos(2 * np.pi * (${p.frequency} * n % N) / N)` : `np.where(n % ${PERIOD} == 0, 1, -1 / ${PERIOD - 1})`}
x2 = x1 + ${p.amplitude} * d

${numpyArray('h', kernelOf(p))}


def blur(x):
    """Periodic, written out: the sum of shifted copies."""
    return sum(weight * np.roll(x, j - len(h) // 2) for j, weight in enumerate(h))


y1, y2 = blur(x1), blur(x2)
H = np.abs(np.fft.fft(blur(np.eye(1, N)[0])))

measures = {
    "different": float(np.linalg.norm(x2 - x1) / np.linalg.norm(x1)),
    "data": float(np.abs(y2 - y1).max()),
    "tell": float(np.linalg.norm(y2 - y1) / ${p.noise}),
    "nulls": int((H < ${ZERO}).sum()),
    "least": float(H.min()),
}
print(measures)
`),
} satisfies ComputeModel<Params, Result>;
