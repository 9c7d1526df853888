import { checkNumbers, demand } from '../check.ts';
import type { Numbers, Single, Vec } from '../vector.ts';
import type { Params } from './layer.ts';

/** What every optimiser's state carries; a state is never changed, only followed by the next. */
export interface OptimiserState<V extends Numbers = Vec> {
  /** Steps taken so far. */
  readonly iteration: number;
  readonly params: Params<V>;
}

/** A descent on the parameters of a layer or a stack: a value to start from and one pure step. Settings are live. */
export interface Optimiser<State extends OptimiserState<V>, Settings, V extends Numbers = Vec> {
  readonly name: string;
  init(params: Params<V>): State;
  step(state: State, gradients: Params<V>, settings: Settings): State;
}

/** One for both precisions; handed on as a value, it is the one for doubles. */
export type BothPrecisions<
  States extends { readonly single: OptimiserState<Single>; readonly double: OptimiserState },
  Settings,
> = Optimiser<States['single'], Settings, Single> & Optimiser<States['double'], Settings>;

/** An array for each parameter, made from it. */
export function mapParams<V extends Numbers, W extends Numbers>(
  params: Params<V>,
  make: (value: V, key: string) => W,
): Params<W> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, make(value, key)]));
}

/** Throws unless there is a gradient as long as each parameter and in its precision. */
export function checkGradients(who: string, params: Params<Numbers>, gradients: Params<Numbers>): void {
  for (const [key, value] of Object.entries(params)) {
    demand(gradients[key] !== undefined, who, `gradients must hold one for '${key}'`, Object.keys(gradients));
    checkNumbers(who, `gradient of '${key}'`, gradients[key], value.length, value);
  }
}
