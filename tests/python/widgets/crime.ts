import { changedCases } from '../case.ts';

export const cases = await changedCases('crime', {
  'replicate, 7 × finer, with λ': ['both', { boundary: 'replicate', finer: 7, width: 0.9, lambda: 0.01 }],
  'periodic, 3 × finer': ['finer', { finer: 3, width: 2 }],
});
