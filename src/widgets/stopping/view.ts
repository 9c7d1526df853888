import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { errorPanel } from './view-error.ts';
import { misfitPanel } from './view-misfit.ts';
import { pictures } from './view-pictures.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { r, progress } = context;
  const trace = progress?.trace ?? {
    landweberError: [r.landweber.error],
    rlError: [r.rl.error],
    landweberMisfit: [r.landweber.misfit],
    rlMisfit: [r.rl.misfit],
  };
  return {
    panels: [...pictures(context), errorPanel(context, trace, r.step), misfitPanel(context, trace, r.step)],
  };
};
