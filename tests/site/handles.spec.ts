/** Handles: every move of a drag arrives although the figure is drawn again beneath it, and the focus stays. */
import type { Locator } from '@playwright/test';
import type { ParamSpec } from '../../src/widgets/contract.ts';
import { has, representatives, widgets } from './support/catalogue.ts';
import { chunkOf, workerEntry } from './support/chunks.ts';
import { centreOf, drag, MOVES, pathOf, watchHandle, type Point, type Pointer } from './support/drag.ts';
import { Figure, nextFrame, queryOf } from './support/figure.ts';
import { isHigh } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

/** Values between two of the param's own steps don't exist, so some moves change nothing. */
const isStepped = (spec: ParamSpec): boolean =>
  spec.kind === 'slider'
    ? spec.scale !== 'log' && (spec.integer === true || spec.step !== undefined)
    : 'step' in spec && spec.step !== undefined;

const handlesOf = (figure: Figure) => figure.root.locator('.overlay .handle');

/** How far one step of the param moves the handle along each of its axes, in pixels. */
async function strideOf(figure: Figure, handle: Locator, spec: ParamSpec): Promise<Point> {
  if (!isStepped(spec)) return { x: 0, y: 0 };
  const before = await centreOf(handle);
  await handle.press((await isHigh(handle)) ? 'ArrowLeft' : 'ArrowRight');
  if (await handle.evaluate((element) => element.matches('.handle-xy'))) await handle.press('ArrowUp');
  await figure.settled();
  const after = await centreOf(handle);
  return { x: Math.abs(after.x - before.x), y: Math.abs(after.y - before.y) };
}

/** What the runtime does with a pointer is seen in many moves; where a widget's own handles go, in a few. */
const FEW = 8;
const others = widgets.filter(({ widget }) => representatives.every((one) => one.widget !== widget));

for (const [pointer, tried, moves] of [
  ['mouse', representatives, MOVES],
  ['finger', representatives, MOVES],
  ['mouse', others, FEW],
] as const)
  for (const { widget, params } of tried)
    test(`${widget}: all ${moves} moves by ${pointer} reach each handle`, async ({ page }) => {
      const figure = await Figure.open(page, widget);
      await figure.touch();
      const count = await handlesOf(figure).count();
      test.skip(count === 0, 'it has no handle');
      for (let i = 0; i < count; i++) {
        const handle = handlesOf(figure).nth(i);
        // In the middle: on its way to its ends it may go up and down as well.
        await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const spec = params[(await handle.getAttribute('data-param'))!];
        await follow(figure, handle, { pointer, moves, stride: await strideOf(figure, handle, spec) });
      }
    });

interface Way {
  readonly pointer: Pointer;
  readonly moves: number;
  readonly stride: Point;
}
async function follow(figure: Figure, handle: Locator, { pointer, moves, stride }: Way): Promise<void> {
  const path = await pathOf(handle, moves);
  const seen = await watchHandle(handle);
  await drag(figure.page, pointer, handle, path);
  await figure.settled();
  const { moves: arrived, values, redraws } = await seen();
  const last = path.at(-1)!;
  // On its way across a panel a handle may step along both axes at once.
  const travelled = Math.max(Math.abs(last.x - path[0].x), Math.abs(last.y - path[0].y));
  const label = await handle.getAttribute('aria-label');
  expect(arrived, `${label}: moves that arrived`).toBeGreaterThanOrEqual(moves);
  expect(redraws, `${label}: redraws meanwhile`).toBeGreaterThan(moves / 10);
  const widest = Math.max(stride.x, stride.y);
  const places = widest > 0 ? Math.min(moves, Math.floor(travelled / widest)) : moves;
  expect(new Set(values).size, `${label}: values seen`).toBeGreaterThanOrEqual(places);
  const end = await centreOf(handle);
  // Across the axis that it moves on, a handle goes where the view puts it: along a curve, for one.
  const axes = (await handle.getAttribute('class'))!.match(/handle-(x?)(y?)/)!.slice(1) as ('x' | 'y' | '')[];
  for (const axis of axes)
    if (axis && last[axis] !== path[0][axis])
      expect(Math.abs(end[axis] - last[axis]), `${label}: off the pointer in ${axis}`).toBeLessThanOrEqual(
        stride[axis] / 2 + 2,
      );
  await expect(handle).toBeFocused();
}

for (const { widget } of representatives)
  test(`${widget}: the focus stays on each handle for five key presses, with a redraw after each`, async ({
    page,
  }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    const handles = figure.root.locator('.overlay [role=slider]');
    test.skip((await handles.count()) === 0, 'it has no handle');
    for (const handle of await handles.all()) {
      await handle.focus();
      const sideways = await handle.evaluate((element) => element.matches('.handle-x, .handle-xy'));
      for (let i = 0; i < 5; i++) {
        // To and fro across the middle: a handle may have fewer than five places.
        const high = await isHigh(handle);
        const key = sideways ? (high ? 'ArrowLeft' : 'ArrowRight') : high ? 'ArrowDown' : 'ArrowUp';
        const before = await handle.getAttribute('aria-valuetext');
        await page.keyboard.press(key);
        await expect(handle, `press ${i + 1}`).not.toHaveAttribute('aria-valuetext', before!);
        await figure.settled();
        await expect(handle).toBeFocused();
      }
    }
  });

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
      await figure.root.locator('.chip').last().click();
      await figure.settled();
      if (Object.keys(state).length > 0) {
        await page.goto(`/figures/${widget}/${queryOf(widget, state)}`);
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
