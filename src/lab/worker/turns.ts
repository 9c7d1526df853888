/**
 * Who may work. Of small pictures all workers at once; of a large one, which takes each some hundred megabytes, one after another, and
 * whose turn it is has the memory to itself: the others are ended, with all that they held, as it is after its turn. What is dragged
 * keeps its turn: that is left only once all has been found out, and nothing newer was asked.
 */
import type { Hand } from './hand.ts';

type Member = Pick<Hand, 'end'>;

export class Turns {
  #at: Member | undefined;
  readonly #all: readonly Member[];
  /** What those that wait are to begin with, in the order in which they came. */
  readonly #waiting = new Map<Member, () => void>();

  constructor(all: readonly Member[]) {
    this.#all = all;
  }

  /**
   * Begins at once, or when its turn comes. Who is at work may begin something newer; of what one waits for the newest counts.
   * @param alone whether nobody else may work meanwhile; else nobody waits any longer
   */
  take(member: Member, alone: boolean, begin: () => void): void {
    if (!alone) this.#release(member);
    else if (this.#at && this.#at !== member) return void this.#waiting.set(member, begin);
    else this.#give(member);
    begin();
  }

  /** It is done, or was cancelled, and its worker ends: engines would keep what it held long after it was of use. The next begins. */
  leave(member: Member): void {
    this.#waiting.delete(member);
    if (this.#at !== member) return;
    this.#at = undefined;
    member.end();
    const [next] = this.#waiting;
    if (!next) return;
    this.#give(next[0]);
    next[1]();
  }

  #give(member: Member): void {
    this.#waiting.delete(member);
    this.#at = member;
    for (const other of this.#all) if (other !== member) other.end();
  }

  #release(member: Member): void {
    this.#waiting.delete(member);
    this.#at = undefined;
    const begins = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const begin of begins) begin();
  }
}
