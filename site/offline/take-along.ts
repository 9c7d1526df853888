/** Keeps every page of the book, tells how far it is, and lets go of all. */
import { fill, words } from '../words/index.ts';
import { base } from '../../src/runtime/base.ts';
import { Kept, type Book } from './kept.ts';

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** The list of this page's build is gone: so is the build. */
class PublishedAnew extends Error {}

function whyNot(error: unknown): string {
  if (error instanceof PublishedAnew) return words.takeAlongAnew;
  return (error as Error).name === 'QuotaExceededError' ? words.takeAlongFull : words.takeAlongNetwork;
}

export class TakeAlong {
  readonly #root: HTMLElement;
  readonly #kept = new Kept(base);
  #cancel: AbortController | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  async take(): Promise<void> {
    const cancel = (this.#cancel = new AbortController());
    const { signal } = cancel;
    await this.#show({ busy: true });
    this.#say('state', words.takeAlongBegins);
    try {
      await this.#takeAll(await this.#book(signal), signal);
      this.#say('state', words.takeAlongDone);
    } catch (error) {
      this.#say('state', signal.aborted ? '' : fill(words.takeAlongFailed, { why: whyNot(error) }));
      // What else is on its way is not waited for.
      cancel.abort();
    }
    await this.#show({ busy: false });
  }

  async #book(signal: AbortSignal): Promise<Book> {
    const answer = await fetch(`${base}${this.#root.dataset.book}`, { signal });
    if (!answer.ok) throw new PublishedAnew();
    return (await answer.json()) as Book;
  }

  async #takeAll({ pages, faces, sizes }: Book, signal: AbortSignal): Promise<void> {
    // A browser that may keep things for good is less likely to throw them away when it is short of room.
    void navigator.storage?.persist?.();
    await navigator.serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' });
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    const here = new Set<string>();
    let bytes = 0;
    const onHere = (path: string) => {
      if (signal.aborted || here.has(path)) return;
      here.add(path);
      bytes += sizes[path] ?? 0;
      this.#progress.value = bytes / total;
      const progress = { here: inMegabytes(bytes), size: inMegabytes(total) };
      this.#say('progress', fill(words.takeAlongProgress, progress));
    };
    for (const page of pages) await this.#kept.keep(page, { shown: faces, signal, here, onHere });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async letGo(): Promise<void> {
    await this.#kept.letGo();
    this.#say('state', words.letGoDone);
    await this.#show({ busy: false });
  }

  async #show({ busy }: { busy: boolean }): Promise<void> {
    const isEmpty = await this.#kept.isEmpty();
    this.#button('take').hidden = busy;
    this.#button('cancel').hidden = !busy;
    this.#button('letGo').hidden = busy || isEmpty;
    this.#progress.hidden = !busy;
    this.#progress.value = 0;
    this.#say('progress', '');
    // What was pressed is gone: the hand stays where it is.
    if (document.activeElement === document.body) this.#button(busy ? 'cancel' : 'take').focus();
  }
  #say(where: 'state' | 'progress', what: string): void {
    this.#root.querySelector(`[data-says=${where}]`)!.textContent = what;
  }
  #button(does: 'take' | 'cancel' | 'letGo'): HTMLButtonElement {
    return this.#root.querySelector<HTMLButtonElement>(`[data-does=${does}]`)!;
  }
  get #progress(): HTMLProgressElement {
    return this.#root.querySelector('progress')!;
  }
}
