import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { curvePanel } from './view-curve.ts';
import { lambdaPanel } from './view-lambda.ts';
import { errorPanel, solutionPanel } from './view-truth.ts';

export const view: View<Params, Result> = (context) => {
  const curve = curvePanel(context);
  const lambda = lambdaPanel(context);
  return {
    panels: [curve.panel, solutionPanel(context), lambda.panel, errorPanel(context)],
    handles: [curve.handle, lambda.handle],
  };
};
