/** What presets and resets have replaced: each can be taken back, the last one first. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';

const MOST = 50;

export class Undo<State> {
  readonly #replaced = signal<readonly State[]>([]);
  readonly can: ReadonlySignal<boolean> = computed(() => this.#replaced.value.length > 0);

  keep(state: State): void {
    this.#replaced.value = [...this.#replaced.value, state].slice(-MOST);
  }
  take(): State | undefined {
    const last = this.#replaced.value.at(-1);
    this.#replaced.value = this.#replaced.value.slice(0, -1);
    return last;
  }
}
