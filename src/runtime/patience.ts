/** How long an answer has been waited for, in the steps that a reader is told of. It never ends anything by itself. */
import { signal, type ReadonlySignal } from '@preact/signals';

/** Nothing to say; it works; it still does, and can be stopped; it has been silent for so long that the reader is asked. */
export type Slowness = 'no' | 'working' | 'long' | 'silent';
export const WORKING_MS = 200;
export const LONG_MS = 3000;
export const SILENT_MS = 60_000;

export class Patience {
  readonly #slow = signal<Slowness>('no');
  readonly slow: ReadonlySignal<Slowness> = this.#slow;
  readonly #clocks: Partial<Record<Slowness, ReturnType<typeof setTimeout>>> = {};
  #waits = false;

  /** Something is owed from now on, if nothing was. */
  begin(): void {
    if (this.#waits) return;
    this.#waits = true;
    this.#after(WORKING_MS, 'working');
    this.#listen();
  }

  /** A reply came, and more is owed. `seen`: it could be seen, so that only a long silence after it is worth a word. */
  heard(seen: boolean): void {
    if (!this.#waits) return;
    if (seen) {
      clearTimeout(this.#clocks.working);
      this.#slow.value = 'no';
    } else if (this.#slow.value !== 'no') this.#slow.value = 'working';
    this.#listen();
  }

  /** The reader goes on waiting, and is asked again after as long a silence. */
  wait(): void {
    this.#slow.value = 'long';
    this.#after(SILENT_MS, 'silent');
  }

  /** Nothing is owed any more. */
  end(): void {
    this.#waits = false;
    for (const clock of Object.values(this.#clocks)) clearTimeout(clock);
    this.#slow.value = 'no';
  }

  #listen(): void {
    this.#after(LONG_MS, 'long');
    this.#after(SILENT_MS, 'silent');
  }

  #after(ms: number, slow: Slowness): void {
    clearTimeout(this.#clocks[slow]);
    this.#clocks[slow] = setTimeout(() => (this.#slow.value = slow), ms);
  }
}
