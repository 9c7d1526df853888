import { changedCases } from '../case.ts';

export const cases = await changedCases('filter-factors', {
  'all of the blur': ['together', { problem: 'blur', naive: true }],
  'all over frequency': ['together', { problem: 'periodic', noise: 0.01 }],
  'curvature over γ': ['soft', { penalty: 'curvature', lambda: 0.1 }],
  'curvature over frequency': ['slope', { penalty: 'curvature' }],
});
