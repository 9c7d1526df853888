import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { matricesPanel } from './view-matrices.ts';
import { scatterPanel } from './view-scatter.ts';
import { stuffedPanel } from './view-stuffed.ts';
import { sumsPanel } from './view-sums.ts';

export const view: View<Params, Result, Words> = (context) => {
  const [scatter, stuffed] = [scatterPanel(context), stuffedPanel(context)];
  const [sums, matrices] = [sumsPanel(context), matricesPanel(context)];
  return {
    // A phone has both ways one below the other; beside them there is what is said of each.
    panels: context.narrow
      ? [scatter.panel, stuffed.panel, sums, matrices]
      : [scatter.panel, sums, stuffed.panel, matrices],
    handles: [...scatter.handles, ...stuffed.handles],
  };
};
