import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const FAR = 8;
const NOTHING = 0.1;

export const challenges = [
  {
    id: 'turn',
    preset: 'top',
    solved: { from: 'least', set: { hand: 1, character: '0' } },
    passed: (p, m) => p.rank >= FAR && m.gradientReads !== undefined && m.gradientReads === m.otherClass,
    hints: [
      { id: 'score', when: (p) => p.ask !== 'score' || p.against !== 'other' },
      { id: 'far', when: (p) => p.rank < FAR },
      { id: 'hand', when: () => true },
    ],
  },
  {
    id: 'apart',
    preset: 'top',
    solved: { from: 'unit', set: { unit: 5 } },
    passed: (p, m) => p.against === 'other' && Math.abs(m.deconvnetPair) < NOTHING,
    hints: [
      { id: 'trained', when: (p) => p.against !== 'other' },
      { id: 'less', when: (p) => p.ask === 'score' },
      { id: 'place', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
