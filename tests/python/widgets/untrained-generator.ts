import { changedCases } from '../case.ts';

export const cases = await changedCases('untrained-generator', {
  'two stages, leaky': ['three', { stages: 2, activation: 'leaky', seed: 40 }],
});
