import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { matricesPanel } from './view-matrices.ts';
import { scatterPanel } from './view-scatter.ts';
import { stuffedPanel } from './view-stuffed.ts';
import { sumsPanel } from './view-sums.ts';

export const view: View<Params, Result> = (context) => {
  const [scatter, stuffed] = [scatterPanel(context), stuffedPanel(context)];
  return {
    panels: [scatter.panel, stuffed.panel, sumsPanel(context), matricesPanel(context)],
    handles: [...scatter.handles, ...stuffed.handles],
  };
};
