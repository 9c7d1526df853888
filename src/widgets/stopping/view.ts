import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { traceOf } from './view-trace.ts';
import type { Words } from './words.en.ts';
import { errorPanel } from './view-error.ts';
import { misfitPanel } from './view-misfit.ts';
import { pictures } from './view-pictures.ts';
import { residualPanels } from './view-residual.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { r, progress } = context;
  const trace = progress?.trace ?? traceOf(r);
  const error = errorPanel(context, trace, r.step);
  const shown = pictures(context);
  // On a phone the curve stands where the scrubber's hand sees it.
  const first = context.narrow ? [error, ...shown] : [...shown, error];
  return { panels: [...first, misfitPanel(context, trace, r.step), ...residualPanels(context)] };
};
