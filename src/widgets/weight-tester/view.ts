import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { classesPanel } from './view-classes.ts';
import { constantPanel, picturePanel, rampPanel } from './view-outputs.ts';
import { spectrumPanel } from './view-spectrum.ts';
import { weightsPanel } from './view-weights.ts';

/** The weights and their test; what they make of a constant and of a ramp; the test once more, in their spectrum. */
export const view: View<Params, Result, Words> = (context) => {
  const { narrow } = context;
  const { panel, handles } = weightsPanel(context);
  const weights = { ...panel, group: 'test' };
  const classes = { ...classesPanel(context), group: 'test' };
  const constant = { ...constantPanel(context), group: 'outputs' };
  const ramp = { ...rampPanel(context), group: 'outputs' };
  const picture = picturePanel(context);
  const spectrum = spectrumPanel(context);
  return {
    panels: narrow
      ? [weights, classes, constant, ramp, spectrum, { ...picture, more: true }]
      : [weights, classes, picture, constant, ramp, spectrum],
    handles,
  };
};
