import { INPUTS } from '../../../src/widgets/scatter-gather/params.ts';
import { changedCases } from '../case.ts';

/** Whole multiples of 1/256, as a hand draws them, without any symmetry. */
export const rough = {
  x: Array.from({ length: INPUTS }, (_, k) => Math.round(256 * Math.sin(k * k + 1)) / 256),
  kernel: 'drawn',
  drawn: [77 / 256, -1, 201 / 256, -13 / 256],
} as const;

export const cases = await changedCases('scatter-gather', {
  'rough, scattered': ['pile', { ...rough, input: 3 }],
  'rough, gathered': ['gather', { ...rough, output: 9 }],
});
