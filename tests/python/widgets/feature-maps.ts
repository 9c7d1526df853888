import { changedCases } from '../case.ts';

export const cases = await changedCases('feature-maps', {
  'another seed, another hand': ['learning', { seed: 3, character: '8', hand: 17, rate: 0.01 }],
});
