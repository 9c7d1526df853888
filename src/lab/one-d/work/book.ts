/** The book's own signals, each of 512 samples and its highest point 1. */
import { spikes, steps } from '../../../core/signals/index.ts';
import type { Vec } from '../../../core/vector.ts';
import type { SignalName } from '../params.ts';

const SAMPLES = 512;

/** A Gaussian: its centre and σ in samples, and its height. */
type Line = readonly [at: number, sigma: number, height: number];

/** Lines of a natural width, two of them pairs. */
const SPECTRUM: readonly Line[] = [
  [70, 1.5, 0.6],
  [180, 1.5, 0.25],
  [236, 1.5, 1],
  [247, 1.5, 0.8],
  [380, 1.5, 0.45],
  [394, 1.5, 0.2],
];
/** Peaks that widen as they come later. */
const CHROMATOGRAM: readonly Line[] = [
  [110, 5, 0.5],
  [160, 6, 1],
  [186, 6, 0.7],
  [300, 8, 0.4],
  [326, 8, 0.3],
  [430, 10, 0.6],
];

/** Of the draw of spikes. */
const SPIKES_SEED = 1;

/** Σ height · e^(−(i − at)²/2σ²). */
const sumOf = (lines: readonly Line[]): Vec =>
  Float64Array.from({ length: SAMPLES }, (_, i) =>
    lines.reduce(
      (sum, [at, sigma, height]) => sum + height * Math.exp(-((i - at) ** 2) / (2 * sigma ** 2)),
      0,
    ),
  );

const SIGNALS: Readonly<Record<Exclude<SignalName, 'own'>, () => Vec>> = {
  spectrum: () => sumOf(SPECTRUM),
  chromatogram: () => sumOf(CHROMATOGRAM),
  profile: () => steps(SAMPLES),
  spikes: () => spikes(SAMPLES, { seed: SPIKES_SEED }),
};

export const bookSignal = (name: Exclude<SignalName, 'own'>): Vec => SIGNALS[name]();
