/**
 * Grab what you see: what is carried keeps its distance to the pointer, what is pressed comes to it, a swipe remains the page's, and
 * rings that lie on one another come apart. Every surface of every figure: every-figure/grabbed.
 */
import type { Locator, Page } from '@playwright/test';
import { has } from './support/catalogue.ts';
import { centreOf, swipe, type Point } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

test.skip(!has('draw-and-slide') || !has('specimen'), 'not among those wanted');

const PHONE = { width: 360, height: 740 };

async function sliding(page: Page): Promise<Figure> {
  const figure = await Figure.open(page, 'draw-and-slide');
  await figure.touch();
  return figure;
}
const ringIn = (figure: Figure, panel: string) => figure.root.locator(`.handle[data-name="${panel}/t/"]`);
/** What lies before a panel's ring and moves it. */
const surfaceOf = (figure: Figure, panel: string, kind: string): Locator =>
  figure.root.locator(`.grab-${kind}:not(.handle[data-name="${panel}/t/"] ~ *)`).last();
const value = (ring: Locator) => ring.getAttribute('aria-valuenow');

async function partOf(surface: Locator, right: number, down: number): Promise<Point> {
  await surface.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await surface.boundingBox())!;
  return { x: x + right * width, y: y + down * height };
}

test('the kernel is taken by whatever part of it, does not jump, and follows', async ({ page }) => {
  const figure = await sliding(page);
  const ring = ringIn(figure, 'overlap');
  const at = await partOf(surfaceOf(figure, 'overlap', 'box'), 0.25, 0.8);
  const [stood, before] = [await centreOf(ring), await value(ring)];
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await nextFrame(page);
  expect(await value(ring), 'a press alone').toBe(before);
  await expect(ring, 'its keyboard goes on from here').toBeFocused();
  await page.mouse.move(at.x + 50, at.y + 5, { steps: 5 });
  await page.mouse.up();
  await figure.settled();
  // It moves from sample to sample.
  expect(Math.abs((await centreOf(ring)).x - stood.x - 50)).toBeLessThanOrEqual(8);
});

test('a press beside it brings t there', async ({ page }) => {
  const figure = await sliding(page);
  const at = await partOf(surfaceOf(figure, 'output', 'panel'), 0.7, 0.5);
  await page.mouse.click(at.x, at.y);
  await figure.settled();
  expect(Math.abs((await centreOf(ringIn(figure, 'output'))).x - at.x)).toBeLessThanOrEqual(8);
});

test('a drag over a drawing selects no letter of it; the words around it can be selected', async ({
  page,
}) => {
  const figure = await sliding(page);
  const across = async (words: Locator, down: number): Promise<string> => {
    const from = await partOf(words, 0.02, down);
    const to = await partOf(words, 0.95, down);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    return page.evaluate(() => String(getSelection()));
  };
  // Along the numbers of its axis, which no surface covers.
  expect(await across(figure.stage.locator('.live [data-panel="output"] .plot'), 0.85)).toBe('');
  expect((await across(figure.root.locator('.figure-intro'), 0.5)).length).toBeGreaterThan(10);
});

for (const [name, find] of [
  ['a slider', (figure: Figure) => figure.control('t').locator('input[type=range]')],
  ['a ring', (figure: Figure) => ringIn(figure, 'product')],
  ['the kernel', (figure: Figure) => surfaceOf(figure, 'overlap', 'box')],
  ['a panel', (figure: Figure) => surfaceOf(figure, 'output', 'panel')],
] as const)
  test(`a swipe that begins on ${name} scrolls, and changes nothing`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const figure = await sliding(page);
    const found = find(figure);
    const from = await partOf(found, 0.8, 0.5);
    const [before, top] = [await figure.reading(), await page.evaluate(() => scrollY)];
    // Towards whichever end of the page is further off.
    const down = (await page.evaluate(() => 2 * scrollY > document.body.scrollHeight - innerHeight))
      ? 150
      : -150;
    await swipe(page, from, { x: from.x + 3, y: from.y + down });
    const scrolled = () => page.evaluate((top) => Math.abs(scrollY - top), top);
    await expect.poll(scrolled, 'scrolled by').toBeGreaterThan(50);
    await figure.settled();
    expect(await figure.reading()).toEqual(before);
  });

test('a finger along a slider moves it, and a tap does', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const figure = await sliding(page);
  const range = figure.control('t').locator('input[type=range]');
  const from = await partOf(range, 0.55, 0.5);
  const seen = new Set([await range.inputValue()]);
  await swipe(page, from, { x: from.x + 60, y: from.y + 4 });
  seen.add(await range.inputValue());
  // The control in use may stand elsewhere by now.
  const again = await partOf(range, 0.55, 0.5);
  await swipe(page, again, again);
  seen.add(await range.inputValue());
  await figure.settled();
  expect(seen.size).toBe(3);
  expect(await value(ringIn(figure, 'overlap'))).toBe(
    await figure.control('t').locator('.number-box input').inputValue(),
  );
});

/** Four rings at one place. */
const HEAP = { point: '16,0', points: '16,0;16,0;16,0' };

async function heap(page: Page): Promise<Locator[]> {
  const figure = await Figure.open(page, 'specimen', HEAP);
  await figure.settled();
  const all = figure.root.locator('.handle');
  await expect(all).toHaveCount(4);
  const rings = await all.all();
  await rings[0].evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await nextFrame(page);
  return rings;
}
const placesOf = (rings: readonly Locator[]) => Promise.all(rings.map(centreOf));
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

test('rings that would lie on one another come apart, and hold still while one is dragged', async ({
  page,
}) => {
  const rings = await heap(page);
  const places = await placesOf(rings);
  for (const [i, a] of places.entries())
    for (const b of places.slice(i + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(20);
  expect(await page.locator('.leader').count()).toBe(3);

  const { x, y } = places[2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await nextFrame(page);
  expect(await placesOf(rings), 'at the press').toEqual(places);
  await page.mouse.move(x + 90, y - 20, { steps: 6 });
  await nextFrame(page);
  const dragged = await placesOf(rings);
  expect(distance(dragged[2], { x: x + 90, y: y - 20 }), 'off the pointer').toBeLessThan(15);
  for (const i of [0, 1, 3]) expect(dragged[i]).toEqual(places[i]);
  await page.mouse.up();
});

test('under a finger a ring is 44 px wide, and of two the nearest is meant', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const rings = await heap(page);
  for (const ring of rings) expect((await ring.boundingBox())!).toMatchObject({ width: 44, height: 44 });
  const places = await placesOf(rings);
  // The last one lies on top of all.
  const [mine, top] = [places[0], places[3]];
  const part = 0.45;
  await page.touchscreen.tap(mine.x + part * (top.x - mine.x), mine.y + part * (top.y - mine.y));
  await expect(rings[0]).toBeFocused();
  await context.close();
});
