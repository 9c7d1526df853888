/** Chapter 6 keeps what it promises: what it tells the reader to press, drag and look at. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { centreOf } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/how-much-is-enough/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('the handle runs along the L: from its foot to the corner, and up the wall', async ({ page }) => {
  const figure = await open(page, 'choose');
  await figure.press('unknown');
  const handle = figure.root.locator('.overlay [role="slider"]').first();
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const lambda = async () => 10 ** Number(await handle.getAttribute('aria-valuenow'));
  const misfits: number[] = [];
  await handle.press('End');
  await figure.settled();
  const foot = await centreOf(handle);
  misfits.push(await figure.number('misfit'));
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
  misfits.push(await figure.number('misfit'));
  expect(misfits[1]).toBeLessThan(misfits[0]);
  const up = await centreOf(handle);
  expect(up.y).toBeLessThan(here.y - 30);
});

test('each rule has its undoing', async ({ page }) => {
  const figure = await open(page, 'choose');
  await figure.press('unknown');
  expect(Object.keys(await figure.readouts())).not.toContain('gcvTimes');
  await figure.press('agree');
  for (const rule of ['gcvTimes', 'cornerTimes', 'discrepancyTimes'])
    expect(await figure.number(rule), rule).toBeLessThan(3);
  await figure.press('correlated');
  expect(await figure.number('gcvTimes')).toBeGreaterThan(1e3);
  expect(await figure.number('discrepancyFails')).toBe(0);
  await figure.press('smooth');
  expect(await figure.number('cornerTimes')).toBeGreaterThan(10);
  await figure.press('low');
  expect(await figure.number('discrepancyTimes')).toBeGreaterThan(1e3);
  await figure.press('high');
  expect(await figure.number('discrepancyTimes')).toBeLessThan(1.6);
});

test('a safety factor brings discrepancy home, and without it the rate of failures rises', async ({
  page,
}) => {
  const figure = await open(page, 'choose');
  await figure.press('safe');
  const [times, fails] = [await figure.number('discrepancyTimes'), await figure.number('discrepancyFails')];
  expect(times).toBeLessThan(1.1);
  await figure.control('tau').locator('input[type="range"]').press('Home');
  await figure.settled();
  expect(await figure.number('discrepancyTimes')).toBeGreaterThan(3);
  expect(await figure.number('discrepancyFails')).toBeGreaterThan(fails);
});

test('a blind choice that beats GCV', async ({ page }) => {
  const figure = await open(page, 'choose');
  const challenge = await Challenge.find(page, 'Your turn');
  await challenge.begin();
  await figure.settled();
  await figure.keys(figure.handle('lambda').first(), 'ArrowRight', 24);
  await challenge.says('Show the truth');
  await figure.control('truth').locator('input').check();
  await figure.settled();
  await challenge.passes();
});

test('the cover hides the truth, and once it is lifted the choice stands', async ({ page }) => {
  const figure = await open(page, 'tasting');
  await figure.press('first');
  expect(Object.keys(await figure.readouts())).toEqual(['lambda']);
  await figure.keys(figure.handle('lambda'), 'ArrowRight', 20);
  await figure.control('reveal').locator('input').check();
  await figure.settled();
  expect(await figure.number('lambda')).toBeCloseTo(0.1, 3);
  expect(await figure.number('lost')).toBeLessThan(0.05);
  await expect(figure.control('lambda')).toHaveCount(0);
  await expect(figure.control('seed')).toHaveCount(0);
  await expect(figure.handle('lambda')).toHaveCount(0);

  // Looking at another's picture changes no score.
  await figure.control('look').locator('select').selectOption('corner');
  await figure.settled();
  expect(await figure.number('lost')).toBeLessThan(0.05);

  // Another plate comes under a cover.
  await figure.control('reveal').locator('input').uncheck();
  await figure.control('seed').getByRole('button').click();
  await figure.settled();
  expect(Object.keys(await figure.readouts())).toEqual(['lambda']);
});
