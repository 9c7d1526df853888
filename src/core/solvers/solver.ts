import type { Vec } from '../vector.ts';

/** What every solver's state carries; a state is never changed, only followed by the next. */
export interface SolverState {
  /** Steps taken so far. */
  readonly iteration: number;
  /** The current estimate. */
  readonly x: Vec;
}

/** An iterative method: a value to start from and one pure step. The caller loops, records, pauses and stops. */
export interface Solver<Problem, State extends SolverState, Params> {
  readonly name: string;
  /** The state before the first step. Checks the problem. */
  init(problem: Problem): State;
  /**
   * The next state; `state` itself stays as it was.
   * @param spent an earlier state of the same run that nobody needs any more: what it alone holds may be written over
   */
  step(state: State, params: Params, spent?: State): State;
  /** `count` steps at once, where that is faster: the same state to the last bit. Null where they are to be taken one by one. */
  leap?(state: State, params: Params, count: number): State | null;
  /** The same step as pieces of work, where one takes long: a caller listens between them. What is yielded is the share that is done. */
  pieces?(state: State, params: Params): Generator<number, State, void>;
}

/** What work in pieces comes to, without a pause. */
export function allOf<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The states 0, 1, 2, … without end, one step at a time: the caller breaks off. */
export function* iterate<Problem, State extends SolverState, Params>(
  solver: Solver<Problem, State, Params>,
  problem: Problem,
  params: Params,
): Generator<State, never, void> {
  let state = solver.init(problem);
  for (;;) {
    yield state;
    state = solver.step(state, params);
  }
}

/** The state after k steps. */
export function stateAfter<Problem, State extends SolverState, Params>(
  solver: Solver<Problem, State, Params>,
  problem: Problem,
  params: Params,
  k: number,
): State {
  let state = solver.init(problem);
  const leapt = solver.leap?.(state, params, k);
  if (leapt) return leapt;
  let spent: State | undefined;
  for (let i = 0; i < k; i++) [state, spent] = [solver.step(state, params, spent), state];
  return state;
}
