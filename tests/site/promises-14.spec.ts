/** Chapter 14 keeps its word: what the prose tells the reader to press and to look at is there, and what it promises happens. */
import type { Page } from '@playwright/test';
import { dragBy } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

test('from rung to rung the borders come nearer, and what is found keeps its name', async ({ page }) => {
  const figure = await open(page, 'skip-ladder', 'coarse');
  const edges: number[] = [];
  for (const rung of ['coarse', 'one', 'two', 'three']) edges.push((await figure.numbersAt(rung)).edge);
  expect(edges).toEqual(edges.toSorted((a, b) => b - a));
  expect(edges[0]).toBeGreaterThan(1.5);
  expect(edges[3]).toBeLessThan(0.4);
});

test('on a page that does not halve, stretching moves the borders, and padding does not', async ({
  page,
}) => {
  const figure = await open(page, 'skip-ladder', 'resized');
  const resized = await figure.numbersAt('resized');
  const padded = await figure.numbersAt('padded');
  expect(resized.edge).toBeGreaterThan(1.2 * padded.edge);
});

test('nothing done about the sizes is refused in PyTorch’s words', async ({ page }) => {
  const figure = await open(page, 'skip-ladder', 'resized');
  await figure.press('resized');
  await figure.control('join').getByRole('radio').last().check();
  await expect(figure.trouble).toContainText('The size of tensor a');
});

test('a lower threshold finds more, and more that is not there', async ({ page }) => {
  const figure = await open(page, 'heatmap', 'trained');
  const low = await figure.numbersAt('low');
  const high = await figure.numbersAt('high');
  expect(low.skipsRecall).toBeGreaterThan(high.skipsRecall);
  expect(low.skipsPrecision).toBeLessThan(high.skipsPrecision);
  const [trained, loud] = [await figure.numbersAt('trained'), await figure.numbersAt('loud')];
  expect(loud.skipsAverage).toBeLessThan(trained.skipsAverage - 0.05);
});

test('twins: near says the same of both places, and its views do not differ', async ({ page }) => {
  const figure = await open(page, 'translate', 'twins');
  expect((await figure.numbersAt('twins')).differ).toBe(0);
  const small = await figure.numbersAt('small');
  expect(Math.min(small.nearOverlap, small.farOverlap)).toBeGreaterThan(0.85);
  const ring = await figure.numbersAt('ring');
  expect(ring.farOverlap - ring.nearOverlap).toBeGreaterThan(0.15);
  expect((await figure.numbersAt('beyond')).farOverlap).toBeLessThan(0.8);
});

test('the reader draws: a stroke on the page is read', async ({ page }) => {
  const figure = await open(page, 'skip-ladder', 'drawn');
  await figure.press('drawn');
  const before = await figure.readouts();
  const pen = figure.handle('ink').first();
  await dragBy(figure, pen, 40, 30);
  await expect.poll(() => figure.readouts()).not.toEqual(before);
});
