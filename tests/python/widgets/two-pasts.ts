import { changedCases } from '../case.ts';

export const cases = await changedCases('two-pasts', {
  'spikes, a fence, a box of 6': ['fence', { source: 'spikes', box: 6 }],
});
