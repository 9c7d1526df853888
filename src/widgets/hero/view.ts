import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = ({ r, p, picture, words }) => ({
  panels: [
    {
      name: p.act,
      node: picture(p.act, { shape: r.shape, data: r.pictures[p.act] }),
      caption: words.figure[p.act],
    },
  ],
});
