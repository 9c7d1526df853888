/** The states of one widget, and what its model makes of them. */
import { presetValues } from '../../../src/runtime/values.ts';
import type { AnyPresets, ComputeModel, ParamSpecs, ValuesOf } from '../../../src/widgets/contract.ts';

/** A preset's values, with changes. */
export const statesOf =
  <S extends ParamSpecs, X extends AnyPresets>(params: S, presets: X) =>
  (preset: keyof X & string, changes: Partial<ValuesOf<S>> = {}): ValuesOf<S> =>
    ({ ...presetValues(params, presets, preset), ...changes }) as ValuesOf<S>;

/** Values with their result and their measures. */
export const runsOf =
  <P, R>(model: ComputeModel<P, R>) =>
  (p: P) => {
    const r = model.compute(p);
    return { r, p, m: model.measures(r, p) };
  };
