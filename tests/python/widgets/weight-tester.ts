import type { AnyValues } from '../../../src/widgets/contract.ts';
import { changedCases } from '../case.ts';

/** k below, at and above s, odd and even differences, all that training and repair can do. */
export const states = {
  'k 7, s 4, trained, projected': ['thirds', { kernel: 7, stride: 4, steps: 37 }],
  'k 8, s 4, ICNR, trained': ['icnr', { kernel: 8, stride: 4, steps: 5, seed: 3 }],
  'k 2, s 3, trained': ['random', { kernel: 2, stride: 3, steps: 10 }],
  'k 1, s 4': ['own', { kernel: 1, stride: 4 }],
  'drawn by hand, below zero': ['own', { kernel: 6, drawn: [0.33, -0.71, 1.2, 0.9, -0.05, 0.48, 0, 0] }],
} as const satisfies Record<string, readonly [string, AnyValues]>;

export const cases = await changedCases('weight-tester', states);
