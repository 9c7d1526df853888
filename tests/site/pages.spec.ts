/** Every page: a title, one heading, its formulas set, nothing on the console, nothing wider than the window. */
import { htmlOf, pages, pagesOnce, pagesWith } from './support/catalogue.ts';
import { bringAllToLife, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [320, 768, 1280];

test('every page has a title and one heading', () => {
  const found = (path: string) => [
    /<title>[^<]*Unfold[^<]*<\/title>/.test(htmlOf(path)),
    [...htmlOf(path).matchAll(/<h1\b[^>]*>\s*\S/g)].length,
  ];
  for (const path of pages) expect(found(path), path).toEqual([true, 1]);
});

for (const path of pagesOnce)
  test(`${path} loads quietly`, async ({ page }) => {
    await page.goto(path);
    for (const figure of await bringAllToLife(page)) await figure.touch();
    await page.waitForLoadState('networkidle');
  });

for (const path of pagesOnce)
  test(`${path} is never wider than the window`, async ({ page }) => {
    const beyond = async () => {
      const found: Record<number, number> = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 720 });
        await nextFrame(page);
        found[width] = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      }
      return found;
    };
    const none = Object.fromEntries(WIDTHS.map((width) => [width, 0]));
    await page.goto(path);
    expect(await beyond(), 'before anything lives').toEqual(none);
    for (const figure of await bringAllToLife(page)) await figure.touch();
    expect(await beyond(), 'with every figure live').toEqual(none);
  });

const withMath = pagesWith(/class="katex/);
test('some chapter has formulas', () => expect(withMath).not.toEqual([]));
for (const path of withMath)
  test(`${path} shows its formulas in their roles' colours, and no bare dollar sign`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.katex-display').filter({ visible: true }).first()).toBeVisible();
    expect(await page.locator('.katex-error').count()).toBe(0);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/\$\$|\\(truth|kernel|observation|estimate|noise)\{/);
    const role = page.locator('.katex-html [class*=role-]').first();
    const [own, ink] = await role.evaluate((symbol) => [
      getComputedStyle(symbol).color,
      getComputedStyle(document.body).color,
    ]);
    expect(own).not.toBe(ink);
  });

test('no page mentions an undefined word', () => {
  for (const path of pages)
    expect(htmlOf(path).replaceAll(/<script[^]*?<\/script>/g, ''), path).not.toMatch(
      />\s*(undefined|NaN|\[object Object\])\s*</,
    );
});

test('a page that does not exist says so, and leads back', async ({ page, watch }) => {
  watch.expect(/answered 404|status of 404/);
  await page.goto('/no-such-page/');
  await expect(page.locator('h1')).not.toBeEmpty();
  await page.locator('main a, header a').first().click();
  await expect(page).toHaveURL('/');
});
