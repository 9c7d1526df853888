import { presetValues } from '../../../src/runtime/values.ts';
import { model } from '../../../src/widgets/sparse-coding/model.ts';
import { params, presets } from '../../../src/widgets/sparse-coding/params.ts';
import { changedCases, liveCase, type PythonCase } from '../case.ts';

const leaves = presetValues(params, presets, 'leaves');

export const cases: readonly PythonCase[] = [
  ...(await changedCases('sparse-coding', {
    'contrast made even, another seed': ['leaves', { prepared: 'contrast', seed: 3 }],
  })),
  liveCase(
    model,
    'sparse-coding, λ and rate moved at step 6, at step 12',
    leaves,
    [[6, { lambda: 4, rate: 0.1 }]],
    12,
  ),
];
