/** The states of one widget, and what its model makes of them, under the names that the model itself gives. */
import { presetValues } from '../../../src/runtime/values.ts';
import { evaluateModel } from '../../../src/runtime/worker/evaluate.ts';
import type {
  AnyModel,
  AnyPresets,
  AnyValues,
  ComputeModel,
  FactsOf,
  MeasuresOf,
  ParamSpecs,
  ProcessModel,
  ValuesOf,
} from '../../../src/widgets/contract.ts';

/** A preset's values, with changes. */
export const statesOf =
  <S extends ParamSpecs, X extends AnyPresets>(params: S, presets: X) =>
  (preset: keyof X & string, changes: Partial<ValuesOf<S>> = {}): ValuesOf<S> =>
    ({ ...presetValues(params, presets, preset), ...changes }) as ValuesOf<S>;

type Says<P, R> = Pick<ComputeModel<P, R>, 'measures' | 'facts'>;

/** Measures and facts of a result. The values may be others than it was made with: a lens moves without a computation. */
export const saidOf = <M, P, R>(model: M & Says<P, R>, r: R, p: P) => ({
  m: model.measures(r, p) as MeasuresOf<M>,
  facts: model.facts(r, p) as FactsOf<M>,
});

/** Values with their result, their measures and their facts. */
export const runsOf =
  <M, P, R>(model: M & ComputeModel<P, R>) =>
  (p: P) => {
    const r = model.compute(p);
    return { r, p, ...saidOf(model, r, p) };
  };

/** The measures of values. */
export const measuresOf = <M, P, R>(model: M & ComputeModel<P, R>): ((p: P) => MeasuresOf<M>) => {
  const run = runsOf(model);
  return (p) => run(p).m as MeasuresOf<M>;
};

/** A process after so many steps, as the page shows it. */
export const processRunsOf =
  <M, P, S, R>(model: M & ProcessModel<P, S, R>) =>
  (p: P, steps: number) => {
    const all = { computed: steps, shown: steps };
    const { r, measures, facts, progress } = evaluateModel(model as AnyModel, p as AnyValues, all);
    return {
      r: r as R,
      measures: measures as MeasuresOf<M>,
      facts: facts as FactsOf<M>,
      trace: progress!.trace,
    };
  };
