import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { curveHandles, curvePanel } from './view-curve.ts';
import { picturePanels } from './view-pictures.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [...picturePanels(context), curvePanel(context)],
  handles: curveHandles(context),
});
