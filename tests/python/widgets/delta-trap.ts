import { changedCases } from '../case.ts';

export const cases = await changedCases('delta-trap', {
  'text on the way': ['sharp', { picture: { scene: 'text-page' }, t: 0.5, alpha: 0.8, sigma: 1.2 }],
  'leaves with much noise': ['sparse', { picture: { scene: 'dead-leaves' }, noise: 0.05, seed: 9, t: 0.3 }],
});
