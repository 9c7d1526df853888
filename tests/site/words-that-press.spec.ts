/** A word of the text presses its preset, brings the figure into view, and the way back leads to the very line. */
import type { Page } from '@playwright/test';
import { pagesWith } from './support/catalogue.ts';
import type { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { test as alone } from './support/test.ts';
import { Word } from './support/word.ts';

const UNDOING = '/why-undoing-fails/';
const CHECKERBOARDS = '/checkerboards/';
const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };

/** Where a figure's head begins and its controls end, in the window. */
const extentOf = (figure: Figure) =>
  figure.root.evaluate((root) => ({
    top: root.getBoundingClientRect().top,
    bottom: root.querySelector('.figure-foot')!.getBoundingClientRect().top,
  }));
const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, closest } = document.activeElement as HTMLElement;
    const control = closest.call(document.activeElement, '.control') as HTMLElement | null;
    return dataset.preset ?? control?.dataset.param;
  });

for (const [text, preset] of [
  ['A milder blur', 'narrow'],
  ['As in life, with λ', 'both'],
] as const)
  for (const size of [DESK, PHONE])
    test(`“${text}” is pressed and left again at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(UNDOING);
      const word = await Word.find(page, text);
      await expect(word.button).toHaveAttribute('aria-pressed', 'false');
      const stood = await word.press();

      await expect(word.button).toHaveAttribute('aria-pressed', 'true');
      expect((await word.figure.reading()).preset).toBe(preset);
      await expect.poll(() => focused(page)).toBe(preset);
      const { top, bottom } = await extentOf(word.figure);
      expect(top).toBeGreaterThanOrEqual(0);
      if (size === DESK) expect(bottom).toBeLessThanOrEqual(size.height);
      else expect(top).toBeLessThan(60);
      await expect(word.back).toBeInViewport();

      await word.back.click();
      expect(Math.abs((await word.top()) - stood)).toBeLessThanOrEqual(1);
      await expect(word.button).toBeFocused();
      await expect(word.back).toHaveCount(0);
    });

test('the words stay in step with the figure, whoever presses it', async ({ page }) => {
  await page.goto(UNDOING);
  const [camera, rounding] = [await Word.find(page, 'A real camera'), await Word.find(page, 'Rounding only')];
  await camera.press();
  const { figure } = camera;
  await expect(rounding.button).toHaveAttribute('aria-pressed', 'false');
  await figure.press('rounding');
  await expect(camera.button).toHaveAttribute('aria-pressed', 'false');
  await expect(rounding.button).toHaveAttribute('aria-pressed', 'true');
  await figure.put('lambda', 0.1);
  await expect(rounding.button, 'what was changed by hand is no preset').toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

for (const size of [DESK, PHONE])
  test(`a control that is named is brought and has the focus at ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(UNDOING);
    const word = await Word.find(page, 'λ');
    await word.press();
    await expect.poll(() => focused(page)).toBe('lambda');
    await expect(word.figure.control('lambda').getByRole('slider')).toBeInViewport();
    await word.back.click();
    await expect(word.button).toBeFocused();
  });

test('an option is chosen', async ({ page }) => {
  await page.goto('/pictures-and-their-edges/');
  const word = await Word.find(page, 'Periodic');
  await word.press();
  await expect(word.button).toHaveAttribute('aria-pressed', 'true');
  await expect(word.figure.control('boundary').getByRole('radio', { name: 'Periodic' })).toBeChecked();
});

test('another seed, and Run', async ({ page }) => {
  await page.goto(CHECKERBOARDS);
  const another = await Word.find(page, 'Another');
  await another.press();
  const seed = another.figure.control('seed').getByRole('textbox');
  const before = Number(await seed.inputValue());
  await another.press();
  await expect(seed).toHaveValue(String(before + 1));

  const run = await Word.find(page, 'Run');
  await run.press();
  expect((await run.figure.reading()).step, 'it has run').not.toMatch(/^0 /);
  await expect(run.button, 'and has come to its end').toHaveAttribute('aria-pressed', 'false');
});

test('a reference leads to its section', async ({ page }) => {
  await page.goto(UNDOING);
  await page.getByRole('link', { name: 'the guess at its border' }).click();
  await page.waitForURL('**/pictures-and-their-edges/#the-edge-is-a-decision');
  await expect(page.locator('#the-edge-is-a-decision')).toBeInViewport();
});

for (const path of pagesWith(/class="press/))
  test(`${path}: the words that press are high enough for a finger, and part no lines`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const low = await page
      .locator('.press button')
      .evaluateAll(
        (all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24).length,
      );
    expect(low).toBe(0);
    const parted = await page
      .locator('.prose p:has(.press):not(:has(.katex, sub, sup))')
      .evaluateAll((all) =>
        all
          .map((one) => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))
          .filter((lines) => Math.abs(lines - Math.round(lines)) > 0.03),
      );
    expect(parted).toEqual([]);
  });

alone.describe('with scripts off', () => {
  alone.use({ javaScriptEnabled: false });
  alone('they are plain text', async ({ page }) => {
    await page.goto(UNDOING);
    await expect(page.locator('.press').first()).toHaveText('Regularise');
    await expect(page.locator('.press button')).toHaveCount(0);
    await expect(page.locator('.press').first()).toHaveCSS('display', 'inline');
  });
});
