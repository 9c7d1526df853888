import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { kernelPanel } from './view-kernel.ts';
import { lightPanel } from './view-light.ts';
import { dotHandles, picturePanels } from './view-pictures.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { dots, response, alone, others } = picturePanels(context);
  const kernel = kernelPanel(context);
  // A phone has the readouts for what they add up to.
  const panels = context.narrow
    ? [dots, response, alone, others, kernel]
    : [dots, response, kernel, alone, others, lightPanel(context)];
  return { panels, handles: dotHandles(context) };
};
