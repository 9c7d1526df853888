/** A model's whole answer for one set of values: the same in the worker, in the build and in the tests. */
import type { AnyModel, AnyValues, ProcessModel } from '../../widgets/contract.ts';
import type { Outcome } from './messages.ts';
import { ProcessRun } from './process-run.ts';

interface Steps {
  readonly computed: number;
  readonly shown: number;
}

/** A process takes `computed` steps and shows step `shown`; without them, those of its preview. */
export function evaluateModel(model: AnyModel, p: AnyValues, steps?: Steps): Outcome {
  if (model.kind === 'compute') {
    const r = model.compute(p);
    return { r, measures: model.measures(r, p), facts: model.facts(r, p) };
  }
  const run = runOf(model, p, steps);
  const r = run.result();
  return { r, measures: model.measures(r, p), facts: model.facts(r, p), progress: run.progress() };
}

/** The script of these values; of a process, at the step that `steps` shows. */
export function pythonOf(model: AnyModel, p: AnyValues, steps?: Steps): string {
  return model.kind === 'compute' ? model.python(p) : model.python(p, runOf(model, p, steps).state);
}

function runOf<S>(
  model: ProcessModel<AnyValues, S, unknown>,
  p: AnyValues,
  steps = model.preview,
): ProcessRun<S> {
  const run = new ProcessRun(model, p);
  while (run.computed < steps.computed && !run.atEnd) run.advance();
  run.rewindTo(steps.shown);
  while (run.shown < steps.shown && !run.atEnd) run.advance();
  return run;
}
