/** What the camera stored, and beside it what is made of it. */
import type { View } from '../contract.ts';
import { ofPlanes, pictureRow } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

/** White is a level below the brightest: pure magenta, which noise may be, is the mark of what is no number. */
const SHOWN = [0, 1.003] as const;

export const view: View<Params, Result, Words> = (context) => {
  const { r, p } = context;
  const of = (name: keyof Result['pictures']) => ({ ...ofPlanes(r.shape, r.pictures[name]), range: SHOWN });
  return {
    panels: pictureRow(context, { share: 1 / 2, group: 'pictures' }, [
      { name: 'blurred', role: 'observation', ...of('blurred') },
      { name: 'picture', role: p.shown === 'truth' ? 'truth' : 'estimate', ...of(p.shown) },
    ]),
  };
};
