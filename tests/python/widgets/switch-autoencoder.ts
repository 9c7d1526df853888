import { presetValues } from '../../../src/runtime/values.ts';
import { model } from '../../../src/widgets/switch-autoencoder/model.ts';
import { params, presets } from '../../../src/widgets/switch-autoencoder/params.ts';
import { liveCase, type PythonCase } from '../case.ts';

const kept = presetValues(params, presets, 'kept');
const shuffled = presetValues(params, presets, 'shuffled');

export const cases: readonly PythonCase[] = [
  liveCase(
    model,
    'switch-autoencoder, the code of B, shuffled in use, the rate halved at step 10, at step 20',
    { ...kept, page: 8, seed: 2 },
    [[10, { rate: params.rate.default / 2, code: 'other', used: 'shuffled' }]],
    20,
  ),
  liveCase(
    model,
    'switch-autoencoder, trained shuffled, used with those of B',
    shuffled,
    [[5, { used: 'other' }]],
    12,
  ),
];
