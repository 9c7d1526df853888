/** What is usual on held-out pages: of five trainings where sides halve, of the shipped weights where they do not. */
import { JOINS, joinOf, joinsOf, WAYS } from './params.ts';
import type { Join, Params, Way } from './params.ts';
import { odd } from './recorded.ts';
import { usual } from './weights.ts';
import type { Spreads } from './weights.ts';

type Means = Readonly<Record<keyof Spreads, number>>;

export function usualOf(way: Way, join: Join, size: Params['size']): Spreads {
  if (size === 'even') return usual[way];
  const recorded: Readonly<Partial<Record<Join, Means>>> = odd[way];
  const { right, edge, missed, meanIoU } = recorded[joinOf(way, join)]!;
  const one = (mean: number) => ({ least: mean, mean, most: mean });
  return { right: one(right), edge: one(edge), missed: one(missed), meanIoU: one(meanIoU) };
}

type Kind = 'Right' | 'Edge' | 'Missed' | 'MeanIoU';

/** By name, of each way and of each way to join levels. */
export function usualMeasures({ way, join, size }: Pick<Params, 'way' | 'join' | 'size'>) {
  const ways = WAYS.map((one) => [one, usualOf(one, joinOf(one, join), size)] as const);
  const known = joinsOf({ way, size });
  const joins = JOINS.map((one) => {
    return [one, usualOf(way, known.includes(one) ? one : joinOf(way, join), size)] as const;
  });
  const entries = [...ways, ...joins].flatMap(([name, { right, edge, missed, meanIoU }]) => [
    [`${name}UsualRight`, right.mean],
    [`${name}UsualEdge`, edge.mean],
    [`${name}UsualMissed`, missed.mean],
    [`${name}UsualMeanIoU`, meanIoU.mean],
  ]);
  return Object.fromEntries(entries) as Record<`${Way | Join}Usual${Kind}`, number>;
}
