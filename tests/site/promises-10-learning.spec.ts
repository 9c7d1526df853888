/** Chapter 10 keeps what it promises of learning: what it tells the reader to press, drag and look at. */
import type { Page } from '@playwright/test';
import { centreOf } from './support/drag.ts';
import { Figure, nextFrame } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const preset = async (figure: Figure, name: string): Promise<void> => {
  await figure.root.locator(`.chip[data-preset="${name}"]`).click();
  await figure.settled();
};
/** `55 900`, `1.6 × 10⁵`, `0.73` as numbers. */
function numberOf(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const [, mantissa, power] = /^([−\d.]+)(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/.exec(text) ?? [];
  const exponent = [...(power ?? '')].map((c) => (c === '⁻' ? '-' : digits.indexOf(c))).join('');
  return Number(mantissa.replace('−', '-')) * 10 ** Number(exponent || 0);
}
const readout = async (figure: Figure, name: string): Promise<number> =>
  numberOf((await figure.readouts())[name]);

/** To the last step. */
async function end(figure: Figure): Promise<void> {
  await figure.root.locator('.player input[type=range]').press('End');
  await figure.settled();
}
const open = (page: Page, widget: string): Promise<Figure> => Figure.open(page, widget);

test('a layer learns Sobel from dead leaves, and from one ripple something else', async ({ page }) => {
  const figure = await open(page, 'learn-a-kernel');
  await preset(figure, 'leaves');
  await end(figure);
  expect(await readout(figure, 'error')).toBeLessThan(5e-4);
  await preset(figure, 'ripple');
  await end(figure);
  expect(await readout(figure, 'loss')).toBeLessThan(1e-20);
  expect(await readout(figure, 'error')).toBeCloseTo(0.73, 2);
  expect(await readout(figure, 'unseen')).toBeCloseTo(0.73, 2);
});

test('too fast diverges and stops; the red line, dragged past the dot, lets it hold', async ({ page }) => {
  const figure = await open(page, 'learn-a-kernel');
  await preset(figure, 'cliff');
  await end(figure);
  await expect(figure.root.locator('.live')).toContainText('diverged');
  await figure.root.locator('.player').getByRole('button', { name: 'To the start' }).click();
  await figure.settled();
  const handle = figure.handle('rate').first();
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const from = await centreOf(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(from.x + 4 * i, from.y);
  await page.mouse.up();
  await nextFrame(page);
  await figure.settled();
  await end(figure);
  expect(await readout(figure, 'error')).toBeLessThan(0.1);
  await expect(figure.root.locator('.live')).not.toContainText('diverged');
});

test('the network reads, its kernels become edges, and another glyph goes through the same weights', async ({
  page,
}) => {
  const figure = await open(page, 'feature-maps');
  expect(await readout(figure, 'edges')).toBe(0);
  await end(figure);
  expect(await readout(figure, 'accuracy')).toBeGreaterThan(90);
  const loss = await readout(figure, 'loss');
  await figure.control('character').locator('select').selectOption('8');
  await figure.settled();
  await expect.poll(async () => (await figure.readouts()).sure).not.toBe('');
  expect(await readout(figure, 'loss')).toBe(loss);
  await preset(figure, 'trained');
  expect(await readout(figure, 'edges')).toBe(4);
  expect(await readout(figure, 'edgesAtStart')).toBe(0);
  expect(await readout(figure, 'tested')).toBeCloseTo(99.1, 6);
  await expect(figure.trouble).toHaveCount(0);
});
