/** Chapter 5 keeps its word: what the prose tells the reader to do does what the prose says. */
import type { Page } from '@playwright/test';
import { dragBy } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/the-anatomy-of-ill-posedness/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('singular vectors: the sum of two pixels comes out whole, their difference halved', async ({ page }) => {
  const figure = await open(page, 'shapes');
  await figure.press('two');
  expect(await figure.number('sigma')).toBe(1);
  await figure.keys(figure.handle('i'), 'ArrowRight', 1);
  expect(await figure.number('sigma')).toBe(0.5);
});

test('singular vectors: stepping i up shrinks what comes out and adds sign changes', async ({ page }) => {
  const figure = await open(page, 'shapes');
  await figure.press('first');
  const [size, changes] = [await figure.number('sigma'), await figure.number('crossings')];
  await figure.keys(figure.handle('i'), 'ArrowRight', 5);
  expect(await figure.number('sigma')).toBeLessThan(size);
  expect(await figure.number('crossings')).toBe(changes + 5);
  await figure.press('delay');
  expect(await figure.number('sigma')).toBe(0);
  expect(await figure.number('crossings')).toBe(0);
});

test('picard: the cut dragged back over the place mends the solution; the floor dragged moves the place', async ({
  page,
}) => {
  const figure = await open(page, 'picard');
  await figure.press('greedy');
  expect(await figure.number('error')).toBeGreaterThan(10);
  await figure.keys(figure.handle('k'), 'ArrowLeft', 3);
  expect(await figure.number('error')).toBeLessThan(0.1);
  const place = await figure.number('holds');
  await dragBy(figure, figure.handle('noise'), 0, 60);
  const lower = await figure.number('holds');
  expect(lower).toBeGreaterThan(place);
  await dragBy(figure, figure.handle('noise'), 0, -80);
  expect(await figure.number('holds')).toBeLessThan(lower);
  await figure.press('own');
  expect(await figure.number('holds')).toBeLessThan(10);
});

test('filter factors: λ dragged into the shade lets the noise through, out of it loses the truth', async ({
  page,
}) => {
  const figure = await open(page, 'factors');
  await figure.press('together');
  const before = await figure.number('tikhonov');
  await dragBy(figure, figure.handle('lambda'), 150, 0);
  expect(await figure.number('tikhonov')).toBeGreaterThan(3 * before);
  await figure.press('together');
  await dragBy(figure, figure.handle('threshold'), -100, 0);
  expect(await figure.number('tsvd')).toBeGreaterThan(2 * before);
  await figure.press('small');
  const size = await figure.number('tikhonov');
  await figure.press('generalised');
  expect(await figure.number('tikhonov')).toBeLessThan(size / 5);
});

test('bias and variance: λ dragged to the right loses truth and quiets noise; another draw moves only itself', async ({
  page,
}) => {
  const figure = await open(page, 'trade');
  await figure.press('valley');
  const before = await figure.numbers();
  await dragBy(figure, figure.handle('lambda'), 80, 0);
  expect(await figure.number('lost')).toBeGreaterThan(before.lost);
  expect(await figure.number('amplified')).toBeLessThan(before.amplified);
  await figure.press('crossing');
  const crossing = await figure.numbers();
  expect(crossing.expected).toBeGreaterThan(crossing.least);
  // The next draw happens to be as good as this one, to three digits.
  for (let i = 0; i < 2; i++) await figure.control('seed').getByRole('button').click();
  await expect.poll(() => figure.number('drawn')).not.toBe(crossing.drawn);
  expect(await figure.number('expected')).toBe(crossing.expected);
});
