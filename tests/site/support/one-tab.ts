/**
 * `test` in a tab that the tests of a worker share, one after the other: what it has compiled serves the next one. Nothing that
 * a test does is left in it; who has to do what cannot be taken back (a script put before the page's own, a permission) takes
 * `test.ts`, where every test has a browser profile of its own.
 */
import type { Browser, Page, TestInfo } from '@playwright/test';
import { test as alone } from './test.ts';

interface OfWorker {
  /** Off: as for a reader without scripts. */
  scripts: boolean;
  tab: Page;
}

export const test = alone.extend<{ page: Page }, OfWorker>({
  scripts: [true, { scope: 'worker', option: true }],
  tab: [
    async ({ browser, scripts }, use, { project }) => {
      const tab = await openTab(browser, project.use, scripts);
      await use(tab);
      await tab.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ tab }, use, { project }) => {
    await use(tab);
    await clear(tab, project.use);
  },
});

type Use = TestInfo['project']['use'];

async function openTab(
  browser: Browser,
  { baseURL, viewport, serviceWorkers }: Use,
  scripts: boolean,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, serviceWorkers, javaScriptEnabled: scripts });
  const tab = await context.newPage();
  for (const lasting of ['addInitScript', 'exposeFunction', 'exposeBinding'] as const)
    tab[lasting] = async () => {
      throw new Error(`${lasting} would stay in the tab of other tests: take test.ts`);
    };
  return tab;
}

/** What the tests listen to; Playwright itself listens to other things. */
const WATCHED = ['console', 'pageerror', 'request', 'requestfailed', 'response'];

async function clear(tab: Page, { viewport }: Use): Promise<void> {
  for (const event of WATCHED) await tab.removeAllListeners(event);
  if (tab.url() === 'about:blank') return;
  await tab.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await tab.goto('about:blank');
  await tab.unrouteAll();
  await tab.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
  await tab.setViewportSize(viewport!);
  await tab.mouse.move(0, 0);
}

export { expect } from '@playwright/test';
