/** Under a finger: every target is large enough, and the text does not jump while the dock changes. */
import { representatives } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';
import { shifts, watchShifts } from './support/shifts.ts';

test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

const LEAST = 44;
/** In a sentence, and in the cells of a wide grid, smaller ones are all there is room for. */
const LEAST_IN_GRID = 24;
const TARGETS =
  'button, select, summary, textarea, label.segment, label.toggle, label.button, input:not(label input)';

for (const { widget } of representatives)
  test(`${widget} has targets of ${LEAST} pixels for a finger`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.allControls();
    const small = await figure.root.locator(TARGETS).evaluateAll(
      (all, [least, leastInGrid]) =>
        all
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
          .map((one) => ({
            height: one.getBoundingClientRect().height,
            least: one.closest('.kernel-grid, .number-box') ? leastInGrid : least,
            html: one.outerHTML.slice(0, 120),
          }))
          .filter(({ height, least }) => height > 0 && height < least)
          .map(({ height, html }) => `${height.toFixed(1)}: ${html}`),
      [LEAST, LEAST_IN_GRID],
    );
    expect(small).toEqual([]);
  });

test('to go from one control to the next moves nothing above the figure', async ({ page }) => {
  await page.goto('/why-undoing-fails/');
  const figure = new Figure(page, 'boom');
  await figure.alive();
  await figure.root.evaluate((root) => root.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await watchShifts(page);
  const above = () =>
    page
      .locator('.prose > h2')
      .first()
      .evaluate((one) => one.getBoundingClientRect().top + scrollY);
  const [before, loading] = [await above(), await shifts(page)];
  for (const name of await figure.root.locator('.chooser > [data-chooses]').all()) await name.tap();
  expect(await above()).toBe(before);
  expect(await shifts(page)).toEqual(loading);
});
