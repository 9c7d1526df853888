/** With scripts off and on paper: everything can be read, and nothing pretends that it could be moved. */
import type { Page } from '@playwright/test';
import { htmlOf, pages, pagesOnce, pagesWith } from './support/catalogue.ts';
import { figuresOn } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CONTROLS =
  '.figure .presets, .hero .presets, .controls, .player, .actions, .drawer, .overlay, .challenge-live button';
const MOVABLE = `${CONTROLS}, .predict-live .chip`;
const withFigures = pagesWith(/class="figure"/);

async function figuresCanBeRead(page: Page): Promise<void> {
  for (const id of await figuresOn(page)) {
    const figure = page.locator(`[id="${id}"]`);
    const drawings = figure.locator('.panel').filter({ visible: true });
    expect(await drawings.count(), `${id}: panels shown`).toBeGreaterThan(0);
    for (const drawing of await drawings.all()) {
      // What lies over a panel, its ticks say, is no drawing of its own.
      const node = drawing.locator('.plot > :not(.over)');
      await node.scrollIntoViewIfNeeded();
      const { width, height } = (await node.boundingBox())!;
      expect(Math.min(width, height), `${id}: a panel's size`).toBeGreaterThan(20);
      if ((await node.evaluate(({ localName }) => localName)) === 'img')
        await expect(node).toHaveJSProperty('complete', true);
    }
    await expect(figure.locator('.figure-title')).not.toBeEmpty();
    await expect(figure.locator('.figure-description')).toBeVisible();
    await expect(figure.locator('.figure-description')).not.toBeEmpty();
    expect(await figure.locator('.readouts dd').allInnerTexts(), `${id}: readouts`).not.toContain('');
  }
}

test('some pages have figures', () => expect(withFigures.length).toBeGreaterThan(1));

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of pagesOnce)
    for (const width of [320, 1280])
      test(`${path} can be read at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 720 });
        await page.goto(path);
        await expect(page.locator('main')).toBeVisible();
        await figuresCanBeRead(page);
        await expect(page.locator(MOVABLE).filter({ visible: true })).toHaveCount(0);
      });

  for (const path of pagesWith(/class="predict"/))
    test(`${path} folds its answers away`, async ({ page }) => {
      await page.goto(path);
      const fold = page.locator('.predict noscript details, .predict details').first();
      await expect(fold).toBeVisible();
      await expect(fold.locator('p').first()).toBeHidden();
      await fold.locator('summary').click();
      await expect(fold.locator('p').first()).toBeVisible();
    });
});

test.describe('on paper', () => {
  for (const path of withFigures)
    test(`${path} prints its figures and none of their controls`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      await figuresCanBeRead(page);
      await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('.site-header')).toBeHidden();
    });

  for (const path of pagesWith(/class="derivation"/))
    test(`${path} prints its derivations and the choices of its predictions`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      for (const text of await page.locator('.derivation p, .predict-live .chip').all())
        await expect(text).toBeVisible();
    });

  test('dark readers print dark ink on light paper', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(withFigures[0]);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(251, 250, 246)');
  });
});

test('every page holds its text before any script runs', () => {
  for (const path of pages) {
    const main = /<main[^]*<\/main>/.exec(htmlOf(path))![0];
    const text = main.replaceAll(/<(script|style|svg)[^]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ');
    expect(text.trim().split(/\s+/).length, path).toBeGreaterThan(15);
  }
});
