import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { picturePanels } from './view-pictures.ts';
import { spectrumPanel } from './view-spectrum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { twins, sheet, handle } = picturePanels(context);
  const spectrum = spectrumPanel(context);
  return {
    panels: context.narrow ? [...twins, spectrum, sheet] : [...twins, sheet, spectrum],
    handles: [handle],
  };
};
