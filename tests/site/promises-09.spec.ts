/** Chapter 9 keeps what it promises: what it tells the reader to press, drag and look at. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/not-knowing-the-blur/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('the ripples go when the width comes home, and another judge has marked it', async ({ page }) => {
  const figure = await open(page, 'wrong');
  await figure.press('wide');
  expect(await figure.number('error')).toBeGreaterThan(1);
  await figure.keys(figure.handle('assumedWidth'), 'ArrowLeft', 8);
  expect(await figure.number('error')).toBeLessThan(0.7);
  await figure.press('narrow');
  expect(await figure.number('error')).toBeLessThan(1);
  await figure.press('discNarrow');
  expect(await figure.number('error')).toBeGreaterThan(1);
  expect(await figure.number('likeliest')).toBe(8);
  await figure.press('turned');
  expect(await figure.number('likeliest')).toBe(30);
});

test('a width that is read off the residual', async ({ page }) => {
  const figure = await open(page, 'wrong');
  const challenge = await Challenge.find(page, 'A disc, too narrow');
  await challenge.begin();
  await figure.settled();
  await challenge.says('further to the right');
  await figure.keys(figure.handle('assumedWidth'), 'ArrowRight', 6);
  await challenge.passes();
});

test('the frame rings with the right kernel, and less so once the surround is estimated', async ({
  page,
}) => {
  const figure = await open(page, 'edge');
  await figure.press('frame');
  expect(await figure.number('error')).toBeGreaterThan(2);
  for (const way of ['mirrored', 'tapered', 'beyond']) {
    await figure.control('frame').locator('select').selectOption(way);
    await figure.settled();
    expect(await figure.number('error'), way).toBeLessThan(1);
  }
});

test('from sharp to blurry the cost falls, and for a lone edge it does not', async ({ page }) => {
  const figure = await open(page, 'trap');
  await figure.press('sharp');
  expect(await figure.number('here')).toBe(1);
  await figure.control('t').locator('input[type="range"]').press('End');
  await figure.settled();
  expect(await figure.number('here')).toBeLessThan(0.5);
  await figure.press('edge');
  expect(await figure.number('here')).toBeCloseTo(1, 2);
  await figure.press('lone');
  expect(await figure.number('here')).toBeGreaterThan(3);
  await figure.press('sparse');
  await figure.control('alpha').locator('input[type="range"]').press('Home');
  await figure.settled();
  expect(await figure.number('blurry')).toBeLessThan(1);
});

test('the likeliest blur comes along with σ', async ({ page }) => {
  const figure = await open(page, 'trap');
  await figure.press('sharp');
  await figure.control('sigma').locator('input[type="range"]').press('End');
  await figure.settled();
  expect(Math.abs((await figure.number('likeliest')) - 3)).toBeLessThanOrEqual(0.5);
});

test('kernel and picture come out of each other, and in the trap they do not', async ({ page }) => {
  const figure = await open(page, 'lab');
  await figure.press('motion');
  expect(Object.keys(await figure.readouts())).toContain('similarity');
  await figure.press('shake');
  expect(Object.keys(await figure.readouts())).toContain('similarity');
  await figure.press('trap');
  expect(Object.keys(await figure.readouts())).toContain('peak');
});
