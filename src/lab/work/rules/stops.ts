/** Rules that stop an iteration: the core's, at the residual where there are data. */
import {
  discrepancyStop,
  ncpStop,
  observeRecord,
  type StoppingRule,
  type Watch,
} from '../../../core/stopping/index.ts';
import { sizeOf, type Vec } from '../../../core/vector.ts';
import { innerOf, squared, standardised } from './residual.ts';
import type { Asked, StoppingRuleOf, Watcher } from './rule.ts';

/** As a watcher: one more record each step, out of the standardised residual. */
function watcher<R extends { readonly iteration: number }, S extends Watch>(
  asked: Asked,
  rule: StoppingRule<R, S>,
  recordOf: (iteration: number, residual: Vec) => R,
  bestOf: (state: S) => number,
): Watcher {
  const residual = standardised(asked);
  let state = rule.start;
  return {
    look(step, estimate) {
      state = observeRecord(rule, state, recordOf(step, residual(estimate)));
      return { stop: state.stop, isBest: bestOf(state) === step };
    },
  };
}

/** The first step that leaves as much as the noise is; with photons told, by Pearson's χ². */
const discrepancy: StoppingRuleOf = {
  kind: 'stop',
  params: ['steps'],
  watch: (asked) =>
    watcher(
      asked,
      discrepancyStop({ sigma: 1, size: sizeOf(innerOf(asked).shape) }),
      (iteration, residual) => ({ iteration, residual2: squared(residual) }),
      () => -1,
    ),
};

/** The first minimum of the residual's distance from white. */
const whiteness: StoppingRuleOf = {
  kind: 'stop',
  params: ['steps'],
  watch(asked) {
    const rule = ncpStop({ shape: innerOf(asked).shape, accept: 'whitest' });
    return watcher(
      asked,
      rule,
      (iteration, residual) => ({ iteration, residual }),
      (state) => ('at' in state ? Number(state.at) : -1),
    );
  },
};

export const stops = { discrepancy, whiteness } as const;
