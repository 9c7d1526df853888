import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { kernelPanel } from './view-kernel.ts';
import { dotHandles, picturePanels } from './view-pictures.ts';

export const view: View<Params, Result> = (context) => {
  const { dots, response, alone, others } = picturePanels(context);
  return { panels: [dots, response, kernelPanel(context), alone, others], handles: dotHandles(context) };
};
