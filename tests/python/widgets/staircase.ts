import { changedCases } from '../case.ts';

export const cases = await changedCases('staircase', {
  'a curve, both beliefs': ['corners', { source: 'curve', lambda2: 0.501 }],
  'boxes that begin to vanish': ['boxes', { lambda: 3.16, second: true }],
  'a still life, across plus down': [
    'picture',
    { picture: { scene: 'still-life' }, lambda: 0.0501, kind: 'anisotropic', sigma: 0.05 },
  ],
});
