/** What the controls mean as samples: x[0 … 47] and h[0 … 15]. */
import type { Vec } from '../../core/vector.ts';
import { compile } from '../../expression/index.ts';
import { KERNEL_SAMPLES, SIGNAL_SAMPLES, type Params } from './params.ts';

type Shape = (n: number) => number;
const within = (n: number, from: number, to: number): boolean => n >= from && n < to;

/** Both boxes are 12 wide, so that box * box is a triangle with a single peak. */
const BOX = 12;
/** Two of the copies that three spikes leave overlap, if the kernel is longer than 8; the first stands alone. */
const SPIKES: Readonly<Record<number, number>> = { 4: 1, 22: 0.7, 30: 0.45 };

const signals: Record<Exclude<Params['source'], 'formula' | 'drawn'>, Shape> = {
  box: (k) => (within(k, 12, 12 + BOX) ? 1 : 0),
  /** Up by 1/8 a sample, level, down by 1/16 a sample. */
  ramps: (k) => Math.max(0, Math.min(1, (k - 7) / 8, (39 - k) / 16)),
  decay: (k) => (k < 8 ? 0 : Math.exp(-(k - 8) / 2.5)),
  spikes: (k) => SPIKES[k] ?? 0,
};

const kernels: Record<Exclude<Params['kernel'], 'formula' | 'drawn'>, Shape> = {
  box: (j) => (j < BOX ? 1 : 0),
  ramp: (j) => (j < BOX ? (j + 1) / BOX : 0),
  decay: (j) => Math.exp(-j / 4),
  echo: (j) => (j % 7 === 0 ? 0.6 ** (j / 7) : 0),
  difference: (j) => [1, -1][j] ?? 0,
};

const sample = (shape: Shape, length: number): Vec => Float64Array.from({ length }, (_, n) => shape(n));

function evaluate(formula: string, length: number): Vec {
  return compile(formula, ['n']).evaluate({ n: sample((n) => n, length) }, length);
}

export function signalOf({ source, formula, drawn }: Params): Vec {
  if (source === 'drawn') return Float64Array.from(drawn);
  return source === 'formula' ? evaluate(formula, SIGNAL_SAMPLES) : sample(signals[source], SIGNAL_SAMPLES);
}

export function kernelOf({ kernel, kernelFormula, kernelDrawn }: Params): Vec {
  if (kernel === 'drawn') return Float64Array.from(kernelDrawn);
  return kernel === 'formula'
    ? evaluate(kernelFormula, KERNEL_SAMPLES)
    : sample(kernels[kernel], KERNEL_SAMPLES);
}
