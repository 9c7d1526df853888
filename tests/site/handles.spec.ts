/** Handles: by finger, by keyboard, before any code has come, as a surface to draw on. By mouse, each one: every-figure/dragged. */
import { isDragged } from './every-figure/dragged.ts';
import { has, representatives } from './support/catalogue.ts';
import { chunkOf, workerEntry } from './support/chunks.ts';
import { centreOf, drag, MOVES, pathOf, watchHandle } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { isHigh } from './support/keyboard.ts';
import { expect, test } from './support/one-tab.ts';

for (const { widget, params } of representatives)
  test(`${widget}: each handle follows the finger, and keeps the focus`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    test.skip((await figure.root.locator('.overlay [role=slider]').count()) === 0, 'it has no handle');
    await test.step(`all ${MOVES} moves by finger reach it`, () =>
      isDragged(figure, params, { pointer: 'finger', moves: MOVES }));
    await figure.touch();
    await test.step('five key presses, with a redraw after each', () => keepsFocus(figure));
  });

async function keepsFocus(figure: Figure): Promise<void> {
  const handles = figure.root.locator('.overlay [role=slider]');
  for (const handle of await handles.all()) {
    await handle.focus();
    const sideways = await handle.evaluate((element) => element.matches('.handle-x, .handle-xy'));
    for (let i = 0; i < 5; i++) {
      // To and fro across the middle: a handle may have fewer than five places.
      const high = await isHigh(handle);
      const key = sideways ? (high ? 'ArrowLeft' : 'ArrowRight') : high ? 'ArrowDown' : 'ArrowUp';
      const before = await handle.getAttribute('aria-valuetext');
      await figure.page.keyboard.press(key);
      await expect(handle, `press ${i + 1}`).not.toHaveAttribute('aria-valuetext', before!);
      await figure.settled();
      await expect(handle).toBeFocused();
    }
  }
}

test('a drag begun before anything is drawn live goes on while the code arrives', async ({ page }) => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  for (const chunk of [chunkOf('plot'), workerEntry('entry')])
    await page.route(`**/${chunk}`, async (route) => {
      await gate;
      await route.continue();
    });
  const figure = await Figure.open(page, 'noise-explosion');
  const handle = figure.handle('noise');
  await handle.scrollIntoViewIfNeeded();
  const path = await pathOf(handle);
  const seen = await watchHandle(handle);
  await drag(page, 'mouse', handle, path, async () => {
    await expect(figure.stage).not.toHaveAttribute('data-live');
    expect((await seen()).values.length, 'moves before any code').toBeGreaterThanOrEqual(MOVES / 2 - 1);
    letGo();
    await expect(figure.stage).toHaveAttribute('data-live', '');
  });
  await figure.settled();
  const { moves, values } = await seen();
  expect(moves).toBeGreaterThanOrEqual(MOVES);
  expect(new Set(values).size).toBeGreaterThanOrEqual(MOVES - 1);
  const [{ x, y }, last] = [await centreOf(handle), path.at(-1)!];
  expect(Math.hypot(x - last.x, y - last.y)).toBeLessThanOrEqual(2);
});

test('the pointer that let go moves nothing any more', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.touch();
  const handle = figure.handle('noise');
  const path = await pathOf(handle);
  await drag(page, 'mouse', handle, path);
  await figure.settled();
  const seen = await watchHandle(handle);
  await page.mouse.move(path[0].x, path[0].y, { steps: 5 });
  await nextFrame(page);
  expect((await seen()).values).toEqual([]);
});

for (const [widget, param, state] of [
  ['noise-explosion', 'drawn', { source: 'drawn' }],
  ['specimen', 'signal', {}],
] as const)
  if (has(widget))
    test(`${widget}: a stroke over the panel is drawn, whole, and kept in the link`, async ({ page }) => {
      const figure = await Figure.open(page, widget, state);
      await figure.chips.last().click();
      await figure.settled();
      if (Object.keys(state).length > 0) {
        await Figure.open(page, widget, state);
        await figure.settled();
      }
      const surface = figure.handle(param);
      await surface.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await surface.boundingBox())!;
      const at = (part: number, up: number) => ({ x: x + part * width, y: y + up * height });
      await page.mouse.move(at(0.1, 0.05).x, at(0.1, 0.05).y);
      await page.mouse.down();
      for (let i = 1; i <= MOVES; i++)
        await page.mouse.move(at(0.1 + (0.8 * i) / MOVES, 0.05).x, at(0, 0.05).y);
      await page.mouse.up();
      await figure.settled();
      await expect.poll(() => page.url()).toContain(`${widget}.${param}=`);
      // Each sample that the stroke passed over stands where it was drawn: read them one by one from the keyboard.
      const drawn = new Set<string>();
      await surface.focus();
      for (let i = 0; i < 10; i++) {
        drawn.add((await surface.getAttribute('aria-valuenow'))!);
        await page.keyboard.press('ArrowLeft');
      }
      expect([...drawn], 'ten neighbours at one height').toHaveLength(1);
    });
