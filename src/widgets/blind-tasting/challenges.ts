import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { LEAST, type Params } from './params.ts';

/** In dB; the best λ itself is a few hundredths off on a slider. */
const CLOSE = 0.5;

export const challenges = [
  {
    id: 'taste',
    preset: 'leaves',
    solved: { from: 'leaves', set: { lambda: 0.0794, reveal: true } },
    passed: (p, m) => p.reveal && m.lost <= CLOSE,
    hints: [
      { id: 'choose', when: (p) => !p.reveal && p.lambda === LEAST },
      { id: 'open', when: (p) => !p.reveal },
      { id: 'grainy', when: (_, m) => m.lambda < m.bestLambda },
      { id: 'smooth', when: (_, m) => m.lambda >= m.bestLambda },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
