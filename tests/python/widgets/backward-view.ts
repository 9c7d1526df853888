import { changedCases } from '../case.ts';

export const cases = await changedCases('backward-view', {
  'k 5, s 3, projected, of leaves': ['projected', { kernel: 5, stride: 3, input: 'leaves', loss: 'squares' }],
  'a max-pool of 5, s 4, squares': ['once', { kernel: 5, stride: 4, draws: 20, loss: 'squares', seed: 9 }],
});
