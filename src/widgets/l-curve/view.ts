import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { curvePanel } from './view-curve.ts';
import { gcvPanel } from './view-gcv.ts';
import { errorPanel, solutionPanel } from './view-truth.ts';

export const view: View<Params, Result, Words> = (context) => {
  const curve = curvePanel(context);
  const gcv = gcvPanel(context);
  const [rules, prediction] = [curve.panel, gcv.panel].map((panel) => ({ ...panel, group: 'rules' }));
  const [solution, error] = [solutionPanel(context), errorPanel(context)];
  return {
    // What a rule reads stands above what its choice costs; one under another, the rules come first.
    panels: context.narrow ? [rules, prediction, solution, error] : [rules, solution, prediction, error],
    handles: [curve.handle, gcv.handle],
  };
};
