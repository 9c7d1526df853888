import { changedCases } from '../case.ts';

export const cases = await changedCases('wiener-spectrum', {
  'a flat belief, an own signal': ['drawn', { assumed: 'flat', blur: 3 }],
  'coloured noise, from the data': ['coloured', { assumed: 'data', blur: 0.8 }],
});
