/** The truth, what was seen of it, and both estimates at the step shown. */
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export function pictures({ r, picture, narrow, words }: ViewContext<Params, Result, Words>): Panel[] {
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const withError = (label: string, error: number): string =>
    narrow ? label : `${label} ${error.toFixed(2)}`;
  const { shape } = r;
  const group = 'pictures';
  return [
    {
      name: 'truth',
      role: 'truth',
      caption: named.truth,
      node: picture('truth', { shape, data: r.truth }),
      share,
      group,
    },
    {
      name: 'data',
      role: 'observation',
      caption: named.data,
      node: picture('data', { shape, data: r.data }),
      share,
      group,
    },
    {
      name: 'landweber',
      role: 'estimate',
      caption: withError(named.landweber, r.landweber.error),
      node: picture('landweber', { shape, data: r.landweber.x }),
      share,
      group,
    },
    {
      name: 'rl',
      role: 'estimate',
      caption: withError(named.rl, r.rl.error),
      node: picture('rl', { shape, data: r.rl.x }),
      share,
      group,
    },
  ];
}
