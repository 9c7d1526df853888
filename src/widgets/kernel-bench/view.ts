import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { costPanel } from './view-cost.ts';
import { picturePanels } from './view-pictures.ts';
import { sumPanels } from './view-sum.ts';

export const view: View<Params, Result> = (context) => {
  const { panels, handles } = picturePanels(context);
  return { panels: [...panels, ...sumPanels(context), costPanel(context)], handles };
};
