import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { picturePanels } from './view-pictures.ts';
import { spectrumPanel } from './view-spectrum.ts';

export const view: View<Params, Result> = (context) => {
  const { panels, handles } = picturePanels(context);
  return { panels: [...panels, spectrumPanel(context)], handles };
};
