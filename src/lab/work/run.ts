/** One method at work on one plane, a step at a time, whatever its family. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Method, MethodValues, RestorationProblem } from '../../methods/index.ts';

export interface Run {
  readonly total: number;
  /** Steps taken. */
  readonly done: () => number;
  /** One step further, or a piece of one that takes long. */
  advance(): void;
  /** The share of the next step that is done already. */
  share(): number;
  /**
   * x̂ after the steps taken, on the problem's frame; none before a direct method's only step. It is written over two steps later, unless
   * that step was marked.
   */
  estimate(): Vec | undefined;
  /** What a blind method takes the blur to be by now. */
  kernel(): Kernel | undefined;
  /** Other values for the steps to come. */
  retune(values: MethodValues): void;
  /** Remembers this step, and goes back to the one that was remembered. */
  mark(): void;
  back(): void;
}

const nothing = (): void => undefined;

export function runOf(method: Method, problem: RestorationProblem, values: MethodValues): Run {
  if (method.family === 'direct') {
    let x: Vec | undefined;
    return {
      total: 1,
      done: () => (x ? 1 : 0),
      advance: () => void (x = method.restore(problem, values)),
      share: () => 0,
      estimate: () => x,
      kernel: () => undefined,
      retune: nothing,
      mark: nothing,
      back: nothing,
    };
  }
  const { solver } = method;
  let params = method.solverParams(problem, values);
  let state = solver.init(method.solverProblem(problem, values));
  let marked = state;
  let spent: typeof state | undefined;
  let work: ReturnType<NonNullable<typeof solver.pieces>> | undefined;
  let share = 0;
  const piece = () => {
    work ??= solver.pieces!(state, params);
    const { done, value } = work.next();
    if (!done) return void (share = value);
    [state, work, share] = [value, undefined, 0];
  };
  const step = () => {
    const next = solver.step(state, params, spent);
    spent = state === marked ? undefined : state;
    state = next;
  };
  const both = () => (method.family === 'blind' ? method.read(state) : undefined);
  return {
    total: method.steps(values),
    done: () => state.iteration,
    advance: solver.pieces ? piece : step,
    share: () => share,
    estimate: () => both()?.x ?? state.x,
    kernel: () => both()?.kernel,
    retune: (to) => void (params = method.solverParams(problem, to)),
    // A state is never mutated: to keep it costs nothing but room.
    mark: () => void (marked = state),
    back: () => void (state = marked),
  };
}
