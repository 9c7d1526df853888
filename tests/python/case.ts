/** One script and what it must print. */
import { evaluatePreset } from '../../src/runtime/build/still.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { tellModel } from '../../src/runtime/worker/evaluate.ts';
import { ProcessRun } from '../../src/runtime/worker/process-run.ts';
import type { AnyModel, AnyValues, Files, Measures, ProcessModel } from '../../src/widgets/contract.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { loadParams } from '../../src/widgets/registry.ts';

export interface PythonCase {
  readonly name: string;
  readonly script: string;
  /** What lies beside it. */
  readonly files?: Files;
  /** The same numbers by the book's own code. */
  readonly measures: () => Measures | Promise<Measures>;
}

/** A widget in one state; of a process, the step that the build shows. */
export function stateCase(model: AnyModel, name: string, p: AnyValues): PythonCase {
  const shown = model.kind === 'process' ? model.preview.shown : undefined;
  const steps = shown === undefined ? undefined : { computed: shown, shown };
  const { outcome, python } = tellModel(model, p, steps);
  return { name, script: python(), files: model.files?.(p), measures: () => outcome.measures };
}

/** A process at a step, its live values moved on the way: `turns` are the step that was shown then, and the changes. */
export function liveCase(
  model: ProcessModel<AnyValues, unknown, unknown>,
  name: string,
  p: AnyValues,
  turns: readonly (readonly [step: number, changes: AnyValues])[],
  shown: number,
): PythonCase {
  const run = new ProcessRun(model, p);
  const advanceTo = (step: number) => {
    while (run.shown < step && !run.atEnd) run.advance();
  };
  for (const [step, changes] of turns) {
    advanceTo(step);
    run.live({ ...run.p, ...changes });
  }
  advanceTo(shown);
  return {
    name,
    script: model.python(run.p, run.state),
    files: model.files?.(run.p),
    measures: () => model.measures(run.result(), run.p),
  };
}

/** A widget in each of its presets. */
export async function presetCases(widget: string): Promise<PythonCase[]> {
  return Promise.all(
    Object.keys((await loadParams(widget)).presets).map(async (preset) => {
      const { model, p, measures, python } = await evaluatePreset(widget, preset);
      return {
        name: `${widget}, ${preset}`,
        script: python(),
        files: model.files?.(p),
        measures: () => measures,
      };
    }),
  );
}

/** A widget in states of its own, each a preset with changes. */
export async function changedCases(
  widget: string,
  states: Readonly<Record<string, readonly [preset: string, changes: AnyValues]>>,
): Promise<PythonCase[]> {
  const [model, { params, presets }] = await Promise.all([loadModel(widget), loadParams(widget)]);
  return Object.entries(states).map(([name, [preset, changes]]) =>
    stateCase(model, `${widget}, ${name}`, { ...presetValues(params, presets, preset), ...changes }),
  );
}
