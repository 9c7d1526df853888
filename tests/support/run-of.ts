/** What a model answers and the script that it writes, out of one run: to take the steps of a process is nearly all of the work. */
import { evaluateModel, pythonOf } from '../../src/runtime/worker/evaluate.ts';
import type { AnyModel, AnyValues } from '../../src/widgets/contract.ts';

export interface Run {
  readonly outcome: ReturnType<typeof evaluateModel>;
  readonly script: string;
}

/** The answers of `evaluateModel` and of `pythonOf`, which would each run a process. */
export function runOf(model: AnyModel, p: AnyValues, steps?: Parameters<typeof evaluateModel>[2]): Run {
  if (model.kind === 'compute') return { outcome: evaluateModel(model, p), script: pythonOf(model, p) };
  let shown: unknown;
  const result = (state: unknown, values: AnyValues): unknown => {
    shown = state;
    return model.result(state, values);
  };
  const outcome = evaluateModel({ ...model, result }, p, steps);
  return { outcome, script: model.python(p, shown) };
}

export interface Told {
  readonly script: string;
  readonly measures: Run['outcome']['measures'];
}
const told = new Map<string, Promise<Told>>();

/** What a preset tells Python, worked out once for all the tests of a worker. */
export function presetTold(widget: string, preset: string, run: () => Promise<Run>): Promise<Told> {
  const key = `${widget}/${preset}`;
  const known = told.get(key) ?? run().then(({ outcome: { measures }, script }) => ({ script, measures }));
  told.set(key, known);
  return known;
}
