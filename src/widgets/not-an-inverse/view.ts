import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { cutPanel } from './view-cut.ts';
import { factorsPanel } from './view-factors.ts';
import { picturePanels } from './view-pictures.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { truth, data, transpose, inverse, handles } = picturePanels(context);
  const [cut, factors] = [cutPanel(context), factorsPanel(context)];
  return {
    panels: context.narrow
      ? [truth, data, transpose, inverse, cut, factors]
      : [truth, data, factors, transpose, inverse, cut],
    handles,
  };
};
