/** The walk elsewhere: other planes, digits and mixes of layers. */
import { changedCases } from '../case.ts';

export const cases = await changedCases('latent-walk', {
  'another plane': ['digits', { plane: 3, digit: 2, at: [-1.2, 0.4] }],
  'two transposed': ['untrained', { mix: 'lastTwo', seed: 9, stage: 'before' }],
});
