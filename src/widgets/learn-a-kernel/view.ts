import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { directionsPanel } from './view-directions.ts';
import { kernelPanels } from './view-kernels.ts';
import { lossPanel } from './view-loss.ts';
import { pictures } from './view-pictures.ts';

export const view: View<Params, Result> = (context) => {
  const { panel, handles } = directionsPanel(context);
  return { panels: [...pictures(context), ...kernelPanels(context), lossPanel(context), panel], handles };
};
