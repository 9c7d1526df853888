/**
 * What this browser keeps of the book. A page is kept with everything it needs, and put in its place once all of that is there: what is
 * kept always works as a whole, of whichever build it is.
 */
const RECORD = 'kept/';

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
  /** Told of each file that is here now. */
  readonly onHere?: (path: string) => void;
}

/** Paths are relative to `base`, where the book stands on its host. */
export class Kept {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Rejects where the reader forbids the book to keep anything. */
  open(): Promise<Cache> {
    return caches.open(`unfold:${this.#base}`);
  }

  async find(path: string): Promise<Response | undefined> {
    return (await this.open()).match(`${this.#base}${path}`, { ignoreVary: true });
  }

  /** Fetches a page and what it needs, where that is not here yet. Returns the name of its list. Throws where anything does not come or fit. */
  async keep(page: string, { shown = [], signal, onHere }: Keeping = {}): Promise<string> {
    const html = await this.#fetch(page, { signal, cache: 'no-cache' });
    const needs = /data-needs="([^"]+)"/.exec(await html.clone().text())?.[1];
    if (!needs) throw new Error(`${page} names no list of what it needs`);
    await this.#take([needs], { signal });
    const files = [needs, ...((await (await this.find(needs))!.json()) as string[]), ...shown];
    await this.#take(files, { signal, onHere });
    await this.#put(`${RECORD}${page}`, new Response(JSON.stringify(files)));
    await this.#put(page, html);
    onHere?.(page);
    return needs;
  }

  /** The pages that are kept. */
  async pages(): Promise<string[]> {
    const records = `${this.#base}${RECORD}`;
    return (await this.#paths())
      .filter((path) => path.startsWith(records))
      .map((path) => path.slice(records.length));
  }

  async letGo(): Promise<void> {
    for (const path of await this.#paths()) await (await this.open()).delete(path);
  }

  /** Lets go of every file that no kept page needs. */
  async tidy(): Promise<void> {
    const needed = new Set<string>();
    for (const page of await this.pages()) {
      [page, `${RECORD}${page}`].forEach((path) => needed.add(path));
      const record = await this.find(`${RECORD}${page}`);
      ((await record!.json()) as string[]).forEach((path) => needed.add(path));
    }
    const cache = await this.open();
    const gone = (await this.#paths()).filter((path) => !needed.has(path.slice(this.#base.length)));
    await Promise.all(gone.map((path) => cache.delete(path)));
  }

  async #paths(): Promise<string[]> {
    return (await (await this.open()).keys()).map(({ url }) => {
      const { pathname, search } = new URL(url);
      return pathname + search;
    });
  }

  /** A few at a time: the reader's own requests come between. */
  async #take(files: readonly string[], { signal, onHere }: Keeping): Promise<void> {
    const waiting = [...new Set(files)];
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
    return answer;
  }

  async #put(path: string, answer: Response): Promise<void> {
    await (await this.open()).put(`${this.#base}${path}`, answer);
  }
}
