/** Chapter 17 keeps its word: the path can be walked by keyboard and kept in the address, the table finds, and a leaf opens the Lab so. */
import { Figure } from './support/figure.ts';
import { htmlOf } from './support/catalogue.ts';
import { expect, test } from './support/one-tab.ts';

const PAGE = '/a-field-guide/';
const now = '.decision-step:visible';

test('the path: one question at a time, by keyboard, its way in the address, and back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(PAGE);
  const step = page.locator(now);
  await expect(step).toHaveCount(1);
  await page.locator('#decision').scrollIntoViewIfNeeded();
  await expect(step).toHaveAttribute('data-now', '');
  for (const answer of ['known', 'picture', 'electronics', 'one', 'edges']) {
    await step.locator(`[data-answer="${answer}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(step.locator(`[data-answer="${answer}"]`)).toHaveCount(0);
  }
  await expect(page.locator('#leaf-edges')).toBeVisible();
  await expect(page.locator('#leaf-edges h3')).toBeFocused();
  expect(new URL(page.url()).searchParams.get('path')).toBe('known.picture.electronics.one.edges');
  // The end is whole on one screen.
  await page.locator('#decision').scrollIntoViewIfNeeded();
  expect((await page.locator('#leaf-edges').boundingBox())!.height).toBeLessThan(720);
  await page.goBack();
  await expect(page.locator('#path-looks')).toBeVisible();
  await expect(page.locator('#path-looks h3')).toBeFocused();
  await page.locator('.decision-taken a').first().click();
  await expect(page.locator('#path-blur')).toBeVisible();
  expect(new URL(page.url()).searchParams.has('path')).toBe(false);
});

test('the path: an address opens where it leads, a link in the prose too, and an unknown answer ends it', async ({
  page,
}) => {
  await page.goto(`${PAGE}?path=known.picture.light.points`);
  await expect(page.locator('#leaf-stars')).toBeVisible();
  await expect(page.locator('#leaf-stars')).toBeInViewport();
  await page.goto(`${PAGE}?path=known.nonsense.points`);
  await expect(page.locator('#path-want')).toBeVisible();
  // Before anything of the path has been fetched, too.
  await page.goto(PAGE);
  await page.locator('article a[href="#leaf-number"]').first().click();
  await expect(page.locator('#leaf-number')).toBeVisible();
  await expect(page.locator(now)).toHaveCount(1);
});

test('every end leads to the Lab, and one is opened there', async ({ page }) => {
  const links = [...htmlOf(PAGE).matchAll(/class="decision-lab" href="([^"]+)"/g)];
  expect(links).toHaveLength(14);
  await page.goto(`${PAGE}?path=known.picture.electronics.one.edges`);
  await page.locator('.decision-lab:visible').click();
  await expect(page).toHaveURL(/\/lab\/\?lab\.first=total-variation/);
});

test('the table finds and orders, and a link to a method leads to its row', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('.methods').scrollIntoViewIfNeeded();
  const rows = page.locator('.methods tbody tr:visible');
  const all = await rows.count();
  await page.locator('.methods-tools input').fill('deconvlucy');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAttribute('id', 'method-richardson-lucy');
  await expect(page.locator('.methods-tools [role=status]')).toHaveText('1 method');
  await expect(page.locator('[data-search]')).toBeHidden();
  await page.locator('.methods-tools input').fill('camera shake');
  await expect(page.locator('.methods-tools [role=status]')).toHaveText('No method has that.');
  await expect(page.locator('[data-search]')).toHaveAttribute('href', /\/search\/\?q=camera\+shake$/);
  await page.locator('.methods-tools input').fill('');
  await expect(rows).toHaveCount(all);
  await page.locator('.methods-tools select').selectOption('name');
  await expect(rows.first()).toHaveAttribute('data-name', /^B/);
});

test('nothing is wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${PAGE}?path=known.picture.light.bodies`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test('on a phone a method is a name and a line until it is unfolded, by a press or by a link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  const cells = page.locator('.methods td:visible');
  await expect(cells).toHaveCount(0);
  await page.locator('#method-tikhonov summary').click();
  await expect(page.locator('#method-tikhonov td').first()).toBeVisible();
  await expect(page.locator('#method-naive td').first()).toBeHidden();
  await page.goto(`${PAGE}#method-naive`);
  await expect(page.locator('#method-naive td').first()).toBeVisible();
});

test('the cases: a wrong angle takes away what all three had gained', async ({ page }) => {
  const figure = await Figure.open(page, 'three-cases', { '': 'photograph' });
  const [told, angle] = [await figure.numbersAt('photograph'), await figure.numbersAt('angle')];
  expect(told.first).toBeGreaterThan(told.second + 3);
  for (const place of ['first', 'second', 'third']) expect(angle[place]).toBeLessThan(angle.data);
});
