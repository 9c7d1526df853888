import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Pixels enclosed: a stroke that encloses something. */
const SOME = 150;
const WRONG = 0.5;
const ALIKE = 0.05;

export const challenges = [
  {
    id: 'alike',
    preset: 'ring',
    solved: { from: 'ring', set: { radius: 12, noise: 0 } },
    passed: (p, m) => p.view === 'near' && m.insideA !== m.insideB && m.differ <= ALIKE,
    hints: [
      { id: 'closer', when: (p) => p.view !== 'near' },
      { id: 'quiet', when: (p) => p.noise > 0 },
      { id: 'sides', when: (_, m) => m.insideA === m.insideB },
      { id: 'wall', when: () => true },
    ],
  },
  {
    id: 'fooled',
    preset: 'twins',
    solved: { from: 'farTwins' },
    passed: (p, m) => p.source === 'drawn' && m.area >= SOME && m.farOverlap < WRONG,
    hints: [
      { id: 'draw', when: (p) => p.source !== 'drawn' },
      { id: 'more', when: (_, m) => m.area < SOME },
      { id: 'larger', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
