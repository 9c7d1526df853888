import type { ProcessModel } from '../../../src/widgets/contract.ts';

/** The result of a process after so many steps. */
export function stateAfter<P, S, R>(model: ProcessModel<P, S, R>, p: P, steps: number): R {
  let state = model.init(p);
  for (let step = 0; step < steps && !model.done(state, p); step++) state = model.step(state, p);
  return model.result(state, p);
}
