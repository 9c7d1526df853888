/** Playwright's `test` with a watched page: every test in this folder also asserts that its page stays quiet. */
import { expect, test as base } from '@playwright/test';
import { Watch } from './watch.ts';

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(page, new URL(baseURL!).origin);
      await use(watch);
      expect(watch.verdict(), 'the page stays quiet').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';
