/** The training, step by step. What was taken once is remembered: another use of the same weights, or another look back, costs nothing. */
import type { AdamState } from '../../core/layers/index.ts';
import { adam } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { BATCH, lookAt, rateAt, startOf, type Way } from '../../networks/switch-net.ts';
import { pageBatch } from '../../networks/switch-net-pages.ts';
import { keepFew } from '../../parts/model/memo.ts';

export interface State {
  readonly optimiser: AdamState<Single>;
  /** On the batch of this step, which no step has seen. */
  readonly loss: number;
  readonly gradients: AdamState<Single>['params'];
}
export interface Course {
  readonly way: Way;
  readonly seed: number;
  readonly rate: number;
}

/** All of one training, so that another way sees the same pages sooner; a batch takes 32 kB. */
const KEPT_BATCHES = 200;
const batchOf = keepFew(
  KEPT_BATCHES,
  ({ seed, step }: { seed: number; step: number }) => `${seed} ${step}`,
  ({ seed, step }) => pageBatch(seed, step, BATCH),
);

function look(optimiser: AdamState<Single>, { way, seed }: Course): State {
  const step = optimiser.iteration;
  return { optimiser, ...lookAt(way, optimiser.params, batchOf({ seed, step }), { seed, step }) };
}

/** A training takes 3 MB as long as its first state is kept. */
const begun = keepFew(
  4,
  ({ way, seed }: Course) => `${way} ${seed}`,
  (course) => look(startOf(course.seed), course),
);
const followed = new WeakMap<State, { readonly rate: number; readonly state: State }>();

export const beginning = ({ way, seed, rate }: Course): State => begun({ way, seed, rate });

/** One step of Adam. The way and the seed of a state are those it began with; the rate may be another at each step. */
export function next(state: State, course: Course): State {
  const known = followed.get(state);
  if (known?.rate === course.rate) return known.state;
  const learningRate = rateAt(course.rate, state.optimiser.iteration);
  const made = look(adam.step(state.optimiser, state.gradients, { learningRate }), course);
  followed.set(state, { rate: course.rate, state: made });
  return made;
}
