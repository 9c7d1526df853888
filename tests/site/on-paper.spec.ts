/** On paper: every figure and every folded text is there, and none of the controls. */
import { pagesWith } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';
import { CONTROLS, missing } from './support/still-page.ts';

const withFigures = pagesWith(/class="figure"/);

test('some pages have figures', () => expect(withFigures.length).toBeGreaterThan(1));

for (const path of withFigures)
  test(`${path} prints its figures and none of their controls`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    expect(await missing(page)).toEqual([]);
    await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.site-header')).toBeHidden();
  });

for (const path of pagesWith(/class="derivation"/))
  test(`${path} prints its derivations, what goes further, and the choices of its predictions`, async ({
    page,
  }) => {
    await page.goto(`${path}?way=main`);
    await page.emulateMedia({ media: 'print' });
    for (const text of await page.locator('.derivation p, .box-problem p, .predict-live .chip').all())
      await expect(text).toBeVisible();
  });

test('the faces of folded formulas are asked for once printing is near', async ({ page }) => {
  await page.goto('/why-undoing-fails/');
  const folded = page.locator('details:not([open]) .katex-html .op-symbol').first();
  const face = await folded.evaluate((sum) => getComputedStyle(sum).fontFamily);
  expect(face).toContain('KaTeX_Size');
  const asked = await page.evaluateHandle(() => {
    const fonts: string[] = [];
    document.fonts.load = (font) => {
      fonts.push(font);
      return Promise.resolve([]);
    };
    return fonts;
  });
  await page.keyboard.press('Control');
  expect((await asked.jsonValue()).filter((font) => font.includes(face))).not.toEqual([]);
});

test('dark readers print dark ink on light paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(withFigures[0]);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(251, 250, 246)');
});
