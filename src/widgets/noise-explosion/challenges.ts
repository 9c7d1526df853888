import type { Challenge } from '../contract.ts';
import type { Params } from './params.ts';

/** The slider's stop at the camera's 0.004 is 0.00398. */
const CAMERA = 0.0039;
const BLUR = 2;

/** How large the noise may be and dividing still works: from here on the reader has found the edge. */
const EDGE = 1e-9;

export const challenges: readonly Challenge<Params>[] = [
  {
    id: 'rescue',
    preset: 'whisper',
    passed: (p, m) => p.noise >= CAMERA && p.width >= BLUR && m.estimate < 0.15,
    hints: [
      { id: 'quieter', when: (p) => p.noise < CAMERA || p.width < BLUR },
      { id: 'small', when: (p) => p.lambda < 0.03 },
      { id: 'large', when: (p) => p.lambda > 0.05 },
    ],
  },
  {
    id: 'limit',
    preset: 'rounding',
    passed: (p, m) => p.blur === 'gaussian' && p.width >= BLUR && p.noise >= EDGE && m.divided < 0.1,
    hints: [
      { id: 'narrow', when: (p) => p.blur !== 'gaussian' || p.width < BLUR },
      { id: 'loud', when: (_, m) => m.divided >= 0.1 },
      { id: 'quiet', when: (p) => p.noise < EDGE },
    ],
  },
];
