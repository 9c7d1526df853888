/** Chapter 6 keeps what it promises: what it tells the reader to press, drag and look at. */
import type { Page } from '@playwright/test';
import { centreOf } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const PAGE = '/how-much-is-enough/';

async function onPage(page: Page, id: string): Promise<Figure> {
  await page.goto(PAGE);
  const figure = new Figure(page, id);
  await figure.alive();
  return figure;
}
const preset = async (figure: Figure, name: string): Promise<void> => {
  await figure.root.locator(`.chip[data-preset="${name}"]`).click();
  await figure.settled();
};
/** `55 900`, `1.6 × 10⁵`, `0.018 dB` as numbers. */
function numberOf(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const [, mantissa, power] = /^([−\d.]+)(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/.exec(text) ?? [];
  const exponent = [...(power ?? '')].map((c) => (c === '⁻' ? '-' : digits.indexOf(c))).join('');
  return Number(mantissa.replace('−', '-')) * 10 ** Number(exponent || 0);
}
const readout = async (figure: Figure, name: string): Promise<number> =>
  numberOf((await figure.readouts())[name]);

test('the handle runs along the L: from its foot to the corner, and up the wall', async ({ page }) => {
  const figure = await onPage(page, 'choose');
  await preset(figure, 'unknown');
  const handle = figure.root.locator('.overlay [role="slider"]').first();
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const lambda = async () => 10 ** Number(await handle.getAttribute('aria-valuenow'));
  const misfits: number[] = [];
  await handle.press('End');
  await figure.settled();
  const foot = await centreOf(handle);
  misfits.push(await readout(figure, 'misfit'));
  const before = await lambda();
  await page.mouse.move(foot.x, foot.y);
  await page.mouse.down();
  for (let i = 1; i <= 20; i++) await page.mouse.move(foot.x - 9 * i, foot.y - 2 * i);
  await nextFrame(page);
  const flat = await lambda();
  expect(flat).toBeLessThan(before / 5);
  const here = await centreOf(handle);
  for (let i = 1; i <= 20; i++) await page.mouse.move(here.x - 60, here.y - 6 * i);
  await page.mouse.up();
  await figure.settled();
  const wall = await lambda();
  expect(wall).toBeLessThan(flat / 10);
  misfits.push(await readout(figure, 'misfit'));
  expect(misfits[1]).toBeLessThan(misfits[0]);
  const up = await centreOf(handle);
  expect(up.y).toBeLessThan(here.y - 30);
});

test('each rule has its undoing', async ({ page }) => {
  const figure = await onPage(page, 'choose');
  await preset(figure, 'unknown');
  expect(Object.keys(await figure.readouts())).not.toContain('gcvTimes');
  await preset(figure, 'agree');
  for (const rule of ['gcvTimes', 'cornerTimes', 'discrepancyTimes'])
    expect(await readout(figure, rule), rule).toBeLessThan(1.5);
  await preset(figure, 'correlated');
  expect(await readout(figure, 'gcvTimes')).toBeGreaterThan(1e4);
  await preset(figure, 'smooth');
  expect(await readout(figure, 'cornerTimes')).toBeGreaterThan(20);
  await preset(figure, 'low');
  expect(await readout(figure, 'discrepancyTimes')).toBeGreaterThan(1e5);
  await preset(figure, 'high');
  expect(await readout(figure, 'discrepancyTimes')).toBeLessThan(1.6);
});

test('a blind choice that beats GCV', async ({ page }) => {
  const figure = await onPage(page, 'choose');
  const challenge = page.locator('.challenge').filter({ hasText: 'Your turn' });
  await challenge.scrollIntoViewIfNeeded();
  await challenge.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await challenge.getByRole('button').first().click();
  await figure.settled();
  const handle = figure.handle('lambda').first();
  await handle.focus();
  for (let i = 0; i < 24; i++) await handle.press('ArrowRight');
  await figure.settled();
  await challenge.getByRole('button', { name: 'Check' }).click();
  await expect(challenge.getByRole('status')).toContainText('Show the truth');
  await figure.control('truth').locator('input').check();
  await figure.settled();
  await challenge.getByRole('button', { name: 'Check' }).click();
  await expect(challenge.locator('[data-done]')).toBeVisible();
});

test('the cover hides the truth, and once it is lifted the choice stands', async ({ page }) => {
  const figure = await onPage(page, 'tasting');
  await preset(figure, 'first');
  expect(Object.keys(await figure.readouts())).toEqual(['lambda']);
  const handle = figure.handle('lambda');
  await handle.focus();
  for (let i = 0; i < 20; i++) await handle.press('ArrowRight');
  await figure.settled();
  await figure.control('reveal').locator('input').check();
  await figure.settled();
  expect(await readout(figure, 'lambda')).toBeCloseTo(0.1, 3);
  expect(await readout(figure, 'lost')).toBeLessThan(0.05);
  await expect(figure.control('lambda')).toHaveCount(0);
  await expect(figure.control('seed')).toHaveCount(0);
  await expect(figure.handle('lambda')).toHaveCount(0);

  // Looking at another's picture changes no score.
  await figure.control('look').locator('select').selectOption('corner');
  await figure.settled();
  expect(await readout(figure, 'lost')).toBeLessThan(0.05);

  // Another plate comes under a cover.
  await figure.control('reveal').locator('input').uncheck();
  await figure.control('seed').getByRole('button').click();
  await figure.settled();
  expect(Object.keys(await figure.readouts())).toEqual(['lambda']);
});
