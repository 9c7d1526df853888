/** Chapter 12's last three figures keep their word: what the prose tells the reader to do does what the prose says. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/checkerboards/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('the picture and its twin: one press, and the grid is gone', async ({ page }) => {
  const figure = await open(page, 'twin');
  for (const preset of ['transposed4', 'subPixel', 'nearest', 'truth', 'transposed3']) {
    await figure.press(preset);
    await expect(figure.root.locator('.live .picture')).toHaveCount(2);
  }
  const ring = figure.handle('spot').first();
  const before = await ring.boundingBox();
  await figure.keys(ring, 'ArrowLeft', 4);
  expect((await ring.boundingBox())!.x).toBeLessThan(before!.x);
});

test('backwards: 4 against 1, mended by the projection; the ring reads single cells', async ({ page }) => {
  const figure = await open(page, 'backward');
  await figure.press('conv');
  expect([await figure.number('most'), await figure.number('least')]).toEqual([4, 1]);
  const said = await figure.wordsIn('zoom');
  expect(said).toContain('windows that read it: 4');
  await figure.keys(figure.handle('spot').first(), 'ArrowRight');
  expect(await figure.wordsIn('zoom')).toContain('windows that read it: 2');
  await figure.press('divisible');
  expect(await figure.number('most')).toBeGreaterThan((await figure.number('least')) + 5);
  await figure.press('projected');
  expect(await figure.number('most')).toBe(await figure.number('least'));
});

test('backwards: a max-pool on average, on a ramp; its challenge', async ({ page }) => {
  const figure = await open(page, 'backward');
  await figure.press('pool');
  const ratio = (await figure.number('most')) / (await figure.number('least'));
  expect(ratio).toBeGreaterThan(3.5);
  await figure.press('ramp');
  expect([await figure.number('most'), await figure.number('least')]).toEqual([1, 0]);
  await figure.press('pool');
  await figure.put('kernel', 4);
  await Challenge.solved(page, 'max-pool whose windows overlap');
});

test('untrained: the grid is there for another seed, and gone with another upsampler or without ReLU', async ({
  page,
}) => {
  const figure = await open(page, 'untrained');
  await figure.press('four');
  expect(await figure.number('share')).toBeGreaterThan(0.4);
  await figure.control('seed').getByRole('button').last().click();
  await figure.settled();
  expect(await figure.number('share')).toBeGreaterThan(0.3);
  for (const preset of ['nearest', 'icnr', 'linear']) {
    await figure.press(preset);
    expect(await figure.number('share'), preset).toBeLessThan(0.02);
  }
  await figure.press('constant');
  expect(await figure.number('share')).toBeGreaterThan(0.4);
  await figure.press('three');
  await figure.choose('activation', 'Nothing');
  await Challenge.solved(page, 'bring its grid below');
});

test('bench: scores before and after training; its challenge wants other first weights', async ({ page }) => {
  const figure = await open(page, 'bench');
  await figure.press('start');
  expect(await figure.number('transposed4')).toBeGreaterThan(0.5);
  expect(await figure.number('nearest')).toBeLessThan(0.05);
  await figure.press('grown');
  expect(await figure.number('transposed4')).toBeLessThan(0.1);
  await figure.press('trained');
  expect(await figure.number('transposed4')).toBeLessThan(0.1);
  await figure.press('solved');
  expect(await figure.number('wideError')).toBeCloseTo(0.0584, 4);
  await figure.press('start');
  await figure.put('steps', 150);
  await figure.put('seed', 3);
  await Challenge.solved(page, '150 steps of training');
});

test('bench: nothing is timed before Run is pressed; then times appear, and Pause stops them', async ({
  page,
}) => {
  const figure = await open(page, 'bench');
  await figure.press('start');
  expect(await figure.wordsIn('table')).toContain('press Run');
  await new Player(figure).runsPast(0);
  expect(await figure.wordsIn('table')).toMatch(/Timing: \d+ of/);
});
