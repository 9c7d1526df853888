/** What of an estimate is flat, and what is left of a jump. */
import type { Vec } from '../../core/vector.ts';

/** The share of neighbours that are equal: of a signal the taut string says so exactly. */
export function flatShare(x: Vec): number {
  let equal = 0;
  for (let i = 1; i < x.length; i++) if (x[i] === x[i - 1]) equal++;
  return equal / (x.length - 1);
}

/** Stretches of two equal samples or more. */
export function stairs(x: Vec): number {
  let count = 0;
  for (let i = 1; i < x.length; i++) if (x[i] === x[i - 1] && (i === 1 || x[i - 1] !== x[i - 2])) count++;
  return count;
}

/** Half a grey level of a file of 8 bits: an iteration comes near to equal, and a screen shows no less. */
export const HALF_LEVEL = 1 / 510;

/** The share of neighbours, across and down, that differ by less than half a grey level. */
export function flatShare2d(x: Vec, [height, width]: readonly [number, number]): number {
  let equal = 0;
  for (let q = 0; q < x.length; q++) {
    if ((q + 1) % width && Math.abs(x[q + 1] - x[q]) < HALF_LEVEL) equal++;
    if (q + width < x.length && Math.abs(x[q + width] - x[q]) < HALF_LEVEL) equal++;
  }
  return equal / (height * (width - 1) + (height - 1) * width);
}

/** Less is a slope. */
const LEAST_JUMP = 0.1;

/** The difference that is the largest in the truth, and what of it an estimate has at the same place; NaN where nothing jumps. */
export function jumpKept(x: Vec, truth: Vec): number {
  let at = 1;
  for (let i = 2; i < truth.length; i++)
    if (Math.abs(truth[i] - truth[i - 1]) > Math.abs(truth[at] - truth[at - 1])) at = i;
  const jump = truth[at] - truth[at - 1];
  return Math.abs(jump) < LEAST_JUMP ? NaN : (x[at] - x[at - 1]) / jump;
}
