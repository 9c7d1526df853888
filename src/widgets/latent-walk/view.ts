import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { numbersPanel } from './view-numbers.ts';
import { picturePanels, realPanel } from './view-pictures.ts';
import { spectrumPanel } from './view-spectrum.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handle } = picturePanels(context);
  return {
    panels: [...panels, numbersPanel(context), spectrumPanel(context), realPanel(context)],
    handles: [handle],
  };
};
