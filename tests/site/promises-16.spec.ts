/** Chapter 16 keeps its word: what the prose tells the reader to press and to look at is there, and what it promises happens. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

/** The decibels in the caption of what stands beside the network. */
async function beside(figure: Figure, method: string): Promise<number> {
  await figure.control('beside').locator('select').selectOption(method);
  await figure.settled();
  return Number(/-?\d+\.\d/.exec(await figure.wordsIn('beside'))?.[0]);
}

test('at home the network is ahead of the filter, off its setting behind the untouched picture', async ({
  page,
}) => {
  const figure = await open(page, 'learned-vs-wiener', 'home');
  const [home, text] = [await figure.numbersAt('home'), await figure.numbersAt('text')];
  for (const { fixed, retuned } of [home, text]) expect(fixed).toBeGreaterThan(retuned);
  const discs = await figure.numbersAt('discs');
  expect(discs.variation).toBeGreaterThan(discs.fixed);
  for (const preset of ['loud', 'sharper']) {
    const abroad = await figure.numbersAt(preset);
    expect(abroad.fixed, preset).toBeLessThan(abroad.seen);
    expect(abroad.retuned, preset).toBeGreaterThan(abroad.seen);
    expect(await beside(figure, 'frozen'), preset).toBeLessThan(abroad.seen);
  }
});

test('plugged in, the denoiser is ahead of the filter, or level with it under more blur', async ({
  page,
}) => {
  const figure = await open(page, 'learned-vs-wiener', 'sharper');
  for (const preset of ['sharper', 'home']) {
    const { retuned } = await figure.numbersAt(preset);
    expect(await beside(figure, 'plugged'), preset).toBeGreaterThan(retuned);
  }
  const { retuned, seen } = await figure.numbersAt('blurrier');
  const plugged = await beside(figure, 'plugged');
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

test('both layers that enlarge are ahead of bicubic, and on text by less; a drag of the square changes what is in it', async ({
  page,
}) => {
  const figure = await open(page, 'super-resolve', 'leaves');
  const leaves = await figure.numbersAt('leaves');
  const text = await figure.numbersAt('text');
  const gain = ({ bicubic, subPixel, transposed }: Record<string, number>) =>
    Math.min(subPixel, transposed) - bicubic;
  expect(gain(leaves)).toBeGreaterThan(0.5);
  expect(gain(text)).toBeGreaterThan(0);
  expect(gain(text)).toBeLessThan(gain(leaves));
  await figure.keys(figure.handle('place'), 'ArrowRight', 20);
  expect((await figure.numbers()).hereBicubic).not.toBe(text.hereBicubic);
});
