/** Keeps every page of the book, tells how far it is, and lets go of all. */
import { fill, words } from '../words/index.ts';
import { Kept, type Book } from './kept.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const whyNot = (error: unknown): string =>
  (error as Error).name === 'QuotaExceededError' ? words.takeAlongFull : words.takeAlongNetwork;

export class TakeAlong {
  readonly #root: HTMLElement;
  readonly #kept = new Kept(base);
  #cancel: AbortController | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  async take(): Promise<void> {
    const { signal } = (this.#cancel = new AbortController());
    this.#show({ busy: true });
    try {
      const book = (await (await fetch(`${base}${this.#root.dataset.book}`, { signal })).json()) as Book;
      await this.#takeAll(book, signal);
      this.#say(words.takeAlongDone);
    } catch (error) {
      this.#say(signal.aborted ? '' : fill(words.takeAlongFailed, { why: whyNot(error) }));
    }
    this.#show({ busy: false });
  }

  async #takeAll({ pages, faces, sizes }: Book, signal: AbortSignal): Promise<void> {
    // A browser that may keep things for good is less likely to throw them away when it is short of room.
    void navigator.storage?.persist?.();
    await navigator.serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' });
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    const here = new Set<string>();
    let bytes = 0;
    const onHere = (path: string) => {
      if (here.has(path)) return;
      here.add(path);
      bytes += sizes[path] ?? 0;
      this.#progress.value = bytes / total;
      this.#say(fill(words.takeAlongProgress, { here: inMegabytes(bytes), size: inMegabytes(total) }));
    };
    for (const page of pages) await this.#kept.keep(page, { shown: faces, signal, onHere });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async letGo(): Promise<void> {
    await this.#kept.letGo();
    this.#say(words.letGoDone);
    this.#show({ busy: false });
  }

  #show({ busy }: { busy: boolean }): void {
    this.#button('take').hidden = busy;
    this.#button('cancel').hidden = !busy;
    this.#progress.hidden = !busy;
    this.#progress.value = 0;
    // What was pressed is gone: the hand stays where it is.
    if (document.activeElement === document.body) this.#button(busy ? 'cancel' : 'take').focus();
    void this.#kept.pages().then(({ length }) => (this.#button('letGo').hidden = busy || length === 0));
  }
  #say(what: string): void {
    this.#root.querySelector('[data-says=state]')!.textContent = what;
  }
  #button(does: 'take' | 'cancel' | 'letGo'): HTMLButtonElement {
    return this.#root.querySelector<HTMLButtonElement>(`[data-does=${does}]`)!;
  }
  get #progress(): HTMLProgressElement {
    return this.#root.querySelector('progress')!;
  }
}
