import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { costPanel } from './view-cost.ts';
import { formulaPanel } from './view-formula.ts';
import { inputPanel } from './view-input.ts';
import { layoutOf } from './view-layout.ts';
import { matrixPanel } from './view-matrix.ts';
import { outputPanel } from './view-output.ts';
import { sumPanel } from './view-sum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const layout = layoutOf(context);
  const input = inputPanel(context, layout);
  const output = outputPanel(context, layout);
  return {
    panels: [
      formulaPanel(context),
      input.panel,
      output.panel,
      sumPanel(context, layout),
      costPanel(context),
      matrixPanel(context, layout),
    ],
    handles: [...input.handles, ...output.handles],
  };
};
