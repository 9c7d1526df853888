import { changedCases } from '../case.ts';

export const cases = await changedCases('upsampler-bench', {
  'leaves, × 3, solved': ['thirds', { scene: { scene: 'dead-leaves' }, fit: 'exact' }],
  'leaves, × 3, 40 steps': ['thirds', { scene: { scene: 'dead-leaves' }, steps: 40, seed: 8 }],
});
