import { changedCases } from '../case.ts';

/** Many spikes under noise with the learned filter, no layer at all, another λ and draw. */
export const cases = await changedCases('unroll', {
  'many spikes': ['filter', { spikes: 20, noise: 0.0316, layers: 3 }],
  'no layer': ['trained', { layers: 0 }],
  'another draw': ['deeper', { lambda: 0.00501, seed: 7, blur: 2 }],
});
