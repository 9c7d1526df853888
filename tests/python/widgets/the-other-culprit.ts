import { changedCases } from '../case.ts';

export const cases = await changedCases('the-other-culprit', {
  'another beginning and sample': ['pooled', { seed: 5, sample: 4, digit: 2 }],
  'trained, another digit': ['trainedEven', { sample: 9, digit: 0 }],
});
