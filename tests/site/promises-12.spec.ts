/** Chapter 12's first two figures keep their word: what a reader is told to do with them does what is said. */
import type { Locator } from '@playwright/test';
import { centreOf, dragBy } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

/** A surface to draw on, with its cursor at the first sample. */
async function surfaceOf(figure: Figure, param: string): Promise<Locator> {
  const surface = figure.root.locator(`.draw-surface[data-param="${param}"]`);
  await surface.focus();
  await surface.press('Home');
  return surface;
}
const overlap = async (figure: Figure) => {
  const { max, min, ratio, square } = await figure.readouts();
  return [max, min, ratio, square];
};

test('overlap: each step of the lecture counts what it says', async ({ page }) => {
  const figure = await Figure.open(page, 'overlap');
  for (const [preset, ...counts] of [
    ['three', '2', '1', '2', '4'],
    ['pairs', '1', '1', '1', '1'],
    ['four', '2', '2', '1', '1'],
    ['five', '3', '2', '1.5', '2.25'],
    ['thirds', '2', '1', '2', '4'],
    ['two', '3', '1', '3', '9'],
    ['deep', '13', '1', '13', '169'],
    ['wide', '129', '70', '1.84', '3.4'],
    ['last', '8', '6', '1.33', '1.78'],
    ['mended', '3', '3', '1', '1'],
    ['divisible', '5', '4', '1.25', '1.56'],
  ]) {
    await figure.press(preset);
    expect(await overlap(figure), preset).toEqual(counts);
  }
});

test('overlap: the right end of the first patch is k, the left end of the next one is s', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'overlap');
  await figure.press('three');
  const [kernel, stride] = [figure.handle('kernel'), figure.handle('stride')];
  await kernel.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // One output is as wide as one step of k.
  const before = await centreOf(kernel);
  await figure.keys(kernel, 'ArrowRight');
  const cell = (await centreOf(kernel)).x - before.x;
  expect(await overlap(figure)).toEqual(['2', '2', '1', '1']);
  await dragBy(figure, kernel, cell, 0);
  await expect(kernel).toHaveAttribute('aria-valuenow', '5');
  expect(await overlap(figure)).toEqual(['3', '2', '1.5', '2.25']);
  await figure.keys(stride, 'ArrowRight');
  expect(await overlap(figure)).toEqual(['2', '1', '2', '4']);
  await figure.keys(stride, 'ArrowLeft', 2);
  expect(await overlap(figure)).toEqual(['5', '5', '1', '1']);
});

test('overlap: a layer more is the next of Fibonacci’s numbers', async ({ page }) => {
  const figure = await Figure.open(page, 'overlap');
  await figure.press('three');
  for (const [layers, ratio] of [2, 3, 5, 8, 13].entries()) {
    await figure.put('layers', layers + 1);
    expect(await figure.number('ratio')).toBe(ratio);
    expect(await figure.wordsIn('growth')).toContain(String(ratio));
  }
});

test('overlap: a second layer, drawn higher, mends the first; k 6 does not', async ({ page }) => {
  const figure = await Figure.open(page, 'overlap');
  await figure.press('two');
  await expect(figure.root.locator('.draw-surface')).toHaveCount(0);
  await figure.control('same').getByRole('switch').uncheck();
  await figure.settled();
  expect(await figure.number('ratio')).toBe(3);
  const surface = await surfaceOf(figure, 'kernels');
  await surface.press('ArrowRight');
  // From 3 to 3.9, which is 4.
  await figure.keys(surface, 'ArrowUp', 2);
  expect(await overlap(figure)).toEqual(['3', '3', '1', '1']);
  await figure.keys(surface, 'ArrowUp', 5);
  expect(await figure.number('ratio')).toBe(1.25);
});

const PASSES = 'Passes';
const FAILS = 'Fails';

test('weight-tester: neither half of “make k divisible by s” is true', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  for (const [preset, verdict, imbalance] of [
    ['bilinear', PASSES, '0'],
    ['random', FAILS, '0.307'],
    ['three', PASSES, '0'],
    ['cut', FAILS, '0.125'],
    ['ramp', PASSES, '0'],
    ['tied', PASSES, '0'],
    ['icnr', PASSES, '0'],
    ['broken', FAILS, '0.00194'],
    ['trained', FAILS, '0.00609'],
    ['projected', PASSES, '0'],
    ['tidied', PASSES, '0'],
    ['thirds', PASSES, '0'],
    ['own', FAILS, '0.25'],
  ]) {
    await figure.press(preset);
    expect(await figure.wordsIn('classes'), preset).toContain(verdict);
    expect((await figure.readouts()).imbalance, preset).toBe(imbalance);
  }
});

test('weight-tester: the weights that pass step on a ramp', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await figure.press('ramp');
  const { leastStep, mostStep, imbalance } = await figure.readouts();
  expect([leastStep, mostStep, imbalance]).toEqual(['0.2', '0.8', '0']);
  expect(await figure.wordsIn('ramp')).toContain('steps 0.2, 0.8');
});

test('weight-tester: other random weights fail, and projected they all pass', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  for (const [preset, verdict] of [
    ['random', FAILS],
    ['projected', PASSES],
    ['icnr', PASSES],
  ]) {
    await figure.press(preset);
    for (let i = 0; i < 3; i++) {
      await figure.control('seed').getByRole('button').last().click();
      await figure.settled();
      expect(await figure.wordsIn('classes'), preset).toContain(verdict);
    }
  }
});

test('weight-tester: one step of training breaks ICNR, and a projection after training holds', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'weight-tester');
  await figure.press('icnr');
  await figure.put('steps', 1);
  expect(await figure.wordsIn('classes')).toContain(FAILS);
  await figure.press('trained');
  const before = await figure.number('loss');
  await figure.choose('repair', 'Project at the end');
  expect(await figure.wordsIn('classes')).toContain(PASSES);
  const loss = await figure.number('loss');
  expect(loss).toBeGreaterThan(before);
  expect(loss / before).toBeLessThan(1.01);
});

test('weight-tester: where s does not divide k, ICNR says so, and the figure goes on', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await figure.press('thirds');
  await figure.choose('repair', 'None');
  await figure.control('repair').getByRole('radio', { name: 'ICNR at the start' }).check();
  await figure.answered();
  await expect(figure.trouble).toContainText('3 does not divide 5');
  await figure.put('kernel', 6);
  await expect(figure.trouble).toHaveCount(0);
  expect(await figure.wordsIn('classes')).toContain(PASSES);
});

test('weight-tester: weights drawn by hand pass with k 5 and s 2', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await figure.press('own');
  const surface = await surfaceOf(figure, 'drawn');
  // Two of the larger class, from 0.5 to 0.25 each.
  for (let weight = 0; weight < 2; weight++) {
    await surface.press('ArrowRight');
    await surface.press('ArrowRight');
    for (let i = 0; i < 10; i++) await surface.press('Shift+ArrowDown');
  }
  await figure.settled();
  expect(await figure.wordsIn('classes')).toContain(PASSES);
  expect(await figure.number('imbalance')).toBe(0);
});
