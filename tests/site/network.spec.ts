/** Code that does not come: no network, a failing one, or a book published anew; each is told apart, and none is lost on the reader. */
import type { BrowserContext, Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const FIGURE = 'noise-explosion';
/** As it stands on the disk or, built, with a stamp in its name. */
const WORKER = /\/(worker\/entry\.ts|assets\/entry-)/;
const MODEL = /\/(noise-explosion\/model\.ts|assets\/model-)/;
const VIEW = /\/(noise-explosion\/view\.ts|assets\/view\.)/;
/** Of the controls that take something of a reader's own. */
const OWN_CONTROLS = /\/(controls\/later\/index\.ts|assets\/later\.)/;
const SCRIPT = /\.(js|ts|tsx|mjs)(\?|$)/;

const failing = (on: Page | BrowserContext, script: RegExp) =>
  on.route(script, (route) => route.abort('connectionfailed'));

async function isMended(figure: Figure): Promise<void> {
  await figure.settled();
  await expect(figure.trouble).toHaveCount(0);
}

test('without a network a figure says so, and goes on by itself when it is back', async ({ page, watch }) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  const figure = await Figure.open(page, FIGURE);
  await page.context().setOffline(true);
  await figure.chips.last().click();
  await expect(figure.trouble).toHaveCount(1);
  await expect(figure.trouble).toContainText('There is no network');
  await expect(figure.trouble).not.toContainText('comput');
  await expect(figure.root.locator('.still')).toBeVisible();
  await page.context().setOffline(false);
  await isMended(figure);
});

test('a figure that was touched once works without a network', async ({ page }) => {
  const figure = await Figure.open(page, FIGURE);
  await figure.touch();
  const before = await figure.readouts();
  await page.context().setOffline(true);
  await figure.chips.last().click();
  await figure.settled();
  await expect.poll(() => figure.readouts()).not.toEqual(before);
  await expect(figure.trouble).toHaveCount(0);
  await page.context().setOffline(false);
});

for (const [what, script] of [
  ['worker', WORKER],
  ['model', MODEL],
  ['drawing', VIEW],
] as const)
  test(`a ${what} whose code does not come is no computation that failed, and the next press asks for it again`, async ({
    page,
    watch,
  }) => {
    if (what !== 'worker') watch.expect(/ERR_CONNECTION_FAILED/);
    await failing(page.context(), script);
    const figure = await Figure.open(page, FIGURE);
    const before = await figure.readouts();
    await figure.chips.last().click();
    await expect(figure.trouble.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect(figure.trouble).toContainText('could not be fetched');
    await expect(figure.trouble).not.toContainText('comput');
    await expect(figure.root.locator('.still')).toBeVisible();
    if (what === 'drawing')
      await expect.poll(() => figure.readouts(), 'the numbers go on').not.toEqual(before);
    await page.context().unroute(script);
    await figure.chips.first().click();
    await isMended(figure);
  });

test('a control of an own picture whose code does not come says so when it is used, and comes at the next try', async ({
  page,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_FAILED/);
  await failing(page.context(), OWN_CONTROLS);
  const figure = await Figure.open(page, 'kernel-bench');
  const control = figure.root.locator('.control-image');
  const scenes = control.locator('select');
  await expect(figure.trouble).toHaveCount(0);
  const before = await figure.readouts();
  await scenes.focus();
  await expect(figure.trouble).toContainText('could not be fetched');
  await expect(figure.trouble.getByRole('button', { name: 'Reload' })).toBeVisible();
  expect(await figure.readouts(), 'the figure is as good as before').toEqual(before);
  await page.context().unroute(OWN_CONTROLS);
  await scenes.blur();
  await scenes.focus();
  await expect(figure.trouble).toHaveCount(0);
  await scenes.selectOption({ index: 1 });
  await page.waitForURL((url) => url.search.includes('kernel-bench.'));
  await isMended(figure);
});

test('a control of an own table that the build did not show says so where it would stand', async ({
  page,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_FAILED/);
  await failing(page.context(), OWN_CONTROLS);
  const figure = await Figure.open(page, 'instrument', { source: 'own' });
  await expect(figure.trouble).toContainText('could not be fetched');
  await page.context().unroute(OWN_CONTROLS);
  await figure.chips.first().click();
  await isMended(figure);
  await figure.control('source').locator('[value=own]').check();
  await expect(figure.root.locator('.control-table').locator('textarea, input').first()).toBeVisible();
  await expect(figure.root.locator('[data-coming]')).toHaveCount(0);
});

test('a book published anew says so, and a reload keeps the state', async ({ page, watch }) => {
  // The worker's own request has no answer to be seen.
  watch.expect(/404|entry/);
  const figure = await Figure.open(page, FIGURE);
  await page.context().route(SCRIPT, (route) => route.fulfill({ status: 404 }));
  const last = figure.chips.last();
  const preset = (await last.getAttribute('data-preset'))!;
  await last.click();
  await expect(figure.trouble).toContainText('published anew');
  await page.waitForURL((url) => url.searchParams.get(FIGURE) === preset);
  await page.context().unroute(SCRIPT);
  await figure.trouble.getByRole('button', { name: 'Reload' }).click();
  await expect(figure.root.locator(`.chip[data-preset="${preset}"][aria-pressed=true]`)).toBeVisible();
  await isMended(figure);
});
