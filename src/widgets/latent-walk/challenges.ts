import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const [HIDDEN, CLEAN] = [4, 1.5];

/** A sub-pixel layer is a transposed convolution by another name: trained, it hides its grid behind the tanh as well. */
export const challenges = [
  {
    id: 'hiding',
    preset: 'digits',
    solved: { from: 'hidden', set: { other: 'subPixel' } },
    passed: (p, m) =>
      p.state === 'trained' &&
      p.subject === 'digits' &&
      p.stage === 'before' &&
      m.otherShown2 < CLEAN &&
      m.otherHidden2 > HIDDEN,
    hints: [
      { id: 'begin', when: (p) => p.state === 'untrained' },
      { id: 'grey', when: (p) => p.subject === 'leaves' },
      { id: 'look', when: (p) => p.stage === 'after' },
      { id: 'other', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
