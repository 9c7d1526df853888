import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { factorsPanel } from './view-factors.ts';
import { solutionPanel } from './view-solution.ts';

export const view: View<Params, Result, Words> = (context) => {
  const factors = factorsPanel(context);
  return { panels: [factors.panel, solutionPanel(context)], handles: [...factors.handles] };
};
