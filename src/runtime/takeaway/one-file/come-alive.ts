/**
 * Runs in the file, before anything else of it: links the book's modules, which are functions here, starts its workers from their text, and
 * lets its code speak of addresses as it does on the figure's page in the book.
 */

type Exported = Record<string, unknown>;
type Module = (unfold: Unfold, exported: Exported, location: object, history: object) => void;
type Modules = Readonly<Record<string, Module>>;

interface Unfold {
  /** What a module exports; it is run when it is first needed. */
  need(name: string): Exported;
  /** The same, as an import that waits. */
  later(name: string): Promise<Exported>;
}

declare global {
  interface Window {
    unfold: Unfold;
  }
}

/**
 * `address` is the figure's page in the book; `query` the state it was saved in, with `?` before it. Stands on nothing outside itself: the
 * file holds it as text, and so does each worker hold its parts.
 */
export function comeAlive(modules: Modules, address: string, query: string): void {
  const link = (all: Modules, here: { location: object; history: object }): Unfold => {
    const run: Record<string, Exported> = {};
    const unfold: Unfold = {
      need(name) {
        if (!run[name]) all[name](unfold, (run[name] = {}), here.location, here.history);
        return run[name];
      },
      later: async (name) => unfold.need(name),
    };
    return unfold;
  };

  /** With all that it may ever need: each module says what it needs by name. */
  const workerOf = (entry: string) => {
    const found = new Set([entry]);
    for (const one of found)
      for (const [, next] of String(modules[one]).matchAll(/\bunfold\.(?:need|later)\("([^"]+)"/g))
        found.add(next);
    const own = [...found].map((name) => `${JSON.stringify(name)}:${modules[name]}`);
    const script = `(${link})({${own}},self).need(${JSON.stringify(entry)})`;
    return new Blob([script], { type: 'text/javascript' });
  };
  const nameOf = (url: string | URL) => String(url).split('/').at(-1)!;
  const workers: Record<string, string> = {};
  window.Worker = class extends Worker {
    constructor(url: string | URL) {
      const entry = nameOf(url);
      super((workers[entry] ??= URL.createObjectURL(workerOf(entry))));
    }
  };

  const page = () => {
    const here = new URL(address);
    // A lone ? is the page as the book opens it, and no fragment the figure as it was saved.
    here.search = location.hash.startsWith('#?') ? location.hash.slice(1) : query;
    return here;
  };
  window.unfold = link(modules, {
    location: new Proxy(new URL(address), {
      get: (_, name) => (name === 'reload' ? () => location.reload() : Reflect.get(page(), name)),
    }),
    history: {
      get state(): unknown {
        return history.state;
      },
      replaceState: (state: unknown, title: string, url: string) =>
        history.replaceState(state, title, `#${new URL(url, address).search || '?'}`),
    },
  });

  // An island imports what wakes it: from here, each of the two is a module that hands on what is here already.
  const moduleOf = (name: string) =>
    URL.createObjectURL(
      new Blob([`export default unfold.need(${JSON.stringify(name)}).default`], { type: 'text/javascript' }),
    );
  for (const island of document.querySelectorAll('astro-island'))
    for (const what of ['component-url', 'renderer-url'])
      island.setAttribute(what, moduleOf(nameOf(island.getAttribute(what)!)));
}
