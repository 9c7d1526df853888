/** With scripts off and on paper: everything can be read, and nothing pretends that it could be moved. */
import type { Page } from '@playwright/test';
import { GALLERY, htmlOf, pages, pagesOnce, pagesWith } from './support/catalogue.ts';
import { expect, test } from './support/test.ts';

const CONTROLS =
  '.figure .presets, .hero .presets, .controls, .player, .actions, .drawer, .overlay, .challenge-live button';
const MOVABLE = `${CONTROLS}, .predict-live .chip`;
const withFigures = pagesWith(/class="figure"/);

/** What a reader would miss of the figures on the page. */
const missing = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const seen = (one: Element) => one.getClientRects().length > 0;
    const found: string[] = [];
    for (const figure of document.querySelectorAll('.figure')) {
      const say = (what: string) => found.push(`${figure.id}: ${what}`);
      const panels = [...figure.querySelectorAll('.panel')].filter(seen);
      if (panels.length === 0) say('no panels');
      for (const panel of panels) {
        // What lies over a panel, its ticks say, is no drawing of its own.
        const drawing = panel.querySelector('.plot > :not(.over)')!;
        const { width, height } = drawing.getBoundingClientRect();
        if (Math.min(width, height) <= 20) say(`a panel of ${width} × ${height}`);
        if (drawing instanceof HTMLImageElement) {
          drawing.loading = 'eager';
          await drawing.decode().catch(() => say(`a picture does not come: ${drawing.src}`));
        }
      }
      for (const part of ['.figure-title', '.figure-description', '.readouts dd'])
        for (const one of figure.querySelectorAll(part))
          if (!seen(one) || one.textContent.trim() === '') say(`${part} is empty or hidden`);
      if (!figure.querySelector('.figure-description')) say('no description');
    }
    return found;
  });

test('some pages have figures', () => expect(withFigures.length).toBeGreaterThan(1));

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of pagesOnce)
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        await expect(page.locator('main')).toBeVisible();
        expect(await missing(page), `at ${width} px`).toEqual([]);
        await expect(page.locator(MOVABLE).filter({ visible: true })).toHaveCount(0);
      }
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
  for (const path of withFigures.filter((path) => path !== GALLERY))
    test(`${path} prints its figures and none of their controls`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      expect(await missing(page)).toEqual([]);
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
