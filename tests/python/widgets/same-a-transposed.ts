import { changedCases } from '../case.ts';

/** Height and width apart, channels in groups; and a layer that is only outlined. */
export const cases = await changedCases('same-a-transposed', {
  apart: [
    'double',
    {
      apart: true,
      input: 2,
      inputAcross: 4,
      kernel: 5,
      kernelAcross: 2,
      strideAcross: 3,
      paddingAcross: 0,
      outputPaddingAcross: 2,
      dilationAcross: 2,
      channelsIn: 6,
      channelsOut: 4,
      groups: 2,
      bias: true,
    },
  ],
  outlined: ['double', { kernel: 64, stride: 32, padding: 3, outputPadding: 0, channelsIn: 3 }],
});
