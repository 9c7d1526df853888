import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { pictures } from './view-pictures.ts';
import { curvePanel, noisePanels } from './view-rates.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handles } = pictures(context);
  const [curve, noise] = [curvePanel(context), noisePanels(context)];
  return {
    panels: [...panels, curve, ...noise.panels],
    handles: [...handles, noise.handle],
  };
};
