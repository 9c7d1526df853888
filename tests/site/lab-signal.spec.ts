/** The Lab in one dimension: a reader's own signal with the response that was measured for it, undone, and taken away. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { smallestLetter } from './support/screen.ts';
import { expect, test } from './support/test.ts';

const bump = (at: number, x: number): number => Math.exp(-((x - at) ** 2) / 18);
const rows = Array.from({ length: 200 }, (_, i) => {
  const x = 500 + i / 2;
  return `${x}\t${(40 * bump(540, x) + 25 * bump(550, x) + 0.2 * Math.sin(12.9 * i)).toFixed(4)}`;
}).join('\n');
const lamp = Array.from({ length: 41 }, (_, i) => `${i / 2 - 10},${bump(0, i / 2 - 10).toFixed(5)}`).join(
  '\n',
);

const finished = (page: Page) => page.locator('.signal-card progress[data-what=finished]');
const trouble = (page: Page) => page.locator('.signal-trouble');

async function open(page: Page): Promise<void> {
  await page.goto('/lab/signal/');
  await expect(page.locator('.signal-lab')).toHaveAttribute('data-alive', '');
}
async function bring(page: Page, param: string, text: string): Promise<void> {
  const table = page.locator(`[data-param=${param}]`);
  await table.locator('textarea').fill(text);
  await table.getByRole('button', { name: 'Use these numbers' }).click();
}

test('two tables, two methods, and all of it taken away', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Your own', exact: true }).check();
  await bring(page, 'table', rows);
  await expect(page.locator('[data-setup=signal] > .hint')).toContainText('200 samples');
  await page.getByRole('radio', { name: 'Response', exact: true }).check();
  await page.locator('[data-param=response] select').selectOption('own');
  await expect(trouble(page), 'a response is asked for').not.toBeEmpty();
  await bring(page, 'responseTable', lamp);
  await expect(trouble(page)).toBeEmpty();
  await expect(finished(page)).toHaveCount(2);

  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Numbers (CSV)' }).click();
  const text = readFileSync(await (await csv).path(), 'utf8');
  expect(text.trim().split('\n').length).toBeGreaterThan(200);
  expect(text.split('\n').find((line) => line.startsWith('500,'))).toBeDefined();
  const python = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Save Python/ })
    .first()
    .click();
  expect((await python).suggestedFilename()).toMatch(/\.py$/);
  expect(page.url(), 'the reader’s numbers stay out of the address').not.toMatch(/540|table=/i);

  await page.reload();
  await expect(finished(page), 'both tables are kept through a reload').toHaveCount(2);
  await expect(page.locator('[data-setup=signal] > .hint')).toContainText('200 samples');
  await expect(page.locator('[data-param=table] textarea')).toHaveValue(/^500\t/);
  await page.evaluate(() => history.pushState(null, '', location.href));
  await page.reload();
  await expect(trouble(page), 'a link has none of them').not.toBeEmpty();
});

test('a table with holes keeps its steps, says so, and says whose response it is told', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Your own' }).check();
  const table = Array.from(
    { length: 120 },
    (_, x) => `${x};${(40 * bump(50, x) + Math.sin(12.9 * x)).toFixed(3)}`,
  );
  await bring(page, 'table', table.filter((_, x) => ![20, 21, 70].includes(x)).join('\n'));
  const said = page.locator('[data-setup=signal] > .hint').last();
  await expect(said).toContainText('120 samples, 1 apart. Of these 3 had no row');
  await expect(said).toContainText('The response is still the example’s');
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  // Nothing of a card is squeezed out by what is said of a rule that was not met.
  for (const place of await page.locator('.signal-params').all())
    expect((await place.boundingBox())!.height).toBeGreaterThanOrEqual(30);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Numbers (CSV)' }).click();
  const lines = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
  expect(lines[1 + 20]).toMatch(/^20,NaN,/);
  expect(lines[1 + 22]).not.toContain('NaN');
  await page.getByRole('radio', { name: 'Response', exact: true }).check();
  await page.getByRole('textbox', { name: 'Width' }).fill('3');
  await page.getByRole('textbox', { name: 'Width' }).press('Enter');
  await expect(said).not.toContainText('the example’s');
  await expect(page.locator('.signal-live')).toBeVisible();
});

test('a width that one table’s steps have set does not stand for the next', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Your own' }).check();
  const said = page.locator('[data-setup=signal] > .hint').last();
  for (const [step, width] of [
    [0.1, '0.4'],
    [0.3, '1.2'],
  ] as const) {
    const table = Array.from({ length: 200 }, (_, i) => `${(i * step).toFixed(1)};${40 * bump(100, i)}`);
    await bring(page, 'table', table.join('\n'));
    await expect(said).toContainText(`The width of the response was set to ${width}`);
  }
});

test('all of it on one screen, whatever is set, and nothing moves as a run ends', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const size = () =>
    page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  const cards = () => page.locator('.signal-measured').evaluate((one) => one.getBoundingClientRect().top);
  for (const count of ['1', '2', '3', '4']) {
    await page.getByRole('radio', { name: count, exact: true }).check();
    const before = await cards();
    await expect(finished(page)).toHaveCount(Number(count));
    expect(await cards()).toBe(before);
    expect(await size(), `${count} methods`).toEqual([720, 1280]);
  }
  for (const part of ['Response', 'Noise', 'Signal']) {
    await page.getByRole('radio', { name: part, exact: true }).check();
    expect(await size(), part).toEqual([720, 1280]);
  }
  await page.getByRole('radio', { name: 'Your own', exact: true }).check();
  await expect(trouble(page)).toBeInViewport();
  expect(await size(), 'a table').toEqual([720, 1280]);
});

test('on a phone the plots stay in view while a method is set', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.locator('.signal-card[data-place=second] select').first().scrollIntoViewIfNeeded();
  await page
    .locator('.signal-card[data-place=second]')
    .evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await expect(page.locator('.signal-stage')).toBeInViewport({ ratio: 0.9 });
});

test('it is found by its name, and by those of its methods', async ({ page }) => {
  for (const asked of ['lab signal', 'spectrum richardson']) {
    await page.goto(`/search/?q=${encodeURIComponent(asked)}`);
    await expect(page.locator('.found a[href$="/lab/signal/"]')).toBeVisible();
  }
});

test('it is accessible in every dress, and no wider than a phone', async ({ page }) => {
  await open(page);
  await inDress(page, [PHONE, DARK]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a finished run, and what the page would do', async ({ page }) => {
    await page.goto('/lab/signal/');
    await expect(page.locator('.signal-still svg').filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('.signal-without')).toBeVisible();
  });

  for (const [width, height] of [
    [320, 640],
    [360, 740],
    [600, 800],
    [768, 1024],
    [900, 720],
    [1024, 720],
    [1180, 720],
    [1280, 720],
    [740, 360],
  ] as const)
    // prettier-ignore
    test(`the drawings are whole and can be read at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/lab/signal/');
      expect((await smallestLetter({ root: page.locator('.signal-lab') }))!.px).toBeGreaterThanOrEqual(11);
      const [stage, still] = await Promise.all(
        ['.signal-stage', '.signal-still'].map((part) =>
          page.locator(part).filter({ visible: true }).boundingBox(),
        ),
      );
      expect(still!.y + still!.height).toBeLessThanOrEqual(stage!.y + stage!.height + 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
});
