/** On paper: every figure and every folded text is there, and none of the controls. */
import { GALLERY, pagesWith } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';
import { CONTROLS, missing } from './support/still-page.ts';

const withFigures = pagesWith(/class="figure"/);

test('some pages have figures', () => expect(withFigures.length).toBeGreaterThan(1));

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

test('the faces of folded formulas come before they are printed', async ({ page }) => {
  await page.goto('/why-undoing-fails/');
  await page.evaluate(() => document.fonts.ready);
  const missingFaces = () =>
    page.evaluate(() => {
      const folded = [...document.querySelectorAll('details:not([open]) .katex-html .op-symbol')];
      const fonts = new Set(folded.map((one) => getComputedStyle(one).font));
      return [...fonts].filter((font) => !document.fonts.check(font, 'Σ'));
    });
  expect((await missingFaces()).length, 'a face that no visible formula asks for').toBeGreaterThan(0);
  await page.keyboard.press('Control');
  await expect.poll(missingFaces).toEqual([]);
});

test('dark readers print dark ink on light paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(withFigures[0]);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(251, 250, 246)');
});
