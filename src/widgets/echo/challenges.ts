import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

export const challenges = [
  {
    id: 'whisper',
    preset: 'rattle',
    solved: { from: 'rattle', set: { loudness: 0.2 } },
    passed: (p, m) => p.clipper && p.loudness >= 0.2 && m.sum === 0,
    hints: [
      { id: 'unplugged', when: (p) => !p.clipper },
      { id: 'loud', when: (_, m) => m.sum > 0 },
      { id: 'timid', when: (p) => p.loudness < 0.2 },
    ],
  },
  {
    id: 'alibi',
    preset: 'doors',
    solved: { from: 'doors', set: { delay: 200 } },
    passed: (p, m) => p.tremolo && m.shift === 0 && m.click > 0.1,
    hints: [
      { id: 'still', when: (p) => !p.tremolo },
      { id: 'caught', when: (_, m) => m.shift > 0 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
