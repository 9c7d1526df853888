import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { glyphPanel, wayPanel } from './view-pictures.ts';
import { scoresPanel } from './view-scores.ts';
import { stepPanels } from './view-steps.ts';
import { strongestPanels } from './view-strongest.ts';

export const view: View<Params, Result, Words> = (context) => {
  const gradient = [wayPanel(context, 'gradient'), wayPanel(context, 'gradientOther')];
  const deconvnet = [wayPanel(context, 'deconvnet'), wayPanel(context, 'deconvnetOther')];
  const [glyph, scores] = [glyphPanel(context), scoresPanel(context)];
  return {
    // On a phone in rows of three: the digit beside one rule, its scores beside the other.
    panels: [
      ...(context.narrow
        ? [glyph, ...gradient, scores, ...deconvnet]
        : [glyph, scores, ...gradient, ...deconvnet]),
      ...stepPanels(context),
      ...strongestPanels(context),
    ],
  };
};
