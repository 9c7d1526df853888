/** The signals, and what Wiener is told of them. */
import { RandomState } from '../../core/random/index.ts';
import { signal } from '../../core/signals/index.ts';
import { classSpectrum } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { heldSamples } from '../../parts/model/drawn.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { type Kind, type Params, SAMPLES } from './params.ts';

/** Another signal of the kind for each seed; what is drawn stays as it is. */
export function truthOf({ truth, drawn, seed }: Pick<Params, 'truth' | 'drawn' | 'seed'>): Vec {
  if (truth !== 'drawn') return memberOf(truth, seed);
  return heldSamples(drawn, SAMPLES);
}

const memberOf = (kind: Kind, seed: number): Vec =>
  kind === 'jumps' ? jumps(seed) : signal(kind, SAMPLES, seed);

/** Five to nine flat stretches round the ring, with levels in [0, 1]. */
function jumps(seed: number): Vec {
  const random = new RandomState(seed);
  const count = random.randint(5, 10);
  const edges = [...random.uniform(0, SAMPLES, count)].map(Math.floor).sort((a, b) => a - b);
  const levels = random.uniform(0, 1, count);
  const last = (i: number) => edges.findLastIndex((edge) => edge <= i);
  return Float64Array.from({ length: SAMPLES }, (_, i) => levels[(last(i) + count) % count]);
}

/** The noise's own: with the signal's, the two would be made of the same random numbers. */
export const noiseSeed = (seed: number): number => seed + 1000;

/** The seeds of the signals of which the class spectrum is the mean: none of them is one that was recorded. */
const CLASS = { first: 2001, count: 64 };

export const spectrumOfClass = keepEach((kind: Kind): Vec => {
  const members = Array.from({ length: CLASS.count }, (_, i) => memberOf(kind, CLASS.first + i));
  return classSpectrum(members, [SAMPLES]);
});

/** The class that Wiener is told of: the truth's own unless chosen. A drawing has none, and passes for steps. */
export function classOf({ told, truth }: Pick<Params, 'told' | 'truth'>): Kind {
  if (told !== 'own') return told;
  return truth === 'drawn' ? 'steps' : truth;
}
