import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { costPanel } from './view-cost.ts';
import { picturePanels } from './view-pictures.ts';
import { sumPanels } from './view-sum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels: pictures, handles } = picturePanels(context);
  const { grids, sum } = sumPanels(context);
  const panels = context.narrow
    ? [...pictures, ...grids, sum, costPanel(context)]
    : [...pictures, sum, ...grids];
  return { panels, handles };
};
