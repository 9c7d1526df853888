import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { axesOf, spanOf } from './layer.ts';
import type { Params } from './params.ts';

const both = (p: Params, holds: (axis: ReturnType<typeof axesOf>[0]) => boolean): boolean =>
  axesOf(p).every(holds);
const FIVE = 5;
const WIDE = 7;
const LARGE = 224;

export const challenges = [
  {
    id: 'same',
    preset: 'strided',
    solved: { from: 'strided', set: { kernel: 5, stride: 1, padding: 2 } },
    passed: (p, m) =>
      both(p, ({ kernel, input }) => kernel === FIVE && input >= FIVE) &&
      m.rows === axesOf(p)[0].input &&
      m.columns === axesOf(p)[1].input,
    hints: [
      { id: 'five', when: (p) => !both(p, ({ kernel }) => kernel === FIVE) },
      { id: 'small', when: (p) => !both(p, ({ input }) => input >= FIVE) },
      { id: 'stride', when: (p) => !both(p, ({ stride }) => stride === 1) },
      { id: 'lessPadding', when: (p, m) => m.rows > axesOf(p)[0].input || m.columns > axesOf(p)[1].input },
      { id: 'morePadding', when: () => true },
    ],
  },
  {
    id: 'halve',
    preset: 'alexnet',
    solved: { from: 'alexnet', set: { kernel: 3, stride: 2, padding: 1 } },
    passed: (p, m) =>
      both(p, ({ input }) => input === LARGE) &&
      m.rows === LARGE / 2 &&
      m.columns === LARGE / 2 &&
      m.lost === 0,
    hints: [
      { id: 'large', when: (p) => !both(p, ({ input }) => input === LARGE) },
      { id: 'two', when: (p) => !both(p, ({ stride }) => stride === 2) },
      { id: 'gaps', when: (_, m) => m.rows === LARGE / 2 && m.columns === LARGE / 2 && m.lost > 0 },
      { id: 'tooMany', when: (_, m) => m.rows > LARGE / 2 || m.columns > LARGE / 2 },
      { id: 'tooFew', when: () => true },
    ],
  },
  {
    id: 'sees',
    preset: 'dilated',
    solved: { from: 'dilated', set: { dilation: 3 } },
    passed: (p) => p.layers === 1 && both(p, (axis) => axis.kernel === 3 && spanOf(axis) === WIDE),
    hints: [
      { id: 'nine', when: (p) => !both(p, ({ kernel }) => kernel === 3) },
      { id: 'one', when: (p) => p.layers > 1 },
      { id: 'spread', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
