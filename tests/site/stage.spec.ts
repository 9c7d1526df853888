/** A stage is drawn for an answer, once; without room, hidden or in the middle of a change of layout, it keeps its drawing. */
import { LEAST_STAGE } from '../../src/runtime/host/widths.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { test as alone } from './support/test.ts';

/** What is drawn, and for which width. */
const drawn = (figure: Figure) =>
  figure.stage.locator('.live').evaluate((live) => ({
    wide: live.hasAttribute('data-wide'),
    sizes: [...live.querySelectorAll('.plot > :is(svg, canvas)')].map((one) =>
      [one.getAttribute('width'), one.getAttribute('height')].join(' × '),
    ),
  }));

test('an answer is drawn once, and the question before it not at all', async ({ page }) => {
  // Its answer takes longer than a frame.
  const figure = await Figure.open(page, 'blind-tasting');
  await figure.touch();
  const redraws = await figure.stage.locator('.live').evaluateHandle((live) => {
    const seen = { count: 0 };
    new MutationObserver(() => seen.count++).observe(live, { childList: true, subtree: true });
    return seen;
  });
  const chips = await figure.chips.all();
  for (const chip of chips.slice(1)) {
    await chip.click();
    await figure.settled();
  }
  expect(await redraws.evaluate(({ count }) => count)).toBe(chips.length - 1);
});

for (const [how, style] of [
  ['hidden', 'display: none'],
  [`less than ${LEAST_STAGE} px wide`, `width: ${LEAST_STAGE - 10}px`],
] as const)
  test(`a stage that is ${how} is not laid out anew, and takes new numbers as it was`, async ({ page }) => {
    const figure = await Figure.open(page, 'noise-explosion');
    await figure.touch();
    const before = await drawn(figure);
    expect(before.wide).toBe(true);
    expect(before.sizes.length).toBeGreaterThan(0);
    await figure.stage.evaluate((stage, style) => stage.setAttribute('style', style), style);
    await nextFrame(page);
    expect(await drawn(figure)).toEqual(before);
    const readouts = await figure.readouts();
    await figure.chips.last().click();
    await figure.settled();
    expect(await figure.readouts()).not.toEqual(readouts);
    const hidden = await drawn(figure);
    expect(hidden.wide, 'still drawn for a wide place').toBe(true);
    await figure.stage.evaluate((stage) => stage.removeAttribute('style'));
    await nextFrame(page);
    expect(await drawn(figure)).toEqual(hidden);
    await expect(figure.trouble).toHaveCount(0);
  });

alone('an answer that comes before the stage has any room is drawn once it has', async ({ page }) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () =>
      document.querySelector('.stage')!.setAttribute('style', 'display: none'),
    ),
  );
  const figure = await Figure.open(page, 'noise-explosion');
  const readouts = await figure.readouts();
  await figure.chips.last().click();
  await expect.poll(() => figure.readouts()).not.toEqual(readouts);
  await expect(figure.stage).toHaveAttribute('aria-busy', 'false');
  await nextFrame(page);
  await expect(figure.stage).not.toHaveAttribute('data-live');
  await expect(figure.stage).not.toHaveAttribute('data-settled');
  await figure.stage.evaluate((stage) => stage.removeAttribute('style'));
  await figure.settled();
});
