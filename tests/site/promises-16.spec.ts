/** Chapter 16 keeps its word: what the prose tells the reader to press and to look at is there, and what it promises happens. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

test('at home the network is ahead of the filter, off its setting behind the untouched picture', async ({
  page,
}) => {
  const figure = await open(page, 'learned-vs-wiener', 'home');
  const [home, text] = [await figure.numbersAt('home'), await figure.numbersAt('text')];
  for (const { fixed, retuned } of [home, text]) expect(fixed).toBeGreaterThan(retuned);
  for (const preset of ['loud', 'sharper']) {
    const abroad = await figure.numbersAt(preset);
    expect(abroad.fixed, preset).toBeLessThan(abroad.seen);
    expect(abroad.frozen, preset).toBeLessThan(abroad.seen);
    expect(abroad.retuned, preset).toBeGreaterThan(abroad.seen);
  }
});

test('plugged in, the denoiser is ahead of the filter, or level with it under more blur', async ({
  page,
}) => {
  const figure = await open(page, 'learned-vs-wiener', 'sharper');
  for (const preset of ['sharper', 'home']) {
    const { plugged, retuned } = await figure.numbersAt(preset);
    expect(plugged, preset).toBeGreaterThan(retuned);
  }
  const { plugged, retuned, seen } = await figure.numbersAt('blurrier');
  expect(Math.abs(plugged - retuned), 'blurrier').toBeLessThan(0.2);
  expect(plugged, 'blurrier').toBeGreaterThan(seen + 1);
});

test('the learned layers leap, and get worse beyond the last one', async ({ page }) => {
  const figure = await open(page, 'unroll', 'trained');
  const [trained, leap, deeper] = [
    await figure.numbersAt('trained'),
    await figure.numbersAt('leap'),
    await figure.numbersAt('deeper'),
  ];
  expect(trained.learnedError).toBeLessThan(trained.fistaError);
  expect(leap.learnedError).toBeGreaterThan(2 * trained.learnedError);
  expect(deeper.learnedError).toBeGreaterThan(1.2 * trained.learnedError);
});

test('a line that moves by a pixel changes neither answer, and a pick costs twice', async ({ page }) => {
  const figure = await open(page, 'hallucination', 'line');
  const line = await figure.numbersAt('line');
  expect(line.adversarialError / line.squaredError).toBeGreaterThan(1.5);
  expect((await figure.numbersAt('moved')).squaredError).toBeCloseTo(line.squaredError, 3);
});

test('both layers that enlarge are ahead of bicubic, by about as much', async ({ page }) => {
  const figure = await open(page, 'super-resolve', 'leaves');
  const { bicubic, subPixel, transposed } = await figure.numbersAt('leaves');
  expect(Math.min(subPixel, transposed)).toBeGreaterThan(bicubic + 0.5);
  expect(Math.abs(subPixel - transposed)).toBeLessThan(0.5);
});
