import { changedCases } from '../case.ts';

export const cases = await changedCases('what-a-unit-sees', {
  'a unit without switches': ['unit', { unit: 7, against: 'switches', character: '3' }],
  'a unit, the kernels noise': ['unit', { unit: 3, against: 'convolutions', seed: 5 }],
  'a kernel, another beside it': ['firstLayer', { kernel: 6, character: '0', hand: 12 }],
  'another digit, rank 4': ['top', { character: '8', hand: 77, rank: 4 }],
});
