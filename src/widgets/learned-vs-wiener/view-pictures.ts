/** What was there, what was seen, and what the network and one other method make of it, with decibels. */
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import type { Panel, Role, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Method, Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Networks, and what has one in it, in one colour; formulas in the colour of the blur that they are told. */
export const ROLES: Readonly<Record<Method, Role>> = {
  ...{ fixed: 'estimate', varied: 'estimate', plugged: 'estimate' },
  ...{ frozen: 'kernel', retuned: 'kernel', variation: 'kernel' },
};
/** What was there, what was seen, the network, and one other: in a row, on a phone in pairs. */
export function picturePanels({ r, p, narrow, words, picture }: Context): Panel[] {
  const { shape, truth, data, estimates, rated } = r;
  const named = words.figure;
  const place = { shape, share: narrow ? 1 / 2 : 1 / 4, group: 'pictures' };
  const caption = (name: Method | 'seen') => filled(named[name], { psnr: rated[name].toFixed(1) });
  const one = (name: string, role: Role, said: string, values: ArrayLike<number>): Panel =>
    captionedPicture({ picture }, { ...place, name, role, caption: said, data: values });
  return [
    one('truth', 'truth', named.truth, truth),
    one('seen', 'observation', caption('seen'), data),
    one('fixed', ROLES.fixed, caption('fixed'), estimates.fixed),
    one('beside', ROLES[p.beside], caption(p.beside), estimates[p.beside]),
  ];
}
