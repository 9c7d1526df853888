/** How long one call takes: called until the clock can tell, and the median of several such times. */

/** Milliseconds, from anywhere. */
export type Clock = () => number;

/** How many times are taken (of calls that are long in themselves, fewer), and how long each lasts at least. */
export const TIMES = 5;
export const TIMES_OF_LONG = 3;
const LONG_MS = 5;
export const LEAST_MS = 1;
/** In ticks of the clock. */
const LEAST_TICKS = 20;

/** The least time that the clock can tell: browsers round theirs, some to a whole millisecond. */
export function tickOf(clock: Clock): number {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = clock();
    let now = start;
    while (now === start) now = clock();
    least = Math.min(least, now - start);
  }
  return least;
}

/** Milliseconds a call, by a clock of this tick. */
export function timeOf(work: () => void, clock: Clock, tick: number): number {
  const least = Math.max(LEAST_MS, LEAST_TICKS * tick);
  // The first calls run code that the engine has not made fast yet: they only say how often to call.
  let calls = 1;
  let spent = spentOn(work, calls, clock);
  while (spent < least) {
    calls *= 2;
    spent = spentOn(work, calls, clock);
  }
  const count = spent / calls < LONG_MS ? TIMES : TIMES_OF_LONG;
  const times = Array.from({ length: count }, () => spentOn(work, calls, clock) / calls);
  return times.sort((a, b) => a - b)[Math.floor(count / 2)];
}

function spentOn(work: () => void, calls: number, clock: Clock): number {
  const start = clock();
  for (let i = 0; i < calls; i++) work();
  return clock() - start;
}
