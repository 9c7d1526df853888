import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Scores below this are no grid that an eye would find. */
const SMALL = 0.1;

/** Training alone takes the grid away here: the fewest steps will do, but not none. */
export const challenges = [
  {
    id: 'learned',
    preset: 'start',
    solved: { from: 'start', set: { steps: 150, seed: 3 } },
    passed: (p, m) =>
      p.stride === '2' &&
      p.fit === 'adam' &&
      p.steps <= 150 &&
      m.transposed4 < SMALL &&
      m.transposed3 < SMALL,
    hints: [
      { id: 'two', when: (p) => p.stride !== '2' },
      { id: 'adam', when: (p) => p.fit !== 'adam' },
      { id: 'train', when: (p) => p.steps === 0 },
      { id: 'less', when: (p) => p.steps > 150 },
      { id: 'more', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
