/** Chapter 12's first two figures keep their word: what a reader is told to do with them does what is said. */
import type { Locator } from '@playwright/test';
import { centreOf, drag } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

async function press(figure: Figure, preset: string): Promise<void> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
}
async function put(figure: Figure, param: string, value: string): Promise<void> {
  const box = figure.control(param).locator('.number-box input');
  await box.fill(value);
  await box.press('Enter');
  await figure.settled();
}
async function keys(figure: Figure, handle: Locator, key: string, times: number): Promise<void> {
  await handle.focus();
  for (let i = 0; i < times; i++) await handle.press(key);
  await figure.settled();
}
const choose = async (figure: Figure, param: string, option: string) => {
  await figure.control(param).getByRole('radio', { name: option }).check();
  await figure.settled();
};
/** A surface to draw on, with its cursor at the first sample. */
async function surfaceOf(figure: Figure, param: string): Promise<Locator> {
  const surface = figure.root.locator(`.draw-surface[data-param="${param}"]`);
  await surface.focus();
  await surface.press('Home');
  return surface;
}
const wordsOf = (figure: Figure, panel: string) =>
  figure.stage.locator(`.live [data-panel="${panel}"]`).evaluate((one) => one.textContent);

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
    await press(figure, preset);
    expect(await overlap(figure), preset).toEqual(counts);
  }
});

test('overlap: the right end of the first patch is k, the left end of the next one is s', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'overlap');
  await press(figure, 'three');
  const [kernel, stride] = [figure.handle('kernel'), figure.handle('stride')];
  await kernel.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // One output is as wide as one step of k.
  const before = await centreOf(kernel);
  await keys(figure, kernel, 'ArrowRight', 1);
  const cell = (await centreOf(kernel)).x - before.x;
  expect(await overlap(figure)).toEqual(['2', '2', '1', '1']);
  const at = await centreOf(kernel);
  await drag(page, 'mouse', kernel, [at, { x: at.x + cell, y: at.y }]);
  await figure.settled();
  await expect(kernel).toHaveAttribute('aria-valuenow', '5');
  expect(await overlap(figure)).toEqual(['3', '2', '1.5', '2.25']);
  await keys(figure, stride, 'ArrowRight', 1);
  expect(await overlap(figure)).toEqual(['2', '1', '2', '4']);
  await keys(figure, stride, 'ArrowLeft', 2);
  expect(await overlap(figure)).toEqual(['5', '5', '1', '1']);
});

test('overlap: a layer more is the next of Fibonacci’s numbers', async ({ page }) => {
  const figure = await Figure.open(page, 'overlap');
  await press(figure, 'three');
  for (const [layers, ratio] of [2, 3, 5, 8, 13].entries()) {
    await put(figure, 'layers', String(layers + 1));
    expect((await figure.readouts()).ratio).toBe(String(ratio));
    expect(await wordsOf(figure, 'growth')).toContain(String(ratio));
  }
});

test('overlap: a second layer, drawn higher, mends the first; k 6 does not', async ({ page }) => {
  const figure = await Figure.open(page, 'overlap');
  await press(figure, 'two');
  await expect(figure.root.locator('.draw-surface')).toHaveCount(0);
  await figure.control('same').getByRole('switch').uncheck();
  await figure.settled();
  expect((await figure.readouts()).ratio).toBe('3');
  const surface = await surfaceOf(figure, 'kernels');
  await surface.press('ArrowRight');
  // From 3 to 3.9, which is 4.
  await keys(figure, surface, 'ArrowUp', 2);
  expect(await overlap(figure)).toEqual(['3', '3', '1', '1']);
  await keys(figure, surface, 'ArrowUp', 5);
  expect((await figure.readouts()).ratio).toBe('1.25');
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
    ['icnr', PASSES, '0'],
    ['broken', FAILS, '0.00194'],
    ['trained', FAILS, '0.00609'],
    ['projected', PASSES, '0'],
    ['tidied', PASSES, '0'],
    ['thirds', PASSES, '0'],
    ['own', FAILS, '0.25'],
  ]) {
    await press(figure, preset);
    expect(await wordsOf(figure, 'classes'), preset).toContain(verdict);
    expect((await figure.readouts()).imbalance, preset).toBe(imbalance);
  }
});

test('weight-tester: the weights that pass step on a ramp', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await press(figure, 'ramp');
  const { leastStep, mostStep, imbalance } = await figure.readouts();
  expect([leastStep, mostStep, imbalance]).toEqual(['0.2', '0.8', '0']);
  expect(await wordsOf(figure, 'ramp')).toContain('steps 0.2, 0.8');
});

test('weight-tester: other random weights fail, and projected they all pass', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  for (const [preset, verdict] of [
    ['random', FAILS],
    ['projected', PASSES],
    ['icnr', PASSES],
  ]) {
    await press(figure, preset);
    for (let i = 0; i < 3; i++) {
      await figure.control('seed').getByRole('button').last().click();
      await figure.settled();
      expect(await wordsOf(figure, 'classes'), preset).toContain(verdict);
    }
  }
});

test('weight-tester: one step of training breaks ICNR, and a projection after training holds', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'weight-tester');
  await press(figure, 'icnr');
  await put(figure, 'steps', '1');
  expect(await wordsOf(figure, 'classes')).toContain(FAILS);
  await press(figure, 'trained');
  const before = Number((await figure.readouts()).loss);
  await choose(figure, 'repair', 'Project at the end');
  expect(await wordsOf(figure, 'classes')).toContain(PASSES);
  const { loss } = await figure.readouts();
  expect(Number(loss)).toBeGreaterThan(before);
  expect(Number(loss) / before).toBeLessThan(1.01);
});

test('weight-tester: where s does not divide k, ICNR says so, and the figure goes on', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await press(figure, 'thirds');
  await choose(figure, 'repair', 'None');
  await figure.control('repair').getByRole('radio', { name: 'ICNR at the start' }).check();
  await figure.answered();
  await expect(figure.trouble).toContainText('3 does not divide 5');
  await put(figure, 'kernel', '6');
  await expect(figure.trouble).toHaveCount(0);
  expect(await wordsOf(figure, 'classes')).toContain(PASSES);
});

test('weight-tester: weights drawn by hand pass with k 5 and s 2', async ({ page }) => {
  const figure = await Figure.open(page, 'weight-tester');
  await press(figure, 'own');
  const surface = await surfaceOf(figure, 'drawn');
  // Two of the larger class, from 0.5 to 0.25 each.
  for (let weight = 0; weight < 2; weight++) {
    await surface.press('ArrowRight');
    await surface.press('ArrowRight');
    for (let i = 0; i < 10; i++) await surface.press('Shift+ArrowDown');
  }
  await figure.settled();
  expect(await wordsOf(figure, 'classes')).toContain(PASSES);
  expect((await figure.readouts()).imbalance).toBe('0');
});
