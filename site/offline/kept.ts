/**
 * What this browser keeps of the book. A page is kept with everything it needs, and put in its place once all of that is there: what is
 * kept always works as a whole, of whichever build it is.
 */

import { isNothingKept, openCache } from './cache.ts';

/** What a page needs, by the page; and what it needed in the build before, which a page gone back to may still want. */
const RECORD = 'kept/';
const BEFORE = 'kept-before/';
/** How a list ends, so that none is taken for a page. */
const LIST = '.json';

/** The whole book: its pages, the faces that any of them may show, and of every file the bytes that a host which compresses sends. */
export interface Book {
  readonly pages: readonly string[];
  readonly faces: readonly string[];
  readonly sizes: Readonly<Record<string, number>>;
}
interface Keeping {
  /** Files that the page has shown and no list names: its faces. */
  readonly shown?: readonly string[];
  readonly signal?: AbortSignal;
  /** Files that a page kept just now needs too: they are not looked for again. */
  readonly here?: ReadonlySet<string>;
  /** Told of each file that is here now. */
  readonly onHere?: (path: string) => void;
}

const isPage = (path: string): boolean => path === '' || path.endsWith('/');
const isHtml = ({ headers }: Response): boolean => /html/.test(headers.get('Content-Type') ?? '');

/** Paths are relative to `base`, where the book stands on its host. */
export class Kept {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Rejects where the reader forbids the book to keep anything. */
  open(): Promise<Cache> {
    return openCache(this.#base);
  }

  /** What was put there; never a page in the place of a file. */
  async find(path: string): Promise<Response | undefined> {
    const found = await (await this.open()).match(`${this.#base}${path}`, { ignoreVary: true });
    return found && isHtml(found) === isPage(path) ? found : undefined;
  }

  /**
   * Fetches a page and what it needs, where that is not here yet. Returns the name of its list. Throws where anything does not come or fit.
   * Only one is kept, or tidied, at a time: by whichever page or worker.
   */
  keep(page: string, how: Keeping = {}): Promise<string> {
    return this.#alone(() => this.#keep(page, how));
  }

  async #keep(page: string, { shown = [], signal, here, onHere }: Keeping): Promise<string> {
    const html = await this.#fetch(page, { signal, cache: 'no-cache' });
    const needs = /data-needs="([^"]+)"/.exec(await html.clone().text())?.[1];
    if (!needs) throw new Error(`${page} names no list of what it needs`);
    await this.#take([needs], { signal });
    const files = [needs, ...((await (await this.find(needs))!.json()) as string[]), ...shown];
    await this.#take(files, { signal, here, onHere });
    await this.#record(page, files);
    await this.#put(page, html);
    onHere?.(page);
    return needs;
  }

  async #record(page: string, files: readonly string[]): Promise<void> {
    const [now, before] = [JSON.stringify(files), await (await this.find(RECORD + page + LIST))?.text()];
    if (before !== undefined && before !== now) await this.#put(BEFORE + page + LIST, new Response(before));
    await this.#put(RECORD + page + LIST, new Response(now));
  }

  /** The pages that are kept. */
  async pages(): Promise<string[]> {
    return (await this.#paths())
      .filter((path) => path.startsWith(RECORD))
      .map((path) => path.slice(RECORD.length, -LIST.length));
  }
  isEmpty(): Promise<boolean> {
    return isNothingKept(this.#base);
  }

  async letGo(): Promise<void> {
    await this.#alone(async () => {
      for (const path of await this.#paths()) await (await this.open()).delete(this.#base + path);
    });
  }

  /** Lets go of every file that no kept page needs, in this build of it or in the one before. */
  async tidy(): Promise<void> {
    await this.#alone(async () => {
      const paths = await this.#paths();
      const lists = paths.filter((path) => path.startsWith(RECORD) || path.startsWith(BEFORE));
      const needed = new Set([...lists, ...paths.filter(isPage)]);
      for (const list of lists)
        ((await (await this.find(list))!.json()) as string[]).forEach((path) => needed.add(path));
      const cache = await this.open();
      const gone = paths.filter((path) => !needed.has(path));
      await Promise.all(gone.map((path) => cache.delete(this.#base + path)));
    });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`unfold:${this.#base}`, work);
  }

  async #paths(): Promise<string[]> {
    return (await (await this.open()).keys()).map(({ url }) => {
      const { pathname, search } = new URL(url);
      return (pathname + search).slice(this.#base.length);
    });
  }

  /** A few at a time: the reader's own requests come between. */
  async #take(files: readonly string[], { signal, here, onHere }: Keeping): Promise<void> {
    const waiting = [...new Set(files)].filter((file) => !here?.has(file));
    const takeNext = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (!(await this.find(file))) await this.#put(file, await this.#fetch(file, { signal }));
        onHere?.(file);
      }
    };
    await Promise.all([takeNext(), takeNext(), takeNext()]);
  }

  async #fetch(path: string, how: RequestInit): Promise<Response> {
    const answer = await fetch(`${this.#base}${path}`, how);
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    // A network that asks for a password answers everything with a page of its own.
    if (isHtml(answer) !== isPage(path)) throw new Error(`${path} was answered by something else`);
    return answer;
  }

  async #put(path: string, answer: Response): Promise<void> {
    const { status, statusText, headers } = answer;
    // One that was sent on may not answer for the address that was asked for.
    const plain = answer.redirected ? new Response(answer.body, { status, statusText, headers }) : answer;
    await (await this.open()).put(`${this.#base}${path}`, plain);
  }
}
