import { checkChoice } from '../check.ts';
import { bumps } from './bumps.ts';
import { chirp } from './chirp.ts';
import { spectrumLines } from './spectrum-lines.ts';
import { spikes } from './spikes.ts';
import { steps } from './steps.ts';
import { texture } from './texture.ts';
import type { Vec } from '../vector.ts';

export { bumps, chirp, spectrumLines, spikes, steps, texture };

/** The signals by name. Without a seed each is the one that the book shows; `chirp` has no chance in it. */
const signals = {
  spikes: (n, seed) => spikes(n, { seed }),
  steps: (n, seed) => steps(n, { seed }),
  bumps: (n, seed) => bumps(n, { seed }),
  'spectrum-lines': (n, seed) => spectrumLines(n, { seed }),
  chirp: (n) => chirp(n),
  texture: (n, seed) => texture(n, { seed }),
} as const satisfies Record<string, (n: number, seed?: number) => Vec>;

export type SignalName = keyof typeof signals;

export const signalNames = Object.keys(signals) as readonly SignalName[];

/**
 * A truth of n samples by name: `signal('steps', 256)`.
 *
 * Values lie in [0, 1], except 'chirp' and 'texture', which swing between −1 and 1.
 * @throws RangeError if there is no such signal, or n < 16
 */
export function signal(name: SignalName, n: number, seed?: number): Vec {
  checkChoice('signal', 'name', name, signalNames);
  return signals[name](n, seed);
}
