/** Search: by word, by a name that the book does not use, nearly right, by keyboard; and the questions without it. */
import { DARK, inDress, PHONE } from './support/dress.ts';
import { expect, test } from './support/test.ts';
import { Weight } from './support/weight.ts';

const first = '.found li:first-child a';

for (const [asked, found] of [
  ['semiconvergence', /semiconvergence|stop/i],
  ['one pixel short', /one pixel short/i],
  ['zeros in psf', /zeros in my PSF/],
  ['deconvlucy', /Richardson–Lucy/],
  ['chekerboard', /checkerboard/i],
  ['PixelShuffle', /sub-pixel/i],
  ['wiener', /wiener/i],
] as const)
  test(`“${asked}” finds something, first of all what is meant`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(asked)}`);
    await expect(page.locator(first)).toContainText(found);
    await expect(page.getByRole('status')).toContainText(/^\d+ found/);
  });

test('by keyboard: typed, gone down to, opened, and found again on the way back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search the book' }).press('Enter');
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.type('stairs');
  await expect(page.locator(first)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(first)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/believing-something/);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('stairs');
  await expect(page.locator(first)).toContainText(/stairs/i);
});

test('what nobody has is said so, and hostile text stays text', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('zzqqx <img src=x onerror=alert(1)>');
  await expect(page.getByRole('status')).toContainText('Nothing is called so');
  await expect(page.locator('.found li')).toHaveCount(0);
});

test('it is light, accessible, and as wide as a phone', async ({ page }) => {
  test.skip(process.env.UNFOLD_URL !== undefined, 'a development server sends what it likes');
  const weight = new Weight(page);
  await page.goto('/search/?q=blur');
  await expect(page.locator(first)).toBeVisible();
  expect(await weight.total(), (await weight.list()).join('\n')).toBeLessThanOrEqual(60);
  await inDress(page, [PHONE, DARK]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the questions are there, each with its link', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('.questions a')).not.toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.locator('.questions a').first().click();
    await expect(page).toHaveURL(/convolution-by-hand/);
  });
});
