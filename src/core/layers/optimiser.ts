import { checkVec, demand } from '../check.ts';
import type { Vec } from '../vector.ts';
import type { Params } from './layer.ts';

/** What every optimiser's state carries; a state is never changed, only followed by the next. */
export interface OptimiserState {
  /** Steps taken so far. */
  readonly iteration: number;
  readonly params: Params;
}

/** A descent on the parameters of a layer or a stack: a value to start from and one pure step. Settings are live. */
export interface Optimiser<State extends OptimiserState, Settings> {
  readonly name: string;
  init(params: Params): State;
  step(state: State, gradients: Params, settings: Settings): State;
}

/** An array for each parameter, made from it. */
export function mapParams(params: Params, make: (value: Vec, key: string) => Vec): Params {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, make(value, key)]));
}

/** Throws unless there is a gradient as long as each parameter. */
export function checkGradients(who: string, params: Params, gradients: Params): void {
  for (const [key, value] of Object.entries(params)) {
    demand(gradients[key] !== undefined, who, `gradients must hold one for '${key}'`, Object.keys(gradients));
    checkVec(who, `gradient of '${key}'`, gradients[key], value.length);
  }
}
