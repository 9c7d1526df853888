import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { errorPanel } from './view-error.ts';
import { picardPanel } from './view-picard.ts';
import { solutionPanel } from './view-solution.ts';

export const view: View<Params, Result, Words> = (context) => {
  const picard = picardPanel(context);
  return {
    panels: [picard.panel, solutionPanel(context), errorPanel(context)],
    handles: [...picard.handles],
  };
};
