/** What a state looks like over seeds, and in real pictures. */
import type { Params } from './params.ts';
import { REAL, STARTS, TRAINED } from './recorded.ts';
import { isLeaves, mixOf, otherOf } from './ups.ts';

/** R at ½, ¼, ⅛ cycles a pixel. */
export type Ratios = readonly [number, number, number];

const staged = (rows: readonly (readonly number[])[], stage: Params['stage']): Ratios[] =>
  rows.map((row) => {
    const [half, quarter, eighth] = row.slice(stage === 'after' ? 0 : 3);
    return [half, quarter, eighth];
  });

export function ofSeeds(p: Params): {
  readonly first: readonly Ratios[];
  readonly second: readonly Ratios[];
} {
  const other = otherOf(p);
  const [first, second] =
    p.state === 'untrained'
      ? [STARTS[mixOf(p)], STARTS[other === 'resized' ? 'none' : other]]
      : isLeaves(p)
        ? [TRAINED.leaves.transposed, TRAINED.leaves.resized]
        : [TRAINED.digits.transposed, TRAINED.digits[other]];
  return { first: staged(first, p.stage), second: staged(second, p.stage) };
}

export function realOf(p: Params): { readonly ratios: Ratios; readonly slice: readonly number[] } {
  const { ratios, slice } = REAL[isLeaves(p) ? 'leaves' : 'digits'];
  const [half, quarter, eighth] = ratios;
  return { ratios: [half, quarter, eighth], slice };
}

/** R at ½ over the seeds, and how many they are. */
export function spreadsOf(p: Params) {
  const { first, second } = ofSeeds(p);
  const halves = [first, second].map((all) => all.map(([half]) => half));
  return {
    firstLeast2: Math.min(...halves[0]),
    firstMost2: Math.max(...halves[0]),
    secondLeast2: Math.min(...halves[1]),
    secondMost2: Math.max(...halves[1]),
    seeds: first.length,
  };
}
