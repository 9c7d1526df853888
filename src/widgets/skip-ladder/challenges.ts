import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Of the ink that is found, so much is named right; and so far off are its borders, in pixels. */
const NAMED = 0.95;
const OFF = 4;
/** A border error that the first rung keeps on a page that halves. */
const KEPT = 0.75;

export const challenges = [
  {
    id: 'named',
    preset: 'coarse',
    solved: { from: 'coarse', set: { noise: 0.36 } },
    passed: (p, m) => p.way === 'coarse' && p.source === 'letters' && m.right >= NAMED && m.edge > OFF,
    hints: [
      { id: 'coarse', when: (p) => p.way !== 'coarse' },
      { id: 'letters', when: (p) => p.source !== 'letters' },
      { id: 'more', when: (_, m) => m.edge <= OFF },
      { id: 'less', when: () => true },
    ],
  },
  {
    id: 'odd',
    preset: 'resized',
    solved: { from: 'resized', set: { join: 'padded' } },
    passed: (p, m) => p.way === 'one' && p.size === 'odd' && p.source === 'letters' && m.edge < KEPT,
    hints: [
      { id: 'letters', when: (p) => p.source !== 'letters' },
      { id: 'same', when: (p) => p.way !== 'one' || p.size !== 'odd' },
      { id: 'join', when: (p) => p.join === 'resized' || p.join === 'nothing' },
      { id: 'noise', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
