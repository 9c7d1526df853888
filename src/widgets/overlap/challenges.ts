import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { layersOf } from './layers.ts';
import type { Params } from './params.ts';

const MILD = 1.6;
const DEEP = 3;

const strided = (p: Params) => layersOf(p).every(({ stride }) => stride > 1);
const divisible = (p: Params) => layersOf(p).some(({ kernel, stride }) => kernel % stride === 0);
const startsUneven = (p: Params) => {
  const [first] = layersOf(p);
  return first.kernel === 3 && first.stride === 2;
};
const second = (p: Params) => layersOf(p)[1];

export const challenges = [
  {
    id: 'mild',
    preset: 'two',
    solved: { from: 'three', set: { layers: 3, kernel: 7 } },
    passed: (p, { ratio }) => p.layers === DEEP && strided(p) && !divisible(p) && ratio < MILD,
    hints: [
      { id: 'three', when: (p) => p.layers !== DEEP },
      { id: 'strides', when: (p) => !strided(p) },
      { id: 'divisible', when: divisible },
      { id: 'larger', when: () => true },
    ],
  },
  {
    id: 'mend',
    preset: 'two',
    solved: { from: 'mended' },
    passed: (p, { ratio }) => p.layers === 2 && startsUneven(p) && second(p).stride === 2 && ratio === 1,
    hints: [
      { id: 'two', when: (p) => p.layers !== 2 },
      { id: 'own', when: (p) => p.same },
      { id: 'first', when: (p) => !startsUneven(p) },
      { id: 'second', when: (p) => second(p).stride !== 2 },
      { id: 'odd', when: (p) => second(p).kernel % 2 === 1 },
      { id: 'neighbours', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
