import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** An uneven overlap makes it 4 and more. */
const FAIR = 2;
/** Real digits have a tenth of it. */
const BLOCKS = 0.4;

/** The fairest gradient to all four phases, and yet pictures with a period of 2: the pooled discriminator's. */
export const challenges = [
  {
    id: 'blocks',
    preset: 'trained',
    solved: { from: 'trainedPooled' },
    passed: (p, m) => p.state === 'trained' && m.uneven < FAIR && m.seam > BLOCKS,
    hints: [
      { id: 'train', when: (p) => p.state !== 'trained' },
      { id: 'fair', when: (_, m) => m.uneven >= FAIR },
      { id: 'seam', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
