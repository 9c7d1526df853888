/** Chapter 7 keeps what it promises: what it tells the reader to press and drag, and what is to be seen then. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/believing-something/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('total variation on a picture: too little λ brings the noise back, too much makes a poster', async ({
  page,
}) => {
  const figure = await open(page, 'photo');
  await figure.press('tv');
  const [seen, best] = [await figure.number('psnrData'), await figure.number('psnr')];
  expect(best).toBeGreaterThan(seen + 2);
  const flat = await figure.number('flat');
  await figure.press('little');
  expect(await figure.number('psnr')).toBeLessThan(seen);
  await figure.press('much');
  expect(await figure.number('psnr')).toBeLessThan(seen);
  expect(await figure.number('flat')).toBeGreaterThan(flat);
  await figure.press('smooth');
  expect(await figure.number('psnr')).toBeLessThan(best);
});

test('λ moved restarts the estimate, and it arrives by itself', async ({ page }) => {
  const figure = await open(page, 'photo');
  await figure.press('tv');
  const before = await figure.number('flat');
  await figure.control('lambda').locator('input[type="range"]').press('PageUp');
  await figure.settled();
  await expect.poll(() => figure.number('flat')).toBeGreaterThan(before);
});

test('each truth crowns another prior', async ({ page }) => {
  const figure = await open(page, 'arena');
  const winners = { spikes: 'l1', jumps: 'tv', bumps: 'wiener', texture: 'wiener' } as const;
  for (const [preset, winner] of Object.entries(winners)) {
    await figure.press(preset);
    const errors = await figure.numbers();
    const others = ['l1', 'tv', 'wiener', 'tikhonov', 'wavelet'].filter((name) => name !== winner);
    for (const other of others)
      expect(errors[`${winner}Shown`], `${preset}: ${other}`).toBeLessThan(errors[`${other}Shown`]);
  }
  await figure.press('misled');
  expect(await figure.number('wienerShown')).toBeGreaterThan(await figure.number('tikhonovShown'));
});

test('soft threshold: from the start, by steps, samples become exactly zero; at λmax all of them', async ({
  page,
}) => {
  const figure = await open(page, 'soft');
  await figure.press('dead');
  expect(await figure.number('fistaNonzeros')).toBe(0);
  await figure.press('spikes');
  expect(await figure.number('fistaNonzeros')).toBeLessThan(await figure.number('istaNonzeros'));
});

test('the stairs go with the noise; the boxes sink by 2λ over their width', async ({ page }) => {
  const figure = await open(page, 'staircase');
  await figure.press('ramp');
  expect(await figure.number('flat')).toBeGreaterThan(0.7);
  await figure.control('sigma').locator('input[type="range"]').press('Home');
  await figure.settled();
  expect(await figure.number('flat')).toBeLessThan(0.2);
  await figure.press('corners');
  expect(await figure.number('second')).toBeLessThan((await figure.number('error')) / 2);
  await figure.press('second');
  expect(await figure.number('second')).toBeGreaterThan(await figure.number('error'));
});

test('the sieve: the narrow box goes first', async ({ page }) => {
  const figure = await open(page, 'staircase');
  const challenge = await Challenge.find(page, 'Three boxes');
  await challenge.begin();
  await figure.settled();
  await figure.put('lambda', 3.16);
  await challenge.passes();
});

test('on a phone, a word that presses a preset leaves the estimate on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const figure = await open(page, 'photo');
  await page.locator('.press[data-figure="photo"][data-is="smooth"] button').first().click();
  await figure.settled();
  const estimate = figure.stage.locator('.live [data-panel="estimate"]');
  await expect(estimate).toBeInViewport({ ratio: 0.9 });
});
