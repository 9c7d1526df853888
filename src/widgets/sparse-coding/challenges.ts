import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const isScene = ({ picture }: Params, scene: string): boolean => picture.scene === scene;

export const challenges = [
  {
    /** At λ 8 the filters of noise get no coefficient, so that none of them can learn; begun lower, they are edges by then. */
    id: 'wake',
    preset: 'dead',
    passed: (p, m) => isScene(p, 'text-page') && p.lambda >= 7 && m.used >= 4,
    hints: [
      { id: 'page', when: (p) => !isScene(p, 'text-page') },
      { id: 'lower', when: (p, m) => p.lambda >= 7 && m.used === 0 },
      { id: 'learnFirst', when: (p, m) => p.lambda >= 7 && m.used > 0 },
      { id: 'raise', when: () => true },
    ],
  },
  {
    id: 'spots',
    preset: 'leaves',
    solved: { from: 'stars' },
    passed: (_, m) => m.step >= 40 && m.used >= 12 && m.oriented <= 4,
    hints: [
      { id: 'begin', when: (_, m) => m.step < 40 },
      { id: 'asleep', when: (_, m) => m.used < 12 },
      { id: 'picture', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
