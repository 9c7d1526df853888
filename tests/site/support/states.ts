/** The states in which each control of a widget is shown: some appear only while another has a certain value. */
import { presetValues } from '../../../src/runtime/values.ts';
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
const GRABBED: readonly ParamSpec['kind'][] = [
  'slider',
  'range',
  'point',
  'points',
  'signal',
  'curve',
  'ink',
];

type Value = string | number | boolean;
const textOf = (value: Value): string => (value === true ? '1' : value === false ? '0' : String(value));

interface Draft {
  readonly state: Record<string, Value>;
  readonly params: [string, ParamSpec][];
}
type When = NonNullable<ParamSpec['when']>;
const allowed = (value: When[string]): readonly Value[] => [value].flat();
const holdsIn = (state: Record<string, unknown>, when: When): boolean =>
  Object.entries(when).every(([name, value]) => allowed(value).includes(state[name] as Value));
const agreesWith = ({ state }: Draft, when: When): boolean =>
  Object.entries(when).every(([name, value]) => !(name in state) || allowed(value).includes(state[name]));
/** What is chosen already stays. */
const chosen = (state: Draft['state'], when: When): Draft['state'] => ({
  ...Object.fromEntries(Object.entries(when).map(([name, value]) => [name, allowed(value)[0]])),
  ...state,
});

/** As few as show all: the figure as it opens first, then what only other values show. */
export function scenesOf({ params, presets }: WidgetParams): Scene[] {
  const opened = presetValues(params, presets, Object.keys(presets)[0]);
  const first: Draft = { state: {}, params: [] };
  const others: Draft[] = [];
  for (const [name, spec] of byDepth(params)) {
    const when = spec.when ?? {};
    let scene = holdsIn(opened, when) ? first : others.find((one) => agreesWith(one, when));
    if (!scene) others.push((scene = { state: {}, params: [] }));
    if (scene !== first) Object.assign(scene.state, chosen(scene.state, when));
    scene.params.push([name, spec]);
  }
  const shown = [first, ...others].filter((scene) => scene.params.length > 0);
  return shown.map(({ state, params }) => ({
    state: Object.fromEntries(Object.entries(state).map(([name, value]) => [name, textOf(value)])),
    params,
  }));
}

/** What is shown on the most conditions first: to turn another control may hide it. */
function byDepth(params: WidgetParams['params']): [string, ParamSpec][] {
  const depth = ({ when = {} }: ParamSpec): number =>
    Object.keys(when).reduce((sum, name) => sum + 1 + depth(params[name]), 0);
  return Object.entries(params)
    .filter(([name, spec]) => name !== TROUBLE && (!spec.handleOnly || GRABBED.includes(spec.kind)))
    .sort(([, a], [, b]) => depth(b) - depth(a));
}
