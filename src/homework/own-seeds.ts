/**
 * Tasks that can be done with data of each pupil's own. Whether one can depends on the seed, so only those stand here of which it is known for
 * every seed that is given out: tests/homework/own-seeds.test.ts does each of them.
 */
import { ownNumber } from './code/index.ts';

export interface OwnSeed {
  /** The figure's param, and its value. */
  readonly param: string;
  readonly value: number;
}

/** Seeds from 1 to this are given out, but for those with which no stop of the slider does it. */
export const MOST_SEED = 60;
export const NOT_WITH: Readonly<Record<string, readonly number[]>> = {
  'noise-explosion/rescue': [41, 44],
  'picard/afford': [],
  'filter-factors/prior': [3, 6, 10, 14, 15, 16, 20, 24, 30, 38, 39, 45, 51, 60],
  'bias-variance/follow': [],
  'staircase/sieve': [15, 44],
  'staircase/whole': [14],
};
const PARAM = 'seed';

export const hasOwnSeeds = (widget: string, task: string): boolean =>
  Object.hasOwn(NOT_WITH, `${widget}/${task}`);

export const seedsOf = (widget: string, task: string): readonly number[] =>
  Array.from({ length: MOST_SEED }, (_, i) => i + 1).filter(
    (seed) => !NOT_WITH[`${widget}/${task}`].includes(seed),
  );

/** A name's own, the same however it is capitalised. Two pupils of a class may share one. */
export function ownSeedOf(name: string, widget: string, task: string): OwnSeed | undefined {
  if (!hasOwnSeeds(widget, task)) return undefined;
  const seeds = seedsOf(widget, task);
  return { param: PARAM, value: seeds[ownNumber(name, widget, task) % seeds.length] };
}
