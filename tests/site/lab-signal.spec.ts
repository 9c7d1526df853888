/** The Lab in one dimension: a reader's own signal with the response that was measured for it, undone, and taken away. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DARK, inDress, PHONE } from './support/dress.ts';
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
  await page.getByRole('button', { name: 'Save numbers (CSV)' }).click();
  const text = readFileSync(await (await csv).path(), 'utf8');
  expect(text.trim().split('\n').length).toBeGreaterThan(200);
  expect(text.split('\n').find((line) => line.startsWith('500,'))).toBeDefined();
  const python = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Save Python/ })
    .first()
    .click();
  expect((await python).suggestedFilename()).toMatch(/\.py$/);
  expect(page.url(), 'the reader’s numbers stay out of the address').not.toMatch(/540|table=/);
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
});
