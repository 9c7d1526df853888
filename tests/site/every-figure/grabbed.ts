/** What is seen to move can be grabbed itself, not only by its ring: and no letter is selected on the way. */
import { expect, type Locator } from '@playwright/test';
import { watchHandle, type Point } from '../support/drag.ts';
import { nextFrame, type Figure } from '../support/figure.ts';

/** Pixels of the drag, to one side and then to the other: the value may stand at an end. */
const FAR = 60;
const STRIDES = 4;

export async function isGrabbed(figure: Figure): Promise<void> {
  const surfaces = figure.root.locator('.overlay .grab');
  const count = await surfaces.count();
  for (let i = 0; i < count; i++) {
    const surface = surfaces.nth(i);
    await surface.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // Small ones may lie under the ring, which does the same.
    const place = await placeOn(surface);
    if (place) await follows(figure, surface, place);
  }
}

/** Where a pointer meets it and nothing else. */
function placeOn(surface: Locator): Promise<Point | undefined> {
  return surface.evaluate((element) => {
    const path = element.querySelector('path');
    // A curve of which nothing is in the panel.
    if (path && path.getTotalLength() === 0) return undefined;
    const parts = Array.from({ length: 9 }, (_, i) => (i + 1) / 10);
    const box = element.getBoundingClientRect();
    const onPath = (part: number) => {
      const at = path!.getPointAtLength(part * path!.getTotalLength()).matrixTransform(path!.getScreenCTM()!);
      return { x: at.x, y: at.y };
    };
    const places = path
      ? parts.map(onPath)
      : parts.flatMap((x) =>
          parts.map((y) => ({ x: box.left + x * box.width, y: box.top + y * box.height })),
        );
    return places.find(({ x, y }) => {
      const met = document.elementFromPoint(x, y);
      return met !== null && (met === element || met === path);
    });
  });
}

async function follows(figure: Figure, surface: Locator, { x, y }: Point): Promise<void> {
  const { page } = figure;
  const name = await surface.evaluate((element) => {
    let ring: Element = element;
    while (!ring.matches('.handle')) ring = ring.nextElementSibling!;
    return (ring as HTMLElement).dataset.name!;
  });
  const ring = figure.root.locator(`.handle[data-name="${name}"]`);
  const kind = (await surface.getAttribute('class'))!;
  const said = `${kind} of ${await ring.getAttribute('aria-label')}`;
  const isCarried = !/grab-panel|moves-along/.test(kind);
  const seen = await watchHandle(ring);
  // What a number box had selected.
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.mouse.move(x, y);
  await page.mouse.down();
  await nextFrame(page);
  if (isCarried) expect((await seen()).values, `${said}: moved by a press alone`).toEqual([]);
  const [right, down] = kind.includes('moves-y') ? [0, 1] : kind.includes('moves-x') ? [1, 0] : [1, 1];
  for (const far of [FAR, -FAR])
    for (let i = 1; i <= STRIDES; i++) {
      const by = (far * i) / STRIDES;
      await page.mouse.move(x + right * by, y + down * by);
      // Told of both ways at once, a busy page would see no change where the value stands at an end.
      await nextFrame(page);
    }
  expect((await seen()).values.length, `${said}: values seen`).toBeGreaterThan(0);
  await page.mouse.up();
  await figure.settled();
  expect(await page.evaluate(() => String(getSelection())), `${said}: selected`).toBe('');
  await expect(ring, said).toBeFocused();
}
