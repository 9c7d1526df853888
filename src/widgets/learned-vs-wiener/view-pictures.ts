/** What was there, what was seen, and what each method makes of it, with its decibels. */
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
/** In two rows of four, after the truth and what was seen; on a phone in pairs, the last two under More. */
const ORDER: readonly Method[] = ['fixed', 'plugged', 'frozen', 'retuned', 'varied', 'variation'];
/** Less than a quarter: presented, all of it has to fit the height of a screen with letters that can be read from afar. */
const SHARE = 0.22;
const LAST: readonly Method[] = ['varied', 'variation'];

export function picturePanels({ r, narrow, words, picture }: Context): Panel[] {
  const { shape, truth, data, estimates, rated } = r;
  const named = words.figure;
  const place = { shape, share: narrow ? 1 / 2 : SHARE, group: 'pictures' };
  const caption = (name: Method | 'seen') => filled(named[name], { psnr: rated[name].toFixed(1) });
  const one = (name: string, role: Role, said: string, values: ArrayLike<number>, more = false): Panel =>
    captionedPicture({ picture }, { ...place, name, role, caption: said, data: values, more });
  return [
    one('truth', 'truth', named.truth, truth),
    one('seen', 'observation', caption('seen'), data),
    ...ORDER.map((method) =>
      one(method, ROLES[method], caption(method), estimates[method], narrow && LAST.includes(method)),
    ),
  ];
}
