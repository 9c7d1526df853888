import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const transposed = ({ upsampler }: Params) => upsampler === 'transposed3' || upsampler === 'transposed4';

/** Hardly more on the grid's frequencies than white noise has there, on average as much, though the upsampler is one that paints grids. */
export const challenges = [
  {
    id: 'unfed',
    preset: 'three',
    solved: { from: 'linear' },
    passed: (p, m) => transposed(p) && m.share < 2 * m.chance,
    hints: [
      { id: 'keep', when: (p) => !transposed(p) },
      { id: 'mean', when: (p) => p.activation === 'relu' || p.activation === 'leaky' },
      { id: 'seed', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
