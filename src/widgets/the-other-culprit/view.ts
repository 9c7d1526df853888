import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { numbersPanels } from './view-numbers.ts';
import { picturePanels } from './view-pictures.ts';
import { spectrumPanel } from './view-spectrum.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [...picturePanels(context), ...numbersPanels(context), spectrumPanel(context)],
});
