/** The states in which each control of a widget is shown: some appear only while another has a certain value. */
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import type { WidgetParams } from '../../tools/pages.ts';

export interface Scene {
  /** What the link has to say for these controls to be shown. */
  readonly state: Readonly<Record<string, string>>;
  readonly params: readonly (readonly [name: string, spec: ParamSpec])[];
}

/** Broken on purpose; what it does to a page is tested by itself. */
const TROUBLE = 'trouble';

/** A param of another kind that has no control of its own is moved by the presets alone. */
const GRABBED: readonly ParamSpec['kind'][] = ['slider', 'range', 'point', 'points', 'signal', 'curve'];

const textOf = (value: string | number | boolean): string =>
  value === true ? '1' : value === false ? '0' : String(value);

export function scenesOf({ params }: WidgetParams): Scene[] {
  const scenes = new Map<string, { state: Record<string, string>; params: [string, ParamSpec][] }>();
  for (const [name, spec] of Object.entries(params)) {
    if (name === TROUBLE || (spec.handleOnly && !GRABBED.includes(spec.kind))) continue;
    const when = spec.when ?? {};
    const key = JSON.stringify(when);
    const state = Object.fromEntries(Object.entries(when).map(([other, value]) => [other, textOf(value)]));
    const scene = scenes.get(key) ?? { state, params: [] };
    scene.params.push([name, spec]);
    scenes.set(key, scene);
  }
  return [...scenes.values()];
}
