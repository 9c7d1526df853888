import { presetValues } from '../../../src/runtime/values.ts';
import { model } from '../../../src/widgets/learn-a-kernel/model.ts';
import { params, presets } from '../../../src/widgets/learn-a-kernel/params.ts';
import { changedCases, liveCase, type PythonCase } from '../case.ts';

/** Slower from step 6 on, then faster than it began. */
const moved = params.optimiser.options.map((optimiser) =>
  liveCase(
    model,
    `learn-a-kernel, the rate moved twice, ${optimiser}`,
    { ...presetValues(params, presets, 'leaves'), optimiser, rate: 0.05 },
    [
      [6, { rate: 0.02 }],
      [15, { rate: 0.08 }],
    ],
    40,
  ),
);

export const cases: readonly PythonCase[] = [
  ...(await changedCases('learn-a-kernel', {
    'a random secret, three ripples, momentum': [
      'ripple',
      { secret: 'random', picture: { scene: 'ripple-3' }, optimiser: 'momentum' },
    ],
    'a secret of the reader’s own that is not square': [
      'slow',
      { secret: 'own', own: { shape: [2, 3], data: [1, -2, 0.5, 0, 3, -1] }, start: 5 },
    ],
  })),
  ...moved,
];
