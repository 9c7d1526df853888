import { presetValues } from '../../../src/runtime/values.ts';
import { model } from '../../../src/widgets/feature-maps/model.ts';
import { params, presets } from '../../../src/widgets/feature-maps/params.ts';
import { changedCases, liveCase, type PythonCase } from '../case.ts';

const learning = presetValues(params, presets, 'learning');
const faster = [[10, { rate: 3 * params.rate.default }]] as const;

export const cases: readonly PythonCase[] = [
  ...(await changedCases('feature-maps', {
    'another seed, another hand': ['learning', { seed: 3, character: '8', hand: 17, rate: 0.01 }],
  })),
  liveCase(model, 'feature-maps, the rate tripled at step 10, at step 20', learning, faster, 20),
  // The held-out glyphs were read last at step 20, with other weights.
  liveCase(model, 'feature-maps, the rate tripled at step 10, at step 25', learning, faster, 25),
];
