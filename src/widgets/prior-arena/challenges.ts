import type { Challenge, MeasuresOf } from '../contract.ts';
import { METHODS, type Method } from './methods.ts';
import type { model } from './model.ts';
import { RECORDED, type Params } from './params.ts';

type M = MeasuresOf<typeof model>;

/** The least error of the others, each at its best, over this one's. */
const lead = (m: M, method: Method): number =>
  Math.min(...METHODS.filter((one) => one !== method).map((one) => m[`${one}Best`])) / m[`${method}Best`];
const fair = ({ truth, noise, width }: Params): boolean =>
  truth === 'drawn' && noise >= RECORDED.noise && width >= RECORDED.width;

/** On a ring the last sample's neighbour is the first, but TV does not pay for what lies between these two. */
const isClosed = ({ drawn }: Params): boolean => Math.abs(drawn[0] - drawn[drawn.length - 1]) <= SEAM;
const SEAM = 0.1;

/** Its error is at most half of the next one's. */
const CLEAR = 2;

/** Two flat stretches on a flat ground. */
const PLATEAUS = Array.from({ length: 128 }, (_, i) => (i < 30 || i >= 95 ? 0.1 : i < 60 ? 0.9 : 0.5));

export const challenges = [
  {
    id: 'flat',
    preset: 'drawn',
    solved: { from: 'drawn', set: { drawn: PLATEAUS } },
    passed: (p, m) => fair(p) && isClosed(p) && lead(m, 'tv') >= CLEAR,
    hints: [
      { id: 'draw', when: (p) => p.truth !== 'drawn' },
      { id: 'keep', when: (p) => !fair(p) },
      { id: 'seam', when: (p) => !isClosed(p) },
      { id: 'near', when: (_, m) => lead(m, 'tv') >= 1 },
      { id: 'behind', when: (_, m) => lead(m, 'tv') < 1 },
    ],
  },
] as const satisfies readonly Challenge<Params, M>[];
