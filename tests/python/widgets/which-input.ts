import { changedCases } from '../case.ts';

/** More padding than there is to crop: all of what comes back was appended. */
export const cases = await changedCases('which-input', {
  'one cell, appended': ['short', { input: 1, kernel: 1, stride: 4, padding: 3 }],
  'two cells, both appended': ['short', { input: 2, kernel: 1, stride: 4, padding: 3 }],
});
