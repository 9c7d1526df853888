/**
 * A process that times many pieces of work on this machine, one a step, in a random order: a machine that slows down slows all of
 * them alike.
 */
import { RandomState } from '../../core/random/index.ts';
import { tickOf, timeOf, type Clock } from '../../core/stopwatch.ts';

export interface Timing {
  /** Which piece each step times. */
  readonly order: readonly number[];
  readonly step: number;
  /**
   * What the stopwatch said, in ms, by piece. All states of a run share the book, and nothing in it is ever changed: a step taken again
   * after a scrub reads here what was measured, so that the same step shows the same time.
   */
  readonly book: { tick?: number; readonly times: Map<number, number> };
}

export const timingOf = (pieces: number, seed: number): Timing => ({
  order: [...new RandomState(seed).permutation(pieces)],
  step: 0,
  book: { times: new Map() },
});

export function timeNext<S extends Timing>(state: S, clock: Clock, workOf: (piece: number) => () => void): S {
  const { book, order, step } = state;
  const piece = order[step];
  if (!book.times.has(piece)) {
    book.tick ??= tickOf(clock);
    book.times.set(piece, timeOf(workOf(piece), clock, book.tick));
  }
  return { ...state, step: step + 1 };
}

/** The pieces that are timed by this step, in the order of measuring. */
export const timedPieces = ({ order, step }: Timing): readonly number[] => order.slice(0, step);

/** Milliseconds; 0 for what is not timed by this step. */
export const timeAt = (timing: Timing, piece: number): number =>
  timedPieces(timing).includes(piece) ? timing.book.times.get(piece)! : 0;
