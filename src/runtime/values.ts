/** All values of one widget: defaults, then a preset, then what differs. */
import type { AnyPresets, AnyValues, ParamSpecs } from '../widgets/contract.ts';
import { coerce, encode, sameValue } from './codec/index.ts';

/** The model's defaults, overlaid by a preset where one is named. */
export function presetValues(specs: ParamSpecs, presets: AnyPresets, preset?: string): AnyValues {
  const overlay = (preset !== undefined && Object.hasOwn(presets, preset) && presets[preset]) || {};
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, coerce(spec, overlay[name] ?? spec.default)]),
  );
}

/** The names of the params that hold a picture, a sound or a table of the reader's own: no link can, and no preset gave it. */
export function ownNames(
  specs: ParamSpecs,
  presets: AnyPresets,
  preset: string | undefined,
  p: AnyValues,
): string[] {
  const isOwn = (name: string) => p[name] !== null && encode(specs[name], p[name]) === null;
  return differences(specs, presetValues(specs, presets, preset), p).filter(isOwn);
}

/** The names of the params in which two states differ. */
export function differences(specs: ParamSpecs, a: AnyValues, b: AnyValues): string[] {
  return Object.keys(specs).filter((name) => !sameValue(specs[name], a[name], b[name]));
}

/** Whether a control is shown, given the values of the others. */
export function isShown(specs: ParamSpecs, name: string, p: AnyValues): boolean {
  return Object.entries(specs[name].when ?? {}).every(([other, value]) =>
    [value].flat().includes(p[other] as string),
  );
}
