/** The truth, what was seen of it, and both estimates at the step shown. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export function pictures(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  const withError = (label: string, error: number): string =>
    narrow ? label : `${label} ${error.toFixed(2)}`;
  const { shape, landweber, rl } = r;
  return pictureRow(context, { share: narrow ? 1 / 2 : 1 / 4, group: 'pictures' }, [
    { name: 'truth', role: 'truth', caption: named.truth, shape, data: r.truth },
    { name: 'data', role: 'observation', caption: named.data, shape, data: r.data },
    {
      name: 'landweber',
      role: 'estimate',
      caption: withError(named.landweber, landweber.error),
      shape,
      data: landweber.x,
    },
    { name: 'rl', role: 'estimate', caption: withError(named.rl, rl.error), shape, data: rl.x },
  ]);
}
