import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';
import { TOTAL } from './schedule.ts';

/** The estimate is better than the data by at least so many dB. */
const GAIN = 1;

const isLoud = ({ noise, blurred }: Params): boolean => noise >= 0.06 && blurred === 'here';

export const challenges = [
  {
    id: 'quiet',
    preset: 'noise',
    solved: { from: 'noise', set: { lambda: 0.0158 } },
    passed: (p, { psnr = 0, dataPsnr = 0, step }) =>
      isLoud(p) && p.method === 'delayed' && step >= TOTAL && psnr >= dataPsnr + GAIN,
    hints: [
      { id: 'stayLoud', when: (p) => !isLoud(p) },
      { id: 'stayDelayed', when: (p) => p.method !== 'delayed' },
      { id: 'toTheEnd', when: (_, { step }) => step < TOTAL },
      { id: 'largerLambda', when: (p) => p.lambda < 0.015 },
      { id: 'otherLambda', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
