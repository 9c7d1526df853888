/** Dragging a handle by mouse or finger, and what of it arrives. */
import type { Locator, Page } from '@playwright/test';
import { nextFrame, type Figure } from './figure.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Pointer = 'mouse' | 'finger';
export const MOVES = 30;
/** Pixels from one move to the next, at most. */
const STRIDE = 9;

interface Seen {
  moves: number;
  values: string[];
  redraws: number;
}

export async function centreOf(handle: Locator): Promise<Point> {
  const { x, y, width, height } = (await handle.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

type Settled = () => Promise<void>;
const AT_ONCE: Settled = async () => {};

/** Two places that the handle can reach; it stands at the first. Where the view places it, it is there once the figure has `settled`. */
async function reachOf(handle: Locator, settled: Settled): Promise<readonly [Point, Point]> {
  const there = await centreOf(handle);
  if (await handle.evaluate((element) => element.matches('.handle-xy'))) {
    // To the corner of its panel that is further off, as near as it goes, and from there back.
    const corner = await handle.evaluate((element, { x, y }) => {
      const plots = [...element.closest('.stage')!.querySelectorAll('.plot')];
      const box = plots
        .map((plot) => plot.getBoundingClientRect())
        .find(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)!;
      return {
        x: x < box.left + box.width / 2 ? box.right : box.left,
        y: y < box.top + box.height / 2 ? box.bottom : box.top,
      };
    }, there);
    await drag(handle.page(), 'mouse', handle, [corner]);
    await nextFrame(handle.page());
    await settled();
    return [await centreOf(handle), there];
  }
  await handle.press('End');
  await settled();
  const end = await centreOf(handle);
  await handle.press('Home');
  await settled();
  return [await centreOf(handle), end];
}

/** Places to drag the handle through, one after the other. */
export async function pathOf(
  handle: Locator,
  moves = MOVES,
  settled: Settled = AT_ONCE,
): Promise<readonly Point[]> {
  const [from, to] = await reachOf(handle, settled);
  const stride = (a: number, b: number) =>
    Math.sign(b - a) * Math.min((STRIDE * MOVES) / moves, (0.9 * Math.abs(b - a)) / moves);
  // A ring that moves across may ride up and down a curve; a finger that goes up or down scrolls.
  const [sideways, upright] = await handle.evaluate((element) =>
    ['.moves-x', '.moves-y'].map((way) => element.matches(way)),
  );
  const [dx, dy] = [upright ? 0 : stride(from.x, to.x), sideways ? 0 : stride(from.y, to.y)];
  return Array.from({ length: moves }, (_, i) => ({ x: from.x + dx * (i + 1), y: from.y + dy * (i + 1) }));
}

/** Counts, in the page, what reaches the handle and how often the figure is drawn again meanwhile. */
export async function watchHandle(handle: Locator): Promise<() => Promise<Seen>> {
  const watched = await handle.evaluateHandle((element) => {
    const seen: Seen = { moves: 0, values: [], redraws: 0 };
    // A busy page is told of several at once.
    element.addEventListener('pointermove', (event) => {
      seen.moves += Math.max(1, (event as PointerEvent).getCoalescedEvents().length);
    });
    const said = () => `${element.getAttribute('aria-valuenow')} ${element.getAttribute('aria-valuetext')}`;
    new MutationObserver(() => seen.values.push(said())).observe(element, {
      attributeFilter: ['aria-valuenow', 'aria-valuetext'],
    });
    const live = element.closest('.stage')!.querySelector('.live')!;
    new MutationObserver(() => seen.redraws++).observe(live, { childList: true, subtree: true });
    return seen;
  });
  return () => watched.jsonValue();
}

/** Presses, moves through `path`, and lets go; `halfway` runs in the middle of it. */
export async function drag(
  page: Page,
  pointer: Pointer,
  handle: Locator,
  path: readonly Point[],
  halfway: Settled = AT_ONCE,
): Promise<void> {
  const from = await centreOf(handle);
  const { press, move, release } = pointer === 'mouse' ? byMouse(page) : await byFinger(page);
  await press(from);
  for (const [i, place] of path.entries()) {
    if (i === path.length / 2) await halfway();
    await move(place);
    // Each is told by itself.
    await nextFrame(page);
  }
  await release();
}

/** By mouse along a straight line, so many pixels to the right and down. */
export async function dragBy(figure: Figure, handle: Locator, right: number, down: number): Promise<void> {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y } = await centreOf(handle);
  const path = Array.from({ length: 8 }, (_, i) => (i + 1) / 8).map((t) => ({
    x: x + right * t,
    y: y + down * t,
  }));
  await drag(figure.page, 'mouse', handle, path);
  await figure.settled();
}

/** A finger from one place to another, a frame at a time, as a swipe is told to the browser. */
export async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const finger = await byFinger(page);
  await finger.press(from);
  for (let i = 1; i <= SWIPE; i++) {
    const t = i / SWIPE;
    await finger.move({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) });
    await nextFrame(page);
  }
  await finger.release();
}
const SWIPE = 8;

const byMouse = (page: Page) => ({
  press: async ({ x, y }: Point) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
  },
  move: ({ x, y }: Point) => page.mouse.move(x, y),
  release: () => page.mouse.up(),
});

async function byFinger(page: Page) {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    press: (at: Point) => touch('touchStart', [at]),
    move: (at: Point) => touch('touchMove', [at]),
    release: async () => {
      await touch('touchEnd', []);
      await client.detach();
    },
  };
}
