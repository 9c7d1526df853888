/** The two ways through a chapter: what goes further is folded away and comes back, by the reader and by a link; and the first screen. */
import type { Page } from '@playwright/test';
import { pagesWith } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';

const chapters = pagesWith(/class="chapter"/);
const CHAPTER = '/checkerboards/';
const folds = (page: Page) => page.locator('details.further');
const open = (page: Page) => page.locator('details.further[open]');
const way = (page: Page, name: 'main' | 'whole') => page.locator(`.way[data-way=${name}]`);

test('some chapters have two ways', async ({ page }) => {
  await page.goto(CHAPTER);
  expect(await folds(page).count()).toBeGreaterThan(2);
});

test('the times under the title fold what goes further, and bring it back', async ({ page }) => {
  await page.goto(CHAPTER);
  const all = await folds(page).count();
  await expect(open(page)).toHaveCount(all);
  await expect(way(page, 'whole')).toHaveAttribute('aria-pressed', 'true');
  await way(page, 'main').click();
  await expect(open(page)).toHaveCount(0);
  await expect(way(page, 'main')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#overlap')).toBeHidden();
  expect(new URL(page.url()).search).toContain('way=main');
  await way(page, 'whole').click();
  await expect(open(page)).toHaveCount(all);
  await folds(page).first().locator('> summary').click();
  await expect(open(page)).toHaveCount(all - 1);
});

test('a link folds it away, and what an address points at comes out of its fold', async ({ page }) => {
  await page.goto(`${CHAPTER}?way=main`);
  await expect(open(page)).toHaveCount(0);
  await page.goto(`${CHAPTER}?way=main#backward`);
  await expect(open(page)).toHaveCount(1);
  await expect(page.locator('#backward')).toBeInViewport();
});

test('a word that presses takes its figure out of the fold', async ({ page }) => {
  await page.goto('/why-undoing-fails/?way=main');
  const hidden = page.locator('details.further:not([open]) .press > button').first();
  const figure = await hidden.evaluate((button) => (button.parentElement as HTMLElement).dataset.figure!);
  // As a link from elsewhere would: the word itself is behind the fold too.
  await hidden.evaluate((button: HTMLButtonElement) => button.click());
  await expect(page.locator(`#${figure}`)).toBeInViewport();
});

test('a wrong prediction is told what it overlooks, a right one is not', async ({ page }) => {
  await page.goto(CHAPTER);
  const predict = page.locator('.predict#divisible');
  await predict.scrollIntoViewIfNeeded();
  await predict.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await predict.getByRole('button', { name: 'a constant' }).click();
  await expect(predict.locator('.predict-overlooked')).toContainText('Equal counts are no equal sums');
  await predict.getByRole('button', { name: 'Think again' }).click();
  await predict.getByRole('button', { name: 'two values in turn' }).click();
  await expect(predict.locator('.predict-overlooked')).toHaveCount(0);
  await predict.getByRole('button', { name: 'Think again' }).click();
});

for (const path of chapters)
  for (const [width, height] of [
    [1280, 720],
    [360, 740],
  ])
    test(`${path}: question, problem and picture stand on the first screen at ${width} × ${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('.question')).toBeInViewport({ ratio: 1 });
      const problem = page.locator('.box-problem > summary');
      if (await problem.count()) await expect(problem).toBeInViewport({ ratio: 1 });
      const panel = page.locator('.figure .panel:visible').first();
      await expect(panel).toBeInViewport({ ratio: width > 500 ? 0.4 : 0.25 });
    });
