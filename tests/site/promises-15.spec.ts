/** Chapter 15 keeps its word: what the prose tells the reader to press and to look at is there, and what it promises happens. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

test('one transposed step at a time: the peak moves from 1/8 to 1/4 to 1/2', async ({ page }) => {
  const figure = await open(page, 'latent-walk', 'first');
  const peaks: number[] = [];
  for (const preset of ['first', 'middle', 'last']) {
    const { first2, first4, first8 } = await figure.numbersAt(preset);
    const ratios = [first8, first4, first2];
    peaks.push(ratios.indexOf(Math.max(...ratios)));
  }
  expect(peaks).toEqual([0, 1, 2]);
});

test('digits: the grid is gone from the pictures, and there before the tanh; leaves wear it', async ({
  page,
}) => {
  const figure = await open(page, 'latent-walk', 'digits');
  const [shown, hidden, leaves] = [
    await figure.numbersAt('digits'),
    await figure.numbersAt('hidden'),
    await figure.numbersAt('leaves'),
  ];
  expect(shown.first2).toBeLessThan(2);
  expect(hidden.first2).toBeGreaterThan(3 * shown.first2);
  expect(leaves.first2).toBeGreaterThan(3 * leaves.second2);
});

test('the point in the map is walked, and the pictures follow', async ({ page }) => {
  const figure = await open(page, 'latent-walk', 'digits');
  await figure.touch();
  const before = await figure.reading();
  const handle = figure.handle('at').first();
  await handle.focus();
  for (let i = 0; i < 5; i++) await handle.press('ArrowRight');
  await figure.settled();
  expect(await figure.reading()).not.toEqual(before);
  await expect(figure.root.locator('.figure-notice'), 'it speaks of every place').not.toHaveAttribute(
    'data-left',
  );
});

test('a training is begun, and its losses move', async ({ page }) => {
  const player = await Player.open(page, 'train-live');
  await player.press('To the start');
  await player.shows(0);
  const before = await player.figure.readouts();
  await player.press('Step');
  await player.shows(1);
  await player.press('Step');
  await player.shows(2);
  expect(await player.figure.readouts()).not.toEqual(before);
});

test('the judge that overlaps has the most uneven gradient, and pictures without a grid', async ({
  page,
}) => {
  const figure = await open(page, 'the-other-culprit', 'trained');
  const [odd, even] = [await figure.numbersAt('trained'), await figure.numbersAt('trainedEven')];
  expect(odd.uneven).toBeGreaterThan(2 * even.uneven);
  expect(odd.picture2).toBeLessThan(1.5);
});
