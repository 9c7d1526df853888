import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { classesPanel } from './view-classes.ts';
import { constantPanel, picturePanel, rampPanel } from './view-outputs.ts';
import { spectrumPanel } from './view-spectrum.ts';
import { weightsPanel } from './view-weights.ts';

export const view: View<Params, Result> = (context) => {
  const { panel, handles } = weightsPanel(context);
  return {
    panels: [
      panel,
      classesPanel(context),
      constantPanel(context),
      rampPanel(context),
      picturePanel(context),
      spectrumPanel(context),
    ],
    handles,
  };
};
