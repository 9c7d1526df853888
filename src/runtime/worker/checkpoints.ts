/** States of a run to scrub back to: log-spaced, and further apart where they would take too much memory. */
import { bytesOf } from './bytes-of.ts';

/** Beyond the first few, a checkpoint whenever the step has grown by this ratio. */
const RATIO = 1.1;
/** However few fit, the last one kept is not much less than half-way. */
const WIDEST = 2;
/** All of a figure's checkpoints together: a page of figures stays well below what a tablet's tab may hold. */
const BUDGET = 32 * 2 ** 20;

interface Checkpoint<S> {
  readonly step: number;
  readonly state: S;
}

export class Checkpoints<S> {
  readonly #budget: number;
  /** Steps rise; the first is where the run began and is never dropped. */
  #kept: Checkpoint<S>[];
  #ratio = RATIO;
  #seen = new Set<object>();
  #bytes: number;

  /** The run begins at step `first`. */
  constructor(start: S, first = 0, budget = BUDGET) {
    this.#budget = budget;
    this.#kept = [{ step: first, state: start }];
    this.#bytes = bytesOf(start, this.#seen);
  }

  get count(): number {
    return this.#kept.length;
  }
  /** Of all states together; what several share counts once. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Offers the state of a later step than any before. */
  offer(step: number, state: S): void {
    if (step < this.#kept[this.#kept.length - 1].step * this.#ratio) return;
    this.#kept.push({ step, state });
    this.#bytes += bytesOf(state, this.#seen);
    while (this.#bytes > this.#budget && this.#kept.length > 2) this.#thin();
  }

  /** Those after `step` were made with other values. */
  forgetAfter(step: number): void {
    this.#keep(this.#kept.filter((one, i) => i === 0 || one.step <= step));
  }

  /** The last one at or before `step`, or where the run began. */
  nearest(step: number): Checkpoint<S> {
    return this.#kept.findLast((one) => one.step <= step) ?? this.#kept[0];
  }

  /** Every second one goes, from the last but one on; the steps between are taken again by who scrubs there. */
  #thin(): void {
    this.#ratio = Math.min(this.#ratio ** 2, WIDEST);
    const last = this.#kept.length - 1;
    this.#keep(this.#kept.filter((_, i) => i === 0 || (last - i) % 2 === 0));
  }

  #keep(kept: Checkpoint<S>[]): void {
    this.#kept = kept;
    this.#seen = new Set();
    this.#bytes = kept.reduce((bytes, { state }) => bytes + bytesOf(state, this.#seen), 0);
  }
}
