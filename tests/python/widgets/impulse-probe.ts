import { changedCases } from '../case.ts';
import { lopsided } from './kernel-bench.ts';

export const cases = await changedCases('impulse-probe', {
  'an even kernel, not flipped': ['several', { kernel: lopsided(4, 5), flip: false, level: 0.5 }],
  'a dot in the corner': ['one', { dots: [[0, 0]] }],
  'dark dots': ['close', { level: 0 }],
});
