import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { forwardPanel } from './view-forward.ts';
import { inputGrid, outputGrid } from './view-gradients.ts';
import { layoutOf } from './view-layout.ts';
import { matrixPanel } from './view-matrix.ts';
import { productsPanel } from './view-products.ts';
import { weightsPanel } from './view-weights.ts';

export const view: View<Params, Result, Words> = (context) => {
  const layout = layoutOf(context);
  const output = outputGrid(context, layout);
  const input = inputGrid(context, layout);
  return {
    panels: [
      output.panel,
      input.panel,
      matrixPanel(context, layout),
      productsPanel(context, layout),
      weightsPanel(context),
      forwardPanel(context),
    ],
    handles: [...output.handles, ...input.handles],
  };
};
