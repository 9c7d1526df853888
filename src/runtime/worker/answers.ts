/** What is asked of a figure beside its drawing: mostly what its reader takes away. */
import type { AnyModel } from '../../widgets/contract.ts';
import { evaluateModel, pythonOf } from './evaluate.ts';
import type { Answer, Question, Request } from './messages.ts';
import { ProcessRun } from './process-run.ts';

export type Ask = Extract<Request, { type: 'ask' }>;

/** @throws what the model throws, and Error where there is nothing to answer with */
export function answerOf(
  model: AnyModel,
  run: ProcessRun<unknown> | undefined,
  { what, p, from }: Pick<Ask, 'what' | 'p' | 'from'>,
): Answer {
  const answers: Record<Question, () => Answer> = {
    // What is shown came about step by step, with values that may have changed on the way: the state knows.
    python: () => (run && model.kind === 'process' ? model.python(p, run.state) : pythonOf(model, p)),
    files: () => model.files?.(p) ?? {},
    table: () => model.table(run ? run.result() : evaluateModel(model, p).r, p),
    training() {
      const kept = run?.kept();
      if (kept) return kept;
      throw new Error('there is no training to keep yet');
    },
    fits() {
      if (model.kind !== 'process' || !from || model.check?.(p)) return false;
      new ProcessRun(model, p, from);
      return true;
    },
  };
  return answers[what]();
}
