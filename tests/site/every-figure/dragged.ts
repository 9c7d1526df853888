/** Each handle of a figure, dragged: every move arrives although the figure is drawn again beneath it, and the focus stays. */
import { expect, type Locator } from '@playwright/test';
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import { centreOf, drag, pathOf, watchHandle, type Point, type Pointer } from '../support/drag.ts';
import type { Figure } from '../support/figure.ts';
import { isHigh } from '../support/keyboard.ts';

const handlesOf = (figure: Figure) => figure.root.locator('.overlay .handle');

interface Drag {
  readonly pointer: Pointer;
  readonly moves: number;
}
export async function isDragged(
  figure: Figure,
  params: Readonly<Record<string, ParamSpec>>,
  how: Drag,
): Promise<void> {
  const count = await handlesOf(figure).count();
  for (let i = 0; i < count; i++) {
    const handle = handlesOf(figure).nth(i);
    // In the middle: on its way to its ends it may go up and down as well.
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const spec = params[(await handle.getAttribute('data-param'))!];
    await follow(figure, handle, { ...how, stride: await strideOf(figure, handle, spec) });
  }
}

/** Values between two of the param's own steps don't exist, so some moves change nothing. */
const isStepped = (spec: ParamSpec): boolean =>
  spec.kind === 'slider'
    ? spec.scale !== 'log' && (spec.integer === true || spec.step !== undefined)
    : 'step' in spec && spec.step !== undefined;

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

interface Way extends Drag {
  readonly stride: Point;
}
async function follow(figure: Figure, handle: Locator, { pointer, moves, stride }: Way): Promise<void> {
  // Across its axis a handle may stand on a curve, where the last answer puts it.
  const path = await pathOf(handle, moves, () => figure.settled());
  const seen = await watchHandle(handle);
  // In the middle of it the figure is drawn again beneath it.
  await drag(figure.page, pointer, handle, path, () => figure.settled());
  await figure.settled();
  const { moves: arrived, values, redraws } = await seen();
  const last = path.at(-1)!;
  // On its way across a panel a handle may step along both axes at once.
  const travelled = Math.max(Math.abs(last.x - path[0].x), Math.abs(last.y - path[0].y));
  const label = await handle.getAttribute('aria-label');
  expect(arrived, `${label}: moves that arrived`).toBeGreaterThanOrEqual(moves);
  expect(redraws, `${label}: redraws meanwhile`).toBeGreaterThan(0);
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
