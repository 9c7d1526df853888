import { changedCases } from '../case.ts';

/** Every setting off its default; a pick beyond the last output; the same place picked twice. */
export const uneven = {
  'all at once': ['squares', { input: 9, kernel: 4, stride: 3, padding: 2, dilation: 2, seed: 11 }],
  'picked outside and twice': [
    'two',
    {
      stride: 2,
      dilation: 3,
      picked: [
        [12, 12],
        [0, 0],
        [0, 0],
      ],
    },
  ],
  'no pick at all': ['one', { picked: [] }],
} as const;

export const cases = await changedCases('backprop-is-transpose', uneven);
