import { changedCases } from '../case.ts';

export const cases = await changedCases('two-pasts', {
  'two exposures in the dark': ['darkSurround', { second: true, box: 6, frequency: 50 }],
  'spikes, a fence, a box of 6': ['fence', { source: 'spikes', box: 6 }],
});
