import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** How exactly a hand must draw. */
const CLOSE = 0.05;
const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) < CLOSE;

export const challenges = [
  {
    id: 'delay',
    preset: 'draw',
    solved: { from: 'draw', set: { kernelDrawn: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] } },
    passed: (_, m) => m.taps === 1 && near(m.gain, 1) && near(m.delay, 3),
    hints: [
      { id: 'nothing', when: (_, m) => m.taps === 0 },
      { id: 'several', when: (_, m) => m.taps > 1 },
      { id: 'future', when: (p, m) => !p.flip && m.delay < 0 },
      { id: 'early', when: (_, m) => m.delay < 3 - CLOSE },
      { id: 'late', when: (_, m) => m.delay > 3 + CLOSE },
      { id: 'height', when: (_, m) => !near(m.gain, 1) },
    ],
  },
  {
    id: 'differentiate',
    preset: 'draw',
    solved: { from: 'difference' },
    passed: (_, m) => near(m.gain, 0) && near(m.slope, 1) && m.reach <= 2,
    hints: [
      { id: 'nothing', when: (_, m) => m.taps === 0 },
      { id: 'level', when: (_, m) => !near(m.gain, 0) },
      { id: 'upsideDown', when: (_, m) => m.slope < -CLOSE },
      { id: 'wide', when: (_, m) => m.reach > 2 },
      { id: 'strength', when: (_, m) => !near(m.slope, 1) },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
