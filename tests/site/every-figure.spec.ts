/**
 * What every figure has to do, each figure in one visit: to open it and to draw it for the first time costs more than most of
 * what is tried on it. What only the runtime can spoil is tried elsewhere, with a few of them.
 */
import { presetsInSight } from '../tools/pages.ts';
import { roam } from '../tools/roam.ts';
import { everyWidget } from '../tools/wanted.ts';
import { isAccessible } from './every-figure/accessible.ts';
import { isDragged } from './every-figure/dragged.ts';
import { isGrabbed } from './every-figure/grabbed.ts';
import { isOnOneScreen } from './every-figure/on-one-screen.ts';
import { isOperated } from './every-figure/operated.ts';
import { isPresented } from './every-figure/presented.ts';
import { widgets } from './support/catalogue.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { shifts, watchShifts } from './support/shifts.ts';

/** Where a widget's own handles go is seen in a few moves; what the runtime does with many, in handles.spec. */
const FEW = 8;
/** Random states; `npm run soak` draws hundreds. */
const STATES = 3;
const SEED = 7;
/** One control of it fails on purpose. */
const FAILING = 'specimen';

test.describe.configure({ timeout: 1_200_000 });

for (const found of widgets) {
  const { widget, params } = found;
  test(`${widget} keeps the promises of every figure`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    const opened = await figure.reading();
    await test.step('touched, it holds still, and the numbers of the build are those of the reader’s machine', async () => {
      await watchShifts(page);
      await nextFrame(page);
      // Chromium's own <audio> shifts its parts as the page loads.
      const loading = await shifts(page);
      await figure.touch();
      expect(await figure.reading()).toEqual(opened);
      expect(await shifts(page)).toEqual(loading);
    });
    await test.step('live, it is accessible', () => isAccessible(figure));
    if (widget !== FAILING)
      await test.step('it is on one screen with its controls', () => isOnOneScreen(figure, found));
    await test.step('it is presented from the keyboard', () => isPresented(figure, presetsInSight(found)));
    await test.step('each handle follows the mouse', async () => {
      await figure.touch();
      await isDragged(figure, params, { pointer: 'mouse', moves: FEW });
    });
    await test.step('what is seen to move can be grabbed itself', () => isGrabbed(figure));
    await test.step('a reset brings back what was opened', async () => {
      await figure.reset();
      expect(await figure.reading()).toEqual(opened);
    });
    await test.step('every control answers, and a reload restores it', () => isOperated(figure, found));
    if (widget !== FAILING)
      await test.step(`it draws ${STATES} random states`, async () => {
        expect((await roam(page, widget, SEED, STATES)).faults).toEqual([]);
      });
  });
}

test('the walk notices a figure that fails', async ({ page }) => {
  test.skip(!everyWidget, 'tried once, with the specimen');
  const figure = await Figure.open(page, 'specimen');
  await figure.touch();
  await figure.control('trouble').locator('select').selectOption('throw');
  await expect(figure.trouble).toBeVisible();
  // Nothing but the trouble itself is left to turn.
  await page.evaluate(() =>
    document.querySelectorAll('.controls, .chip, .overlay').forEach((one) => one.remove()),
  );
  expect((await roam(page, 'specimen', SEED, 1)).faults.join()).toContain('asked to fail');
});
