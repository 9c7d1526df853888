/** Playwright's `test` with a watched page: every test in this folder also asserts that its page stays quiet. */
import { expect, test as base } from '@playwright/test';
import { DEV_SERVER_SAYS, lookUndisturbed } from '../../tools/dev-server.ts';
import { Watch } from './watch.ts';

/** What a page says to itself where Playwright refuses it the service worker (`serviceWorkers: 'block'`). */
const NOTHING_KEPT = [/Service Worker registration blocked by Playwright/];

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(page, new URL(baseURL!).origin);
      watch.tolerate(NOTHING_KEPT);
      if (process.env.UNFOLD_URL) {
        watch.tolerate(DEV_SERVER_SAYS);
        await lookUndisturbed(page);
      }
      await use(watch);
      expect(watch.verdict(), 'the page stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';
