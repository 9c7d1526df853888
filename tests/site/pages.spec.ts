/** Every page: a title, one heading, its formulas set, no word that should be another. */
import { preview } from 'astro';
import { GALLERY, htmlOf, pages, pagesWith } from './support/catalogue.ts';
import { scripts } from './support/chunks.ts';
import { expect, test } from './support/one-tab.ts';

test('every page has a title and one heading', () => {
  const found = (path: string) => [
    /<title>[^<]*Unfold[^<]*<\/title>/.test(htmlOf(path)),
    [...htmlOf(path).matchAll(/<h1\b[^>]*>\s*\S/g)].length,
  ];
  for (const path of pages) expect(found(path), path).toEqual([true, 1]);
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

test('no page mentions an undefined word, nor a sign that should have drawn something', () => {
  const stray =
    />\s*(undefined|NaN|\[object Object\])\s*<|<(?:body|main|div|section)\b[^>]*>\s*(true|false)\s*</;
  for (const path of pages) {
    const [found] = stray.exec(htmlOf(path).replaceAll(/<script[^]*?<\/script>/g, '')) ?? [];
    expect(found, path).toBeUndefined();
  }
});

for (const width of [320, 360, 400])
  test(`the bar above a page is one line at ${width} px, and no wider`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(GALLERY);
    const boxes = await page
      .locator('.site-header :is(.wordmark, nav > *)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(5);
    const [lowestTop, highestBottom] = [
      Math.max(...boxes.map(({ top }) => top)),
      Math.min(...boxes.map(({ bottom }) => bottom)),
    ];
    expect(highestBottom, 'all stand beside one another').toBeGreaterThan(lowestTop);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
  });

test('the server of `npm start` answers as this one does', async ({ baseURL }) => {
  const readers = await preview({
    root: process.cwd(),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  const answer = async (origin: string, path: string) => {
    const found = await fetch(new URL(path, origin));
    const type = found.headers.get('content-type')?.split(';')[0];
    return { status: found.status, type, text: await found.text() };
  };
  const origin = `http://127.0.0.1:${readers.port}`;
  for (const path of ['/', GALLERY, `/assets/${scripts[0]}`, '/no-such-page/'])
    expect(await answer(origin, path), path).toEqual(await answer(baseURL!, path));
  await readers.stop();
});

test('a page that does not exist says so, and leads back', async ({ page, watch }) => {
  watch.expect(/answered 404|status of 404/);
  await page.goto('/no-such-page/');
  await expect(page.locator('h1')).not.toBeEmpty();
  await page.locator('main a, header a').first().click();
  await expect(page).toHaveURL('/');
});
