import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { params, type Params } from './params.ts';
import { RAYLEIGH } from './peaks.ts';

/** The quietest instrument that still counts as an answer to how loud it may be. */
const QUIET = 5e-5;
/** Above this, no λ resolves lines 5 samples apart. */
const LOUD = 1e-4;

/** True while the spectrum is no easier than the book's, with a pair this close. */
const isHard = (p: Params, separation: number): boolean =>
  p.source === 'synthetic' &&
  p.separation <= separation &&
  p.ratio > 0 &&
  p.ratio <= params.ratio.default &&
  p.width >= params.width.default;
const isResolved = (valley: number | undefined): boolean => valley !== undefined && valley < RAYLEIGH;

export const challenges = [
  {
    id: 'split',
    preset: 'merged',
    solved: { from: 'resolved' },
    passed: (p, m) =>
      isHard(p, params.separation.default) &&
      p.noise >= params.noise.default &&
      isResolved(m.valley) &&
      m.phantoms === 0,
    hints: [
      { id: 'eased', when: (p) => !isHard(p, params.separation.default) || p.noise < params.noise.default },
      { id: 'phantoms', when: (_, { phantoms = 0 }) => phantoms > 0 },
      { id: 'merged', when: (_, m) => !isResolved(m.valley) },
    ],
  },
  {
    id: 'quiet',
    preset: 'close',
    solved: { from: 'close', set: { noise: LOUD, lambda: 1.58e-3 } },
    passed: (p, m) => isHard(p, 5) && p.noise >= QUIET && isResolved(m.valley) && m.phantoms === 0,
    hints: [
      { id: 'farther', when: (p) => !isHard(p, 5) },
      { id: 'loud', when: (p) => p.noise > LOUD },
      { id: 'room', when: (p) => p.noise < QUIET },
      { id: 'phantoms', when: (_, { phantoms = 0 }) => phantoms > 0 },
      { id: 'merged', when: (_, m) => !isResolved(m.valley) },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
