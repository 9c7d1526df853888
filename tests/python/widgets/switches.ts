import { changedCases, type PythonCase } from '../case.ts';

export const cases: readonly PythonCase[] = await changedCases('switches', {
  'shuffled by another seed, three deep, a still life': [
    'shuffled',
    { seed: 5, depth: 3, picture: { scene: 'still-life' } },
  ],
  'ones at the upper left, one deep': ['topLeft', { erased: true, depth: 1 }],
});
