import { changedCases } from '../case.ts';

export const cases = await changedCases('blind-tasting', {
  'stars, much noise': ['opened', { scene: 'star-field', noise: 0.0631, seed: 5 }],
});
