import type { Challenge, MeasuresOf } from '../contract.ts';
import type { model } from './model.ts';
import { STEP, type Params } from './params.ts';
import { gap, GIVEN, isRiddle, missedBy } from './riddle.ts';

/** How exactly a hand must draw. */
const CLOSE = 0.1;
const empty = (h: readonly number[]): boolean => h.every((tap) => Math.abs(tap) < CLOSE / 2);

export const challenges = [
  {
    id: 'find',
    preset: 'riddle',
    solved: { from: 'riddle', set: { drawn: [0.25, 0.75, -0.5, 0] } },
    // No measure of distance where the riddle is not on show, and NaN is close to nothing.
    passed: (p, m) => gap(p.x, STEP) === 0 && (m.distance ?? NaN) < CLOSE,
    hints: [
      { id: 'riddle', when: (p) => !isRiddle(p) },
      { id: 'step', when: (p) => gap(p.x, STEP) > 0 },
      { id: 'empty', when: (p) => empty(p.drawn) },
      { id: 'copy', when: (p) => missedBy.copy(p.drawn) < CLOSE },
      { id: 'flip', when: (p) => missedBy.flip(p.drawn) < CLOSE },
      { id: 'delay', when: (p) => missedBy.delay(p.drawn) < CLOSE },
      { id: 'scale', when: (p) => missedBy.scale(p.drawn) < CLOSE / 2 },
      { id: 'first', when: (p) => Math.abs(p.drawn[0] - GIVEN[0]) >= CLOSE },
      { id: 'rest', when: () => true },
    ],
  },
] as const satisfies readonly Challenge<Params, MeasuresOf<typeof model>>[];
