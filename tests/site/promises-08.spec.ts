/** Chapter 8 keeps what it promises: what it tells the reader to press, drag and look at. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/counting-photons/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('a hundred times the light is ten times the signal-to-noise ratio, and Richardson–Lucy keeps the light', async ({
  page,
}) => {
  const figure = await open(page, 'budget');
  await figure.press('few');
  const dim = await figure.number('snr');
  await figure.press('stars');
  const bright = await figure.number('snr');
  expect(bright / dim).toBeGreaterThan(9);
  expect(bright / dim).toBeLessThan(11);
  expect(await figure.number('light')).toBeCloseTo(1, 3);
});

test('without photons the lead stays, and a sky takes it away', async ({ page }) => {
  const figure = await open(page, 'budget');
  await figure.press('stars');
  const stars = await figure.number('rl');
  await figure.press('gaussian');
  expect(Math.abs((await figure.number('rl')) / stars - 1)).toBeLessThan(0.15);
  await figure.press('bright');
  expect(await figure.number('rl')).toBeGreaterThan(2 * stars);
});

test('the challenge is met by a little sky, not by none', async ({ page }) => {
  const figure = await open(page, 'budget');
  await figure.press('few');
  const challenge = await Challenge.find(page, 'Keep the stars');
  await challenge.begin();
  await figure.settled();
  await challenge.says('Positivity still helps');
  const sky = figure.control('sky').locator('input[type="range"]');
  for (let i = 0; i < 5; i++) await sky.press('ArrowRight');
  await figure.settled();
  await challenge.passes();
});

test('run it, and the best step is behind it; more light moves it on', async ({ page }) => {
  const figure = await open(page, 'stop');
  await figure.press('cells');
  await figure.root.getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => figure.number('rlError')).toBeGreaterThan(0.2);
  expect(await figure.number('rlBest')).toBe(16);
  expect(await figure.number('cglsBest')).toBe(5);
});
