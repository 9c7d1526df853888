import { changedCases } from '../case.ts';

export const cases = await changedCases('l-curve', {
  'gravity, τ between': ['agree', { tau: 1.05 }],
  shaw: ['agree', { problem: 'shaw', seed: 2 }],
  heat: ['agree', { problem: 'heat', seed: 3 }],
  'deriv2, noise that zigzags': ['agree', { problem: 'deriv2', rho: -0.5 }],
  foxgood: ['agree', { problem: 'foxgood', seed: 2 }],
  blur: ['agree', { problem: 'blur', noise: 0.0251 }],
});
