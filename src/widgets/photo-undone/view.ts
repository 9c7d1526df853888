/** What the camera stored, and beside it what is made of it. */
import type { View } from '../contract.ts';
import { ofPlanes, pictureRow } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { r, p } = context;
  const of = (name: keyof Result['pictures']) => ofPlanes(r.shape, r.pictures[name]);
  return {
    panels: pictureRow(context, { share: 1 / 2, group: 'pictures' }, [
      { name: 'blurred', role: 'observation', ...of('blurred') },
      { name: 'picture', role: p.shown === 'truth' ? 'truth' : 'estimate', ...of(p.shown) },
    ]),
  };
};
