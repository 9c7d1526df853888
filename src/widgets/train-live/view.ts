import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { curvePanels } from './view-curves.ts';
import { sheetPanels } from './view-pictures.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [...sheetPanels(context), ...curvePanels(context)],
});
