import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import type { Params } from './params.ts';

/** Height of the truth's boxes is 1. */
const GONE = 1e-9;
const STANDS = 0.4;
/** Where total variation itself is near its best on the ramp. */
const FAIR = [0.19, 0.51] as const;
const NOISY = 0.1;

const isFair = ({ lambda }: Params): boolean => lambda >= FAIR[0] && lambda <= FAIR[1];

export const challenges = [
  {
    id: 'sieve',
    preset: 'boxes',
    solved: { from: 'boxes', set: { lambda: 3.16 } },
    passed: (_, m) => (m.heightNarrow ?? 1) < GONE && (m.heightWide ?? 0) > STANDS,
    hints: [
      { id: 'noBoxes', when: (p) => p.what !== 'signal' || p.source !== 'boxes' },
      { id: 'narrowStands', when: (_, m) => (m.heightNarrow ?? 0) >= GONE },
      { id: 'wideLow', when: (_, m) => (m.heightWide ?? 1) <= STANDS },
    ],
  },
  {
    id: 'whole',
    preset: 'ramp',
    solved: { from: 'ramp', set: { second: true, lambda: 0.316, lambda2: 10 } },
    passed: (p, m) =>
      p.source === 'ramp' && p.sigma >= NOISY && isFair(p) && (m.second ?? Infinity) < m.error / 2,
    hints: [
      { id: 'otherTruth', when: (p) => p.what !== 'signal' || p.source !== 'ramp' || p.sigma < NOISY },
      { id: 'unfair', when: (p) => !isFair(p) },
      { id: 'off', when: (p) => !p.second },
      { id: 'small', when: (p) => p.lambda2 < 5 },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
