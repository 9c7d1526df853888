/** One script and what it must print. */
import { evaluatePreset } from '../../src/runtime/build/still.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import type { AnyModel, AnyValues, Measures } from '../../src/widgets/contract.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { loadParams } from '../../src/widgets/registry.ts';

export interface PythonCase {
  readonly name: string;
  readonly script: string;
  /** The same numbers by the book's own code. */
  readonly measures: () => Measures | Promise<Measures>;
}

/** A widget in one state; of a process, the step that the build shows. */
export function stateCase(model: AnyModel, name: string, p: AnyValues): PythonCase {
  const shown = model.kind === 'process' ? model.preview.shown : undefined;
  const steps = shown === undefined ? undefined : { computed: shown, shown };
  return {
    name,
    script: model.python(p, shown),
    measures: () => evaluateModel(model, p, steps).measures,
  };
}

/** A widget in each of its presets. */
export async function presetCases(widget: string): Promise<PythonCase[]> {
  const [model, { params, presets }] = await Promise.all([loadModel(widget), loadParams(widget)]);
  return Object.keys(presets).map((preset) => ({
    ...stateCase(model, `${widget}, ${preset}`, presetValues(params, presets, preset)),
    measures: async () => (await evaluatePreset(widget, preset)).measures,
  }));
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
