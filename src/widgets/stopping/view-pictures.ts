/** The truth, what was seen of it, and the three estimates at the step shown. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { METHODS, type Method, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export function pictures(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  const withError = (label: string, error: number): string =>
    narrow ? label : `${label} ${error.toFixed(2)}`;
  const { shape, made } = r;
  const estimate = (name: Method) => ({
    name,
    role: 'estimate' as const,
    caption: withError(named[`${name}Short`], made[name].error),
    shape,
    data: made[name].x,
  });
  return pictureRow(context, { share: narrow ? 1 / 3 : 1 / 5, group: 'pictures' }, [
    { name: 'truth', role: 'truth', caption: named.truth, shape, data: r.truth },
    { name: 'data', role: 'observation', caption: named.data, shape, data: r.data },
    ...METHODS.map(estimate),
  ]);
}
