import { changedCases, type PythonCase } from '../case.ts';

export const cases: readonly PythonCase[] = await changedCases('translate', {
  'another page without noise, as far sees it': ['page', { seed: 12, noise: 0, view: 'far', a: [3.5, 60.5] }],
  'a small ring': ['ring', { radius: 4, seed: 3, noise: 0.3, b: [33.5, 62.5] }],
  'a dot and a line': [
    'twins',
    {
      ink: [
        [[10, 12.25]],
        [
          [20, 20],
          [40.5, 33.75],
        ],
      ],
      view: 'far',
    },
  ],
  'nothing drawn': ['twins', { ink: [] }],
});
