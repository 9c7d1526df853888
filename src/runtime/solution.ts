/** The state that does a challenge, as an address asks for it. */
import type { AnyPresets, AnyValues, Challenge, ParamSpecs } from '../widgets/contract.ts';
import { writeState } from './url.ts';
import { presetValues } from './values.ts';

interface Widget {
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
}

/** @throws RangeError for a preset or a param that the widget does not have */
export function solutionQuery(
  figure: string,
  { params, presets }: Widget,
  { from, set = {}, step }: NonNullable<Challenge<AnyValues>['solved']>,
): URLSearchParams {
  if (!Object.hasOwn(presets, from)) throw new RangeError(`no preset '${from}'`);
  for (const name of Object.keys(set))
    if (!Object.hasOwn(params, name)) throw new RangeError(`no param '${name}'`);
  const p = { ...presetValues(params, presets, from), ...set };
  return writeState(new URLSearchParams(), figure, { params, presets }, { preset: from, p, step }).query;
}
