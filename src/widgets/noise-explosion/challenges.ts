import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** The slider's stop at 0.04 is 0.0398. */
const LOUD = 0.039;
const BLUR = 2;

/** The last stop of the noise at which dividing still works is 1.58e-9. */
const EDGE = 1.5e-9;

export const challenges = [
  {
    id: 'rescue',
    preset: 'whisper',
    solved: { from: 'rescued', set: { noise: 0.0398, lambda: 0.251 } },
    passed: (p, m) => p.noise >= LOUD && p.width >= BLUR && m.estimate < 0.22,
    hints: [
      { id: 'quieter', when: (p) => p.noise < LOUD || p.width < BLUR },
      { id: 'small', when: (p) => p.lambda < 0.15 },
      { id: 'large', when: (p) => p.lambda > 0.3 },
    ],
  },
  {
    id: 'limit',
    preset: 'rounding',
    solved: { from: 'rounding', set: { noise: 1.585e-9 } },
    passed: (p, m) => p.blur === 'gaussian' && p.width >= BLUR && p.noise >= EDGE && m.divided < 0.1,
    hints: [
      { id: 'narrow', when: (p) => p.blur !== 'gaussian' || p.width < BLUR },
      { id: 'loud', when: (_, m) => m.divided >= 0.1 },
      { id: 'quiet', when: (p) => p.noise < EDGE },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
