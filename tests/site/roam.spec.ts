/** A short random walk over each figure's controls; `npm run soak` takes the long one. */
import { roam } from '../tools/roam.ts';
import { widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const STATES = 5;
const SEED = 7;

for (const { widget } of widgets.filter(({ widget }) => widget !== 'specimen'))
  test(`${widget} draws ${STATES} random states, each without a fault`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    expect((await roam(page, widget, SEED, STATES)).faults).toEqual([]);
  });

test('the walk notices a figure that fails', async ({ page }) => {
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
