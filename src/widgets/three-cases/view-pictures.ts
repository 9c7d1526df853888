/** What was there, what was seen, and the three estimates, each as a file would show it. */
import { formatNumber } from '../../format.ts';
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { PLACES, type Params, type Place } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** What the method in this place is called. */
export const nameIn = ({ p, words }: Context, place: Place): string => words.figure[`${p.case}-${place}`];

export function pictures(context: Context): Panel[] {
  const { r, narrow, words } = context;
  const { truth, data } = words.figure;
  const shape = r.shape as readonly [number, number];
  const common = { shape, range: [0, 1] as const };
  const named = (label: string, score: number) => (narrow ? label : `${label} ${formatNumber(score, 3)}`);
  const estimate = (place: Place) => ({
    ...common,
    name: place,
    role: 'estimate' as const,
    caption: named(nameIn(context, place), r.made[place].score),
    data: r.made[place].x,
  });
  return pictureRow(context, { share: narrow ? 1 / 3 : 1 / 5, group: 'pictures' }, [
    { ...common, name: 'truth', role: 'truth', caption: truth, data: r.truth },
    {
      ...common,
      name: 'data',
      role: 'observation',
      caption: named(data, r.dataScore),
      data: r.data,
    },
    ...PLACES.map(estimate),
  ]);
}
