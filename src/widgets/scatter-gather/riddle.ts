/** Find h from y = h ∗ step: the hidden kernel, what it makes of the step, and the ways to miss it. */
import { STEP, TAPS, type Params } from './params.ts';

type Taps = readonly number[];

const HIDDEN: Taps = [0.25, 0.75, -0.5, 0];

/** Sum of h up to n, less what falls out again once the step is over. */
export const GIVEN: readonly number[] = Array.from({ length: STEP.length + TAPS - 1 }, (_, n) =>
  HIDDEN.reduce((total, tap, j) => total + tap * (STEP[n - j] ?? 0), 0),
);

/** The riddle is for a kernel that can be drawn. */
export const isRiddle = ({ riddle, kernel }: Params): boolean => riddle && kernel === 'drawn';

export const gap = (a: Taps, b: Taps): number => Math.max(...a.map((value, i) => Math.abs(value - b[i])));

const moved = (taps: Taps, by: number): number[] => taps.map((_, j) => taps[j - by] ?? 0);
const flipped = [...HIDDEN].reverse();

const least = (h: Taps, others: readonly Taps[]): number => Math.min(...others.map((other) => gap(h, other)));

/** How far a drawn kernel is from each well-known wrong answer. */
export const missedBy = {
  flip: (h: Taps): number => least(h, [flipped, moved(flipped, -1)]),
  delay: (h: Taps): number =>
    least(
      h,
      [-1, 1, 2].map((by) => moved(HIDDEN, by)),
    ),
  /** Drew y itself, as far as it goes. */
  copy: (h: Taps): number => gap(h, GIVEN),
  /** The right shape times something: how far from it, whatever the factor. */
  scale: (h: Taps): number => {
    const factor =
      h.reduce((total, tap, j) => total + tap * HIDDEN[j], 0) /
      HIDDEN.reduce((total, tap) => total + tap * tap, 0);
    return gap(
      h,
      HIDDEN.map((tap) => factor * tap),
    );
  },
};
