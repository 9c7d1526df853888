import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { errorsPanel, layersHandle, learnedPanel } from './view-layers.ts';
import { offPanel } from './view-off.ts';
import { signalPanel } from './view-signal.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const [errors, learned, off] = [errorsPanel(context), learnedPanel(context), offPanel(context)];
  return {
    panels: [signalPanel(context), errors, off, { ...learned, more: context.narrow }],
    handles: [layersHandle(context)],
  };
};
