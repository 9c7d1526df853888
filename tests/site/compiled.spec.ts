/** Compiled kernels in a figure's worker: they run under the page's own policy, and where they can't, the figure says the same. */
import type { Page } from '@playwright/test';
import { workerEntry } from './support/chunks.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

/** The figure of Wiener's filter, which transforms a picture. */
const FIGURE = 'specimen';

/** Puts a line of script before all that the workers of a page run. */
async function beforeWorkers(page: Page, script: string): Promise<void> {
  await page.context().route(`**/${workerEntry('entry')}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
}

/** Counts the modules that the worker makes. */
const COUNTING =
  'self.modules = 0; WebAssembly.Instance = class extends WebAssembly.Instance { constructor(...all) { super(...all); self.modules++; } };';
const modulesOf = async (page: Page): Promise<number> => {
  const counts = page.workers().map((worker) => worker.evaluate('self.modules'));
  return ((await Promise.all(counts)) as number[]).reduce((sum, count) => sum + count, 0);
};

async function answered(page: Page): Promise<Record<string, string>> {
  const figure = await Figure.open(page, FIGURE);
  await figure.chips.last().click();
  await figure.settled();
  await expect(figure.trouble).toHaveCount(0);
  return figure.readouts();
}

test('a figure computes with compiled kernels, and says the same without them', async ({ page, browser }) => {
  await beforeWorkers(page, COUNTING);
  const compiled = await answered(page);
  expect(await modulesOf(page)).toBeGreaterThan(0);

  for (const script of [
    'delete self.WebAssembly;',
    'WebAssembly.Module = function () { throw new Error("no"); };',
  ]) {
    const context = await browser.newContext();
    const other = await context.newPage();
    await beforeWorkers(other, script);
    expect(await answered(other), script).toEqual(compiled);
    await context.close();
  }
});
