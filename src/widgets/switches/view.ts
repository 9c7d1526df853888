import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { distancePanel } from './view-distance.ts';
import { picturePanels } from './view-pictures.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { truth, code, back, mean } = picturePanels(context);
  const distance = distancePanel(context);
  return {
    panels: context.narrow ? [truth, back, code, mean, distance] : [truth, code, back, mean, distance],
  };
};
