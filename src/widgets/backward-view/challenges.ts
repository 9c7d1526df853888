import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

const pooled = ({ layer }: Params) => layer === 'maxPool';
const overlapping = ({ kernel, stride }: Params) => kernel > stride;
const MANY = 50;
/** What so many inputs leave to chance; an uneven overlap makes it 2.25 and more. */
const CLOSE = 1.3;

/** A pool whose windows overlap, and which is fair to every cell all the same: k divisible by s. */
export const challenges = [
  {
    id: 'fair',
    preset: 'pool',
    solved: { from: 'pool', set: { kernel: 4 } },
    passed: (p, m) =>
      pooled(p) &&
      p.stride > 1 &&
      overlapping(p) &&
      p.input === 'noise' &&
      p.loss === 'sum' &&
      p.draws >= MANY &&
      m.most < CLOSE * m.least,
    hints: [
      { id: 'pool', when: (p) => !pooled(p) },
      { id: 'stride', when: (p) => p.stride === 1 },
      { id: 'overlap', when: (p) => !overlapping(p) },
      { id: 'noise', when: (p) => p.input !== 'noise' || p.loss !== 'sum' || p.draws < MANY },
      { id: 'count', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
