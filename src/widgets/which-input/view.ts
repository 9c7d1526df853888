import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { backPanel } from './view-back.ts';
import { stairsPanel } from './view-stairs.ts';
import { sumsPanel } from './view-sums.ts';
import { therePanel } from './view-there.ts';

export const view: View<Params, Result, Words> = (context) => {
  const there = therePanel(context);
  const stairs = stairsPanel(context);
  const [back, sums] = [backPanel(context), sumsPanel(context)];
  return {
    panels: context.narrow
      ? [there.panel, back, stairs.panel, sums]
      : [there.panel, stairs.panel, back, sums],
    handles: [...there.handles, ...stairs.handles],
  };
};
