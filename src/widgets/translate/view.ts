import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { curveHandles, curvePanel } from './view-curve.ts';
import { picturePanels } from './view-pictures.ts';
import { seenPanels } from './view-seen.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handles } = picturePanels(context);
  return {
    panels: [...panels, ...seenPanels(context), curvePanel(context)],
    handles: [...handles, ...curveHandles(context)],
  };
};
