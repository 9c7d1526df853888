/**
 * Answers for the book where the network does not. Files whose names tell what they hold come from what is kept; pages come from the
 * network as long as it answers. It says nothing of a build, so that a new one changes nothing in it.
 */
import { Kept } from './kept.ts';

/** What a page asks for, once it is loaded and idle. */
export interface KeepMessage {
  readonly keep: string;
  /** The list that the page itself names. */
  readonly needs: string;
  readonly shown: readonly string[];
}

/** What of a service worker's types the DOM's do not hold. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: KeepMessage;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>;
  };
  addEventListener(type: 'install' | 'activate', then: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', then: (event: Asked) => void): void;
  addEventListener(type: 'message', then: (event: Told) => void): void;
}
declare const self: Scope;

/** Where the network does not answer for so long, a page comes from what is kept. */
const PATIENCE_MS = 4000;
/** Stands in for pages that are not kept. */
const OFFLINE = 'offline/';

const base = new URL('./', location.href).pathname;
const kept = new Kept(base);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => event.waitUntil(keep(event.data).catch(() => undefined)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const path = pathname.slice(base.length);
  if (request.mode === 'navigate') event.respondWith(answerPage(request, path));
  else event.respondWith(answerFile(request, path + search));
});

async function keep({ keep: page, needs, shown }: KeepMessage): Promise<void> {
  await kept.keep(OFFLINE, { shown });
  const newest = await kept.keep(page, { shown });
  // Another page that is open, or one of an older build, may still want what no list names any more.
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 1 && needs === newest) await kept.tidy();
}

async function answerFile(request: Request, path: string): Promise<Response> {
  return (await kept.find(path)) ?? fetch(request);
}

async function answerPage(request: Request, path: string): Promise<Response> {
  const own = (await kept.find(path)) ?? (await kept.find(`${path}/`));
  const coming = fetch(request);
  try {
    const answer = await (own ? Promise.race([coming, lateAfter(PATIENCE_MS)]) : coming);
    if (own && answer.status >= 500) return own;
    return answer;
  } catch (error) {
    const answer = own ?? (await kept.find(OFFLINE));
    if (answer) return answer;
    throw error;
  }
}

const lateAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer after ${ms} ms`)), ms));
