import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { kernelPanel } from './view-kernel.ts';
import { lightPanel } from './view-light.ts';
import { dotHandles, picturePanels } from './view-pictures.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { twins, parts } = picturePanels(context);
  const kernel = kernelPanel(context);
  // A phone has the readouts for what they add up to.
  const panels = context.narrow
    ? [...twins, ...parts, kernel]
    : [...twins, kernel, ...parts, lightPanel(context)];
  return { panels, handles: dotHandles(context) };
};
