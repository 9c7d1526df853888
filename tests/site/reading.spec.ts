/** Where was I: noted while a chapter is read, shown in the contents, taken along as a file, forgotten. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const CHAPTER = '/convolution-by-hand/';

/** Reads to the third section's heading, a screen at a time. */
async function readOn(page: Page): Promise<string> {
  await page.goto(CHAPTER);
  const hash = await page.locator('.sidebar a[href^="#"]').nth(2).getAttribute('href');
  await page.evaluate(async (third) => {
    const heading = document.querySelector(third!)!;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (heading.getBoundingClientRect().top > innerHeight / 3) {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
    }
  }, hash);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('unfold:reading')), 'it is noted')
    .toContain(hash!.slice(1));
  return hash!;
}

test('where the reader was is where the contents lead, and the card says what was read', async ({ page }) => {
  await page.goto('/');
  const begin = page.locator('.begin');
  await expect(begin).toContainText('Begin with chapter 1');
  const hash = await readOn(page);
  await page.goto('/');
  await expect(begin).toContainText('Continue with 1 Convolution by hand');
  await expect(begin).toHaveAttribute('href', new RegExp(`${CHAPTER}${hash}$`));
  const card = page.locator('.page-card[data-slug="convolution-by-hand"]');
  await expect(card.locator('.card-foot')).toContainText(/ · \d of \d+ sections read/);
});

test('it goes along as a file, is forgotten, and comes back', async ({ page }) => {
  await readOn(page);
  await page.goto('/');
  const own = page.locator('.your-reading');
  await own.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('button', { name: 'Save' }).click(),
  ]);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ unfold: 'reading' });

  await own.getByRole('button', { name: 'Forget' }).click();
  await expect(page.locator('.begin')).toContainText('Begin with chapter 1');
  expect(await page.evaluate(() => localStorage.getItem('unfold:reading'))).toBeNull();

  await own
    .locator('input')
    .setInputFiles({ name: 'letter.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(own.getByRole('status')).toContainText('not a file of somebody’s reading');
  await own.locator('input').setInputFiles(file);
  await expect(own.getByRole('status')).toContainText('Taken from the file');
  await expect(page.locator('.begin')).toContainText('Continue with 1');
});
