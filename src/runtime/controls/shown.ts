/** Which controls of a figure are in sight, and what each of them says in a word. */
import { formatNumber } from '../../format.ts';
import type { ParamSpec, ParamWords } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import { more } from '../host/more.ts';
import { isShown } from '../values.ts';
import { words as runtime } from '../words.ts';

export interface ShownControls {
  readonly names: readonly string[];
  /** How many wait under *More*, opened or not. */
  readonly under: number;
}

export function controlsOf({ seed: { id, params }, p }: FigureState): ShownControls {
  const possible = Object.keys(params).filter(
    (name) => !params[name].handleOnly && isShown(params, name, p.value),
  );
  const under = possible.filter((name) => params[name].rank === 'more');
  const open = more(id, 'controls').value;
  return { names: possible.filter((name) => open || !under.includes(name)), under: under.length };
}

/** The value of a param where it fits in a word; nothing where it does not. */
export function sayValue(spec: ParamSpec, value: unknown, words: ParamWords | undefined): string {
  switch (spec.kind) {
    case 'slider':
      return formatNumber(value as number) + (spec.unit ? ` ${spec.unit}` : '');
    case 'seed':
      return String(value);
    case 'choice':
      return words?.options?.[value as string] ?? String(value);
    case 'toggle':
      return value ? runtime.on : runtime.off;
    default:
      return '';
  }
}
