/** After a page has loaded, and when it is idle, has it kept with what its figures need; never where the reader saves data. */
import { base } from '../../src/runtime/base.ts';
import type { KeepMessage } from '../offline/service-worker.ts';

const { serviceWorker } = navigator;
const { needs = '' } = document.documentElement.dataset;
const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};

async function keepPage(): Promise<void> {
  await serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  const shown = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ pathname }) => pathname.startsWith(base) && pathname.endsWith('.woff2'))
    .map(({ pathname }) => pathname.slice(base.length));
  const page = location.pathname.slice(base.length).replace(/index\.html$/, '');
  active!.postMessage({ keep: page, needs, shown } satisfies KeepMessage);
}

/** What was built and served on this port before must not answer for what is being written. */
async function letGo(): Promise<void> {
  for (const registration of await serviceWorker.getRegistrations()) await registration.unregister();
}

const whenIdle = globalThis.requestIdleCallback ?? setTimeout;

/** Once it has loaded; at once where it has. */
export function keepThisPage(): void {
  if (!serviceWorker || saveData || !(needs || import.meta.env.DEV)) return;
  const begin = () => whenIdle(() => (import.meta.env.DEV ? letGo() : keepPage()).catch(() => undefined));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
}
