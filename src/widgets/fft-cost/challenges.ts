import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** The picture that the challenge asks about. */
const SIZE = '512';

export const challenges = [
  {
    id: 'turn',
    preset: 'rival',
    solved: { from: 'rival', set: { kernel: 23 } },
    passed: (p, m) => p.size === SIZE && p.kernel === m.passes512,
    hints: [
      { id: 'size', when: (p) => p.size !== SIZE },
      { id: 'plain', when: (p, m) => p.kernel === m.plain512 },
      { id: 'smaller', when: (p, m) => p.kernel > m.passes512 },
      { id: 'larger', when: (p, m) => p.kernel < m.passes512 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
