import { changedCases } from '../case.ts';

export const cases = await changedCases('skip-ladder', {
  'another page, coarse, cropped': ['cropped', { way: 'coarse', page: 11, noise: 0.3 }],
  'the decoder on a page that does not halve': ['padded', { way: 'decoder', page: 12 }],
  'nothing drawn': ['drawn', { ink: [], way: 'one' }],
  'drawn, and resized': ['drawn', { size: 'odd', join: 'resized' }],
});
