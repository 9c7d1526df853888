/** A motion that the reader has to find: its length and its angle, from a seed. */
import { RandomState } from '../../core/random/index.ts';

export interface Motion {
  readonly length: number;
  readonly angle: number;
}

const SHORTEST = 8;
const LENGTHS = 10;
/** Degrees from one direction to the next, and how many there are. */
const TURN = 15;
const TURNS = 12;

export function hiddenMotion(seed: number): Motion {
  const random = new RandomState(seed);
  return {
    length: SHORTEST + random.randint(0, LENGTHS),
    angle: TURN * random.randint(0, TURNS) - 75,
  };
}

/** The least turn from one direction of motion to the other: a motion and its reverse are one. */
export function turnBetween(a: number, b: number): number {
  const turn = (((a - b) % 180) + 180) % 180;
  return Math.min(turn, 180 - turn);
}
