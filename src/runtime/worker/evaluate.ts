/** A model's whole answer for one set of values: the same in the worker, in the build and in the tests. */
import type { AnyModel, AnyValues, ProcessModel } from '../../widgets/contract.ts';
import type { Outcome } from './messages.ts';
import { ProcessRun } from './process-run.ts';

interface Steps {
  readonly computed: number;
  readonly shown: number;
}

/** An answer and its script, out of one run: to take the steps of a process is nearly all of the work. */
interface Told {
  readonly outcome: Outcome;
  readonly python: () => string;
}

/** A process takes `computed` steps and shows step `shown`; without them, those of its preview. */
export function tellModel(model: AnyModel, p: AnyValues, steps?: Steps): Told {
  if (model.kind === 'compute') {
    const r = model.compute(p);
    const outcome = { r, measures: model.measures(r, p), facts: model.facts(r, p) };
    return { outcome, python: () => model.python(p) };
  }
  const run = runOf(model, p, steps);
  const r = run.result();
  const outcome = { r, measures: model.measures(r, p), facts: model.facts(r, p), progress: run.progress() };
  return { outcome, python: () => model.python(p, run.state) };
}

/** As `tellModel`, without the script. */
export const evaluateModel = (model: AnyModel, p: AnyValues, steps?: Steps): Outcome =>
  tellModel(model, p, steps).outcome;

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
