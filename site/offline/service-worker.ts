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

/** Where the network does not answer for so long, a page comes from what is kept, or says that it is not. */
const PATIENCE_MS = { kept: 4000, notKept: 15_000 };
/** Stands in for pages that are not kept. */
const OFFLINE = 'offline/';

const base = new URL('./', location.href).pathname;
const kept = new Kept(base);
/** What is kept is a help: where it cannot be looked at, the network answers alone. */
const look = (path: string): Promise<Response | undefined> => kept.find(path).catch(() => undefined);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => event.waitUntil(keep(event.data).catch(() => undefined)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const path = pathname.slice(base.length);
  if (request.mode === 'navigate') event.respondWith(answerPage(request, path.replace(/index\.html$/, '')));
  // Who asks for a page otherwise wants the newest.
  else if (path !== '' && !path.endsWith('/')) event.respondWith(answerFile(request, path + search));
});

async function keep({ keep: page, needs, shown }: KeepMessage): Promise<void> {
  // A page that was reloaded past its worker is not answered by it before.
  await self.clients.claim();
  await kept.keep(OFFLINE, { shown });
  const newest = await kept.keep(page, { shown });
  // Another page that is open, or one of an older build, may still want what no list names any more.
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length === 1 && needs === newest) await kept.tidy();
}

async function answerFile(request: Request, path: string): Promise<Response> {
  return (await look(path)) ?? fetch(request);
}

async function answerPage(request: Request, path: string): Promise<Response> {
  const own = (await look(path)) ?? (path && !path.endsWith('/') ? await look(`${path}/`) : undefined);
  const coming = own ? fetch(request).then((answer) => wholeOr(own, answer)) : fetch(request);
  const late = lateAfter(own ? PATIENCE_MS.kept : PATIENCE_MS.notKept);
  try {
    return await Promise.race([coming, late]);
  } catch {
    // Without anything in its place, it goes on waiting.
    return own ?? (await look(OFFLINE)) ?? coming;
  }
}

/** The answer, once all of it is there; what is kept, where it is none of the book's: a host that is down, or gone. */
async function wholeOr(own: Response, answer: Response): Promise<Response> {
  if (answer.type === 'opaqueredirect') return answer;
  const text = await answer.text();
  const { status, statusText, headers } = answer;
  if (status >= 400 && !text.includes('data-needs=')) return own;
  return new Response(text, { status, statusText, headers });
}

const lateAfter = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer after ${ms} ms`)), ms));
