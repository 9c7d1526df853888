/** The truth, what was counted of it, and three of the estimates, each at its own best; one scale for all. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel } from '../contract.ts';
import type { Context } from './view-errors.ts';

/** Stars reach 1 in a pixel or two, and hardly when blurred: above this they are white. */
const STARS = 0.5;

export function pictures(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const { shape, made } = r;
  const named = words.figure;
  const common = { shape, range: [0, (p.scene.scene === 'star-field' ? STARS : 1) + p.sky] as const };
  const estimate = (name: 'wiener' | 'nnls' | 'rl') => ({
    ...common,
    name,
    role: 'estimate' as const,
    caption: narrow ? named[`${name}Short`] : `${named[`${name}Short`]}: ${made[name].best.error.toFixed(2)}`,
    data: made[name].best.x,
  });
  return pictureRow(context, { share: narrow ? 1 / 3 : 1 / 5, group: 'pictures' }, [
    { ...common, name: 'truth', role: 'truth', caption: named.truth, data: r.truth },
    { ...common, name: 'data', role: 'observation', caption: named.data, data: r.data },
    estimate('wiener'),
    estimate('nnls'),
    estimate('rl'),
  ]);
}
