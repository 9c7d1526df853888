import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { picturePanels } from './view-pictures.ts';
import { plotPanels } from './view-plots.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handles } = picturePanels(context);
  return { panels: [...panels, ...plotPanels(context)], handles };
};
