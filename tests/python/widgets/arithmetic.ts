import { changedCases } from '../case.ts';

/** Height and width with nothing in common, gaps between the windows, another seed, a deep stack, no bias. */
export const uneven = {
  'gaps between the windows': ['strided', { input: 13, kernel: 2, stride: 5, padding: 1, seed: 7 }],
  'nothing in common': [
    'oblong',
    {
      input: 10,
      inputAcross: 7,
      kernel: 2,
      kernelAcross: 3,
      stride: 3,
      strideAcross: 1,
      padding: 0,
      paddingAcross: 2,
      dilation: 3,
      dilationAcross: 2,
      channelsIn: 5,
      channelsOut: 2,
      bias: false,
      layers: 4,
    },
  ],
  'a large kernel, groups, one more zero at the end': [
    'plain',
    { input: 30, kernel: 18, stride: 2, padding: 8, after: true, channelsIn: 12, channelsOut: 8, groups: 4 },
  ],
  'one more zero across': [
    'oblong',
    { inputAcross: 8, kernelAcross: 4, strideAcross: 1, paddingAcross: 1, afterAcross: true },
  ],
  'one cell': ['plain', { input: 1, kernel: 1 }],
} as const;

export const cases = await changedCases('arithmetic', uneven);
