/** A model's whole answer for one set of values: the same in the worker, in the build and in the tests. */
import type { AnyModel, AnyValues } from '../../widgets/contract.ts';
import type { Outcome } from './messages.ts';
import { ProcessRun } from './process-run.ts';

/** A process takes `computed` steps and shows step `shown`; without them, those of its preview. */
export function evaluateModel(
  model: AnyModel,
  p: AnyValues,
  steps?: { readonly computed: number; readonly shown: number },
): Outcome {
  if (model.kind === 'compute') {
    const r = model.compute(p);
    return { r, measures: model.measures(r, p), facts: model.facts(r, p) };
  }
  const run = new ProcessRun(model, p);
  const { computed, shown } = steps ?? model.preview;
  while (run.computed < computed && !run.atEnd) run.advance();
  run.rewindTo(shown);
  while (run.shown < shown && !run.atEnd) run.advance();
  const r = run.result();
  return { r, measures: model.measures(r, p), facts: model.facts(r, p), progress: run.progress() };
}
