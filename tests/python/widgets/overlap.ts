import { changedCases } from '../case.ts';

export const cases = await changedCases('overlap', {
  'five of k 8, s 1': ['deep', { kernel: 8, stride: 1 }],
  'five of k 7, s 4': ['deep', { kernel: 7, stride: 4 }],
  'all different': ['last', { layers: 5, kernels: [5, 4, 4.4, 7, 2], strides: [3, 1.3, 2, 4, 2] }],
});
