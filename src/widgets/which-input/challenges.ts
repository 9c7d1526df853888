import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const WANTED = { input: 14, outputs: 7, kernel: 3, stride: 2 };
const APPENDED = 2;

export const challenges = [
  {
    id: 'exact',
    preset: 'short',
    solved: { from: 'short', set: { input: 14, kernel: 4 } },
    passed: (p, m) =>
      p.input === WANTED.input &&
      p.stride === WANTED.stride &&
      p.kernel >= WANTED.kernel &&
      m.outputs === WANTED.outputs &&
      m.extra === 0,
    hints: [
      { id: 'input', when: (p) => p.input !== WANTED.input },
      { id: 'stride', when: (p) => p.stride !== WANTED.stride },
      { id: 'kernel', when: (p) => p.kernel < WANTED.kernel },
      { id: 'outputs', when: (_, m) => m.outputs !== WANTED.outputs },
      { id: 'over', when: () => true },
    ],
  },
  {
    id: 'reach',
    preset: 'three',
    solved: { from: 'three', set: { input: 6, kernel: 5, padding: 2 } },
    passed: (_, m) => m.extra === APPENDED && m.reached === APPENDED,
    hints: [
      { id: 'long', when: (p) => p.stride <= APPENDED },
      { id: 'left', when: (_, m) => m.extra !== APPENDED },
      { id: 'dry', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
