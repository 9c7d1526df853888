/** The measures under their names: those of what is shown, of each way, and of each way to join levels. */
import { JOINS, joinsOf, WAYS } from './params.ts';
import type { Join, Params, Way } from './params.ts';
import type { Found, Result } from './model.ts';

/** A score that a page has none of is no number. */
const or = (value: number | undefined): number => value ?? NaN;

type Kind = 'Right' | 'Edge' | 'Missed' | 'MeanIoU';

const entriesOf = (name: string, { scores }: Found): [string, number][] => [
  [`${name}Right`, or(scores.right)],
  [`${name}Edge`, or(scores.edge)],
  [`${name}Missed`, or(scores.missed)],
  [`${name}MeanIoU`, or(scores.meanIoU)],
];

export function namedMeasures({ shown, ways, joins }: Result, p: Params) {
  const { right, edge, missed, inkIoU, meanIoU, sure } = shown.scores;
  const byWay = ways.flatMap((found, i) => entriesOf(WAYS[i], found));
  const known = joinsOf(p);
  // Where sides halve there is nothing to join.
  const byJoin = JOINS.flatMap((join) => entriesOf(join, joins[known.indexOf(join)] ?? shown));
  return {
    right: or(right),
    edge: or(edge),
    missed: or(missed),
    inkIoU,
    meanIoU: or(meanIoU),
    sure: or(sure),
    ...(Object.fromEntries([...byWay, ...byJoin]) as Record<`${Way | Join}${Kind}`, number>),
  };
}
