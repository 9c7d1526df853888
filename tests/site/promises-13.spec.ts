/** Chapter 13 keeps its word: what the prose tells the reader to press and to watch is there, and what it promises happens. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

/** To the last step. */
async function end(figure: Figure): Promise<void> {
  await new Player(figure).scrubber.press('End');
  await figure.settled();
}

test('noise becomes edges, of one direction each; the page asks for something else', async ({ page }) => {
  const figure = await Figure.open(page, 'sparse-coding');
  await figure.press('leaves');
  const opened = await figure.number('oriented');
  expect(opened).toBeGreaterThanOrEqual(10);
  await new Player(figure).press('To the start');
  await figure.settled();
  expect(await figure.number('oriented')).toBeLessThanOrEqual(2);
  await end(figure);
  expect(await figure.number('oriented')).toBeGreaterThanOrEqual(15);
  await figure.press('page');
  await end(figure);
  expect(await figure.number('oriented')).toBeLessThanOrEqual(13);
});

test('where coefficients are cheap few filters have a direction, and where they are dear none is used', async ({
  page,
}) => {
  const figure = await open(page, 'sparse-coding', 'dense');
  await figure.press('dense');
  expect(await figure.number('oriented')).toBeLessThanOrEqual(5);
  await figure.press('dead');
  expect(await figure.number('used')).toBe(0);
});

test('switches: kept, all come back; upper left, the light is off; erased, the switches still draw', async ({
  page,
}) => {
  const figure = await open(page, 'switches', 'kept');
  expect(await figure.numbersAt('kept')).toMatchObject({ lightInPlace: 100, displacement: 0 });
  const shuffled = await figure.numbersAt('shuffled');
  expect(Math.abs(shuffled.inPlace - 100 / 16)).toBeLessThan(2);
  expect((await figure.numbersAt('topLeft')).displacement).toBeGreaterThan(2);
  const erased = await figure.numbersAt('erased');
  const nothing = await figure.numbersAt('nothing');
  expect(erased.correlationOfMeans).toBeGreaterThan(0.3);
  expect(nothing.correlationOfMeans).toBeLessThan(0.1);
});

test('the autoencoder falls without its switches, draws with its code erased, and learns to do without', async ({
  page,
}) => {
  const figure = await open(page, 'switch-autoencoder', 'kept');
  await figure.press('kept');
  await end(figure);
  const kept = await figure.number('fidelity');
  await figure.press('without');
  await end(figure);
  const without = await figure.numbers();
  expect(kept - without.fidelity).toBeGreaterThan(7);
  expect(without.fidelity - without.blank).toBeLessThan(3);
  await figure.press('erased');
  await end(figure);
  expect(await figure.number('likeA')).toBeGreaterThan(0.7);
  await figure.press('topLeft');
  await end(figure);
  const topLeft = await figure.number('fidelity');
  expect(kept - topLeft).toBeGreaterThan(2);
  expect(topLeft - without.fidelity).toBeGreaterThan(3);
});

test('the deconvnet draws the same when asked something else, the gradient does not', async ({ page }) => {
  const figure = await open(page, 'what-a-unit-sees', 'top');
  const top = await figure.numbersAt('top');
  expect(top.deconvnetPair).toBeGreaterThan(0.6);
  expect(Math.abs(top.gradientPair)).toBeLessThan(0.2);
  const noisy = await figure.numbersAt('noisyLast');
  expect(noisy.deconvnetPair).toBeGreaterThan(0.6);
  expect(Math.abs(noisy.gradientPair)).toBeLessThan(0.2);
  expect((await figure.numbersAt('fixedSwitches')).deconvnetOtherInput).toBeLessThan(0.4);
});
