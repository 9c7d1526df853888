/** One run of a process: its steps so far, checkpoints to scrub back to, and every trace. */
import type { AnyValues, ProcessModel, Progress } from '../../widgets/contract.ts';
import { Checkpoints } from './checkpoints.ts';
import type { KeptTraining } from './messages.ts';

/** Live values, and the step from which on they act. */
interface Turn {
  readonly step: number;
  readonly p: AnyValues;
}

export class ProcessRun<S> {
  readonly model: ProcessModel<AnyValues, S, unknown>;
  readonly total: number;
  p: AnyValues;
  /** The step that `state` is at. */
  shown = 0;
  computed = 0;
  state: S;
  #furthest: S;
  #finished: boolean;
  readonly #checkpoints: Checkpoints<S>;
  #turns: Turn[];
  #trace: Record<string, number[]> = {};

  /** With `from`, the run begins where that training was kept, and can't be scrubbed back beyond it. */
  constructor(model: ProcessModel<AnyValues, S, unknown>, p: AnyValues, from?: KeptTraining) {
    this.model = model;
    this.p = p;
    this.total = model.total(p);
    this.state = from ? resumed(model, p, from) : model.init(p);
    this.shown = this.computed = from?.step ?? 0;
    this.#furthest = this.state;
    this.#finished = this.#isLast();
    this.#checkpoints = new Checkpoints(this.state, this.computed);
    this.#turns = [{ step: this.computed, p }];
    if (from) this.#trace = tracesOf(from);
    else this.#record();
  }

  /** True when there is no step beyond the last one computed. */
  get finished(): boolean {
    return this.#finished;
  }

  /** True when the process has come to its end and the last step is shown. */
  get atEnd(): boolean {
    return this.#finished && this.shown === this.computed;
  }

  /** One step forward from the step shown: taken again after a scrub back, new otherwise. */
  advance(): void {
    if (this.shown < this.computed) {
      const { p } = this.#turns.findLast(({ step }) => step <= this.shown)!;
      this.state = this.shown + 1 === this.computed ? this.#furthest : this.model.step(this.state, p);
      this.shown++;
      return;
    }
    this.extend();
    this.state = this.#furthest;
    this.shown = this.computed;
  }

  /** One step beyond the last one computed; the step shown stays. */
  extend(): void {
    if (this.#finished) return;
    this.#furthest = this.model.step(this.#furthest, this.p);
    this.computed++;
    this.#record();
    this.#checkpoints.offer(this.computed, this.#furthest);
    this.#finished = this.#isLast();
  }

  /** Values for the steps from here on. Those beyond the one shown were made with others, and are forgotten. */
  live(p: AnyValues): void {
    this.p = p;
    this.computed = this.shown;
    this.#furthest = this.state;
    this.#checkpoints.forgetAfter(this.shown);
    this.#turns = [...this.#turns.filter(({ step }) => step < this.shown), { step: this.shown, p }];
    for (const values of Object.values(this.#trace)) values.length = this.shown + 1;
    this.#finished = this.#isLast();
  }

  /** Puts the nearest kept state at or before `target` in place; the caller advances the rest of the way. */
  rewindTo(target: number): void {
    if (target >= this.computed) {
      this.state = this.#furthest;
      this.shown = this.computed;
      return;
    }
    const nearest = this.#checkpoints.nearest(target);
    if (this.shown <= target && this.shown >= nearest.step) return;
    this.state = nearest.state;
    this.shown = nearest.step;
  }

  /** The training at the step shown. Undefined where the model keeps none. */
  kept(): KeptTraining | undefined {
    const { keeping } = this.model;
    if (!keeping) return undefined;
    const trace = Object.fromEntries(
      Object.entries(this.#trace).map(([name, values]) => [
        name,
        Float64Array.from(values.slice(0, this.shown + 1)),
      ]),
    );
    return { step: this.shown, kept: keeping.keep(this.state), trace };
  }

  result(): unknown {
    return this.model.result(this.state, this.p);
  }

  progress(): Progress {
    const trace = Object.fromEntries(
      Object.entries(this.#trace).map(([name, values]) => [name, Float64Array.from(values)]),
    );
    return { shown: this.shown, computed: this.computed, total: this.total, trace };
  }

  #isLast(): boolean {
    return this.computed >= this.total || this.model.done(this.#furthest, this.p);
  }

  #record(): void {
    for (const [name, value] of Object.entries(this.model.trace(this.#furthest, this.p)))
      (this.#trace[name] ??= []).push(value);
  }
}

function resumed<S>(model: ProcessModel<AnyValues, S, unknown>, p: AnyValues, from: KeptTraining): S {
  const state = model.keeping?.resume(from.kept, p);
  const names = state && Object.keys(model.trace(state, p));
  const isWhole = names && names.join() === Object.keys(from.trace).join() && from.step <= model.total(p);
  if (!isWhole) throw new TypeError('there is no such training in this figure');
  return state;
}

const tracesOf = ({ trace }: KeptTraining): Record<string, number[]> =>
  Object.fromEntries(Object.entries(trace).map(([name, values]) => [name, Array.from(values)]));
