/** A panel to write on: by mouse, finger and keyboard, seen at once, kept in the link, and taken back. */
import type { Locator, Page } from '@playwright/test';
import { has } from './support/catalogue.ts';
import { swipe, type Point } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { params, PAGE } from '../../src/widgets/specimen/params.ts';
import { decode } from '../../src/runtime/codec/index.ts';
import type { InkValue } from '../../src/widgets/contract.ts';

test.skip(!has('specimen'), 'the specimen is not served');

const [HEIGHT, WIDTH] = PAGE;

async function opened(page: Page) {
  const figure = await Figure.open(page, 'specimen');
  await figure.touch();
  const surface = figure.handle('ink');
  await surface.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return { figure, surface };
}

/** Where the page's own units lie on the screen. */
async function screenOf(surface: Locator): Promise<(x: number, y: number) => Point> {
  const box = (await surface.boundingBox())!;
  return (x, y) => ({ x: box.x + (box.width * x) / WIDTH, y: box.y + (box.height * y) / HEIGHT });
}

async function stroke(page: Page, way: readonly Point[]): Promise<void> {
  await page.mouse.move(way[0].x, way[0].y);
  await page.mouse.down();
  for (const { x, y } of way.slice(1)) await page.mouse.move(x, y, { steps: 6 });
}

/** What the address holds of the ink. */
function inked(page: Page): InkValue {
  const text = new URL(page.url()).searchParams.get('specimen.ink');
  return text === null ? params.ink.default : (decode(params.ink, text).value as InkValue);
}
const counted = (figure: Figure) => figure.control('ink').locator('[role=status]');
const countOf = (strokes: number) => (strokes === 1 ? '1 stroke' : `${strokes} strokes`);
const press = (figure: Figure, name: string) =>
  figure.control('ink').getByRole('button', { name, exact: true }).click();

test('a stroke of the mouse is seen at once, drawn, and kept in the link', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  const before = await figure.number('inked');
  await stroke(page, [at(30, 8), at(30, 24), at(42, 24)]);
  await nextFrame(page);
  await expect(counted(figure)).toHaveText(countOf(3));
  await page.mouse.up();
  await figure.settled();
  await expect(figure.stage.locator('.fresh-ink'), 'the drawing holds it').toHaveCount(0);
  expect(await figure.number('inked')).toBeGreaterThan(before + 40);
  await page.waitForURL((url) => url.searchParams.has('specimen.ink'));
  // The address follows the pen, a moment later.
  await expect
    .poll(() =>
      Math.hypot(
        ...inked(page)
          .at(-1)!
          .at(-1)!
          .map((v, i) => v - [42, 24][i]),
      ),
    )
    .toBeLessThan(0.8);
  const drawn = inked(page).at(-1)!;
  // A corner and two ends, and no more than the hand's trembling.
  expect(drawn.length).toBeLessThanOrEqual(5);
  for (const [i, [x, y]] of [
    [30, 8],
    [42, 24],
  ].entries()) {
    const [px, py] = drawn.at(-i)!;
    expect(Math.hypot(px - x, py - y)).toBeLessThan(0.8);
  }
  const [now, address] = [await figure.number('inked'), page.url()];
  await page.reload();
  await figure.alive();
  await figure.answered();
  expect(await figure.number('inked')).toBe(now);
  await expect(counted(figure)).toHaveText(countOf(3));
  expect(page.url()).toBe(address);
});

test('while the answer is out, the stroke lies over the panel under the pointer', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  // What hangs answers nothing.
  await figure.control('trouble').locator('select').selectOption('hang');
  await stroke(page, [at(30, 8), at(50, 24)]);
  const path = figure.stage.locator('.fresh-ink > path').last();
  await expect(path).toHaveCount(1);
  const end = await path.evaluate((one: SVGPathElement) => {
    const { x, y } = one.getPointAtLength(one.getTotalLength()).matrixTransform(one.getScreenCTM()!);
    return { x, y };
  });
  await page.mouse.up();
  expect(Math.hypot(end.x - at(50, 24).x, end.y - at(50, 24).y)).toBeLessThan(3);
});

test('a tap is a dot, and what is drawn over the edge ends at it', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  await page.mouse.click(at(40, 16).x, at(40, 16).y);
  await stroke(page, [at(50, 16), at(90, -20)]);
  await page.mouse.up();
  await figure.settled();
  // The address follows the pen, a moment later.
  await expect.poll(() => inked(page)[3]?.at(-1)).toEqual([WIDTH, 0]);
  expect(inked(page)).toHaveLength(4);
  expect(inked(page)[2]).toHaveLength(1);
});

test('strokes are taken back one by one, cleared, and reset', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  await stroke(page, [at(30, 8), at(50, 24)]);
  await page.mouse.up();
  await expect(counted(figure)).toHaveText(countOf(3));
  await press(figure, 'Take back');
  await expect(counted(figure)).toHaveText(countOf(2));
  await press(figure, 'Take back');
  await expect(counted(figure)).toHaveText(countOf(1));
  await press(figure, 'Clear');
  await expect(counted(figure)).toHaveText('no stroke');
  await figure.settled();
  expect(await figure.number('inked')).toBe(0);
  await press(figure, 'Take back');
  await figure.reset();
  await expect(counted(figure)).toHaveText(countOf(2));
  await figure.action('Undo').click();
  await expect(counted(figure)).toHaveText('no stroke');
});

test('by keyboard: arrows move the pen, Space lowers and lifts it, Backspace takes back', async ({
  page,
}) => {
  const { figure, surface } = await opened(page);
  await surface.focus();
  const pen = () => surface.getAttribute('aria-valuetext');
  // Where the last stroke ended.
  expect(await pen()).toBe('pen up, 13.5, 23.3');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowUp']) await page.keyboard.press(key);
  expect(await pen()).toBe('pen up, 21.5, 19.3');
  await expect(counted(figure), 'a lifted pen leaves no ink').toHaveText(countOf(2));
  await page.keyboard.press('Space');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
  expect(await pen()).toBe('pen down, 21.5, 25.3');
  await page.keyboard.press('Enter');
  expect(await pen()).toBe('pen up, 21.5, 25.3');
  await page.keyboard.press('ArrowLeft');
  await figure.settled();
  await expect(surface).toBeFocused();
  await page.waitForURL((url) => url.searchParams.has('specimen.ink'));
  expect(inked(page).at(-1)).toEqual([[21.5, 19.25], [21.5, 25.25]]); // prettier-ignore

  for (const key of ['Space', 'ArrowRight', 'Escape', 'ArrowRight']) await page.keyboard.press(key);
  await expect(counted(figure)).toHaveText(countOf(4));
  expect(await pen()).toContain('pen up');
  for (const left of [3, 2, 1]) {
    await page.keyboard.press('Backspace');
    await expect(counted(figure)).toHaveText(countOf(left));
  }
  await page.keyboard.press('Space');
  await page.keyboard.press('Backspace');
  await expect(counted(figure), 'the stroke begun is the one taken back').toHaveText(countOf(1));
});

test('no stroke is longer than there is room for, and that is said', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  const zigzag = Array.from({ length: 150 }, (_, i) => at(4 + 0.37 * i, i % 2 ? 4 : 28));
  await page.mouse.move(zigzag[0].x, zigzag[0].y);
  await page.mouse.down();
  for (const { x, y } of zigzag) await page.mouse.move(x, y);
  await page.mouse.up();
  await expect(figure.control('ink')).toContainText('no room');
  await figure.settled();
  await expect.poll(() => inked(page).flat().length).toBe(params.ink.most);
  expect(page.url().length).toBeLessThan(800);
});

test('a preset chosen while the pen is down takes it out of the hand', async ({ page }) => {
  const { figure, surface } = await opened(page);
  const at = await screenOf(surface);
  await stroke(page, [at(30, 8), at(50, 24)]);
  await figure.chips.nth(1).evaluate((chip: HTMLElement) => chip.click());
  await page.mouse.move(at(50, 10).x, at(50, 10).y, { steps: 3 });
  await page.mouse.up();
  await figure.settled();
  await expect(counted(figure)).toHaveText(countOf(2));
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test('a finger on the panel draws and scrolls nothing; beside it, it scrolls', async ({ page }) => {
    const { figure, surface } = await opened(page);
    const at = await screenOf(surface);
    const y = () => page.evaluate(() => scrollY);
    const before = await y();
    await swipe(page, at(30, 4), at(34, 28));
    await figure.settled();
    expect(await y()).toBe(before);
    await expect.poll(() => inked(page).length).toBe(3);
    const below = at(30, HEIGHT + 10);
    await swipe(page, below, { x: below.x, y: below.y + 160 });
    await expect.poll(y, 'a swipe below the panel scrolls').toBeLessThan(before - 20);
    expect(inked(page)).toHaveLength(3);
  });

  test('a gesture of the browser gives the stroke back', async ({ page }) => {
    const { figure, surface } = await opened(page);
    const { x, y } = (await screenOf(surface))(30, 16);
    const event = { pointerId: 7, pointerType: 'touch', button: 0, bubbles: true };
    await surface.evaluate((one) => (one.setPointerCapture = () => {}));
    await surface.dispatchEvent('pointerdown', { ...event, clientX: x, clientY: y });
    await surface.dispatchEvent('pointermove', { ...event, clientX: x + 30, clientY: y });
    await surface.dispatchEvent('pointerdown', { ...event, pointerId: 8, clientX: x, clientY: y });
    await surface.dispatchEvent('pointercancel', event);
    await figure.settled();
    expect(inked(page)).toEqual(params.ink.default);
  });
});
