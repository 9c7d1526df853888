import { changedCases } from '../case.ts';

export const cases = await changedCases('soft-threshold', {
  'no noise, little λ': ['spikes', { noise: 0, lambda: 1e-3 }],
  'plateaus, a wide blur': ['plateaus', { blur: 3, lambda: 0.0501 }],
});
