import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { kernelPanel } from './view-kernel.ts';
import { lensOf } from './view-lens.ts';
import { matrixPanel } from './view-matrix.ts';
import { networkPanel } from './view-network.ts';
import { termsPanel } from './view-terms.ts';

export const view: View<Params, Result, Words> = (context) => {
  const lens = lensOf(context);
  const network = networkPanel(context, lens);
  const kernel = kernelPanel(context);
  const matrix = matrixPanel(context, lens);
  // The same thing twice: as arrows, and as a matrix.
  const layer = {
    network: { ...network.panel, group: 'layer' },
    matrix: { ...matrix.panel, group: 'layer' },
  };
  const terms = termsPanel(context, lens);
  return {
    // In one column the kernel comes first, so that what it does is in sight while it is drawn.
    panels: context.narrow
      ? [kernel.panel, layer.network, layer.matrix, terms]
      : [layer.network, layer.matrix, terms, kernel.panel],
    handles: [...network.handles, ...matrix.handles, ...kernel.handles],
  };
};
