import { changedCases } from '../case.ts';

export const cases = await changedCases('untrained-generator', {
  'a constant added, k 3': ['constant', { upsampler: 'transposed3', seed: 9 }],
  'two stages, leaky': ['three', { stages: 2, activation: 'leaky', seed: 40 }],
});
