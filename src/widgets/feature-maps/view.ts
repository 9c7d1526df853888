import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { stagesPanel } from './view-anatomy.ts';
import { accuracyPanel, lossPanel } from './view-curves.ts';
import { bankPanels, secondPanel } from './view-kernels.ts';
import { scoresPanel } from './view-scores.ts';

/** What happens to the glyph, from its pixels to its scores: looked at together. */
const THROUGH = { group: 'through' };

export const view: View<Params, Result, Words> = (context) => {
  const scores = { ...scoresPanel(context), ...THROUGH };
  const bank = bankPanels(context, scores).map((panel) => ({ ...panel, ...THROUGH }));
  return {
    panels: [
      ...bank,
      ...(context.narrow ? [] : [scores]),
      accuracyPanel(context),
      stagesPanel(context),
      secondPanel(context),
      lossPanel(context),
    ],
  };
};
