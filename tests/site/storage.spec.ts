/** A browser that keeps nothing: pages, figures and the theme work, and a prediction says how long its answer will last. */
import type { Page } from '@playwright/test';
import { pagesWith } from './support/catalogue.ts';
import { bringAllToLife } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { test as alone } from './support/test.ts';

async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = {
      get(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', denied);
    Object.defineProperty(window, 'sessionStorage', denied);
  });
}

const withPredictions = pagesWith(/class="predict"/);

alone('a chapter and its figures work where nothing may be stored', async ({ page }) => {
  await denyStorage(page);
  await page.goto(withPredictions[0]);
  for (const figure of await bringAllToLife(page)) await figure.touch();
  await expect(page.locator('.figure-trouble').filter({ visible: true })).toHaveCount(0);
});

alone('the theme can be chosen where nothing may be stored', async ({ page }) => {
  await denyStorage(page);
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await paper();
  const button = page.locator('.theme-button');
  await expect.poll(async () => (await button.click(), paper())).not.toBe(before);
});

alone(
  'a prediction is revealed where nothing may be stored, and says that it will be forgotten',
  async ({ page }) => {
    await denyStorage(page);
    await page.goto(withPredictions[0]);
    const predict = page.locator('.predict').first();
    await predict.scrollIntoViewIfNeeded();
    await expect(predict.locator('astro-island')).not.toHaveAttribute('ssr');
    await predict.locator('.chip').first().click();
    await expect(predict.locator('.predict-reveal')).toBeVisible();
    await expect(predict.locator('.predict-reveal')).toContainText('keeps nothing');
  },
);

for (const path of withPredictions)
  test(`${path}: a prediction is locked, kept over a reload, and can be thought over`, async ({ page }) => {
    await page.goto(path);
    const predict = page.locator('.predict').first();
    const chips = predict.locator('.chip');
    const ready = () => expect(predict.locator('astro-island')).not.toHaveAttribute('ssr');
    await predict.scrollIntoViewIfNeeded();
    await ready();
    await expect(predict.locator('.predict-reveal')).toBeHidden();
    await chips.last().click();
    const said = await chips.last().textContent();
    await expect(predict.locator('.predict-reveal')).toContainText(`You said: ${said}`);
    await expect(chips.first()).toBeDisabled();
    await page.reload();
    await predict.scrollIntoViewIfNeeded();
    await expect(predict.locator('.predict-reveal')).toContainText(`You said: ${said}`);
    await predict.getByRole('button', { name: 'Think again' }).click();
    await expect(predict.locator('.predict-reveal')).toBeHidden();
    await expect(chips.first()).toBeEnabled();
  });
