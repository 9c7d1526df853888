/** Chapter 10 keeps what it promises of learning: what it tells the reader to press, drag and look at. */
import { dragBy } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

/** To the last step. */
async function end(figure: Figure): Promise<void> {
  await new Player(figure).scrubber.press('End');
  await figure.settled();
}

test('a layer learns Sobel from dead leaves, and from one ripple something else', async ({ page }) => {
  const figure = await Figure.open(page, 'learn-a-kernel');
  await figure.press('leaves');
  await end(figure);
  expect(await figure.number('error')).toBeLessThan(5e-4);
  await figure.press('ripple');
  await end(figure);
  expect(await figure.number('loss')).toBeLessThan(1e-20);
  expect(await figure.number('error')).toBeCloseTo(0.79, 2);
  expect(await figure.number('unseen')).toBeCloseTo(0.79, 2);
});

test('too fast diverges and stops; the red line, dragged past the dot, lets it hold', async ({ page }) => {
  const figure = await Figure.open(page, 'learn-a-kernel');
  await figure.press('cliff');
  await end(figure);
  await expect(figure.root.locator('.live')).toContainText('diverged');
  await new Player(figure).press('To the start');
  await figure.settled();
  await dragBy(figure, figure.handle('rate').first(), 12, 0);
  await end(figure);
  expect(await figure.number('error')).toBeLessThan(0.1);
  await expect(figure.root.locator('.live')).not.toContainText('diverged');
});

test('the network reads, its kernels become edges, and another glyph goes through the same weights', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'feature-maps');
  expect(await figure.number('edges')).toBe(0);
  await end(figure);
  expect(await figure.number('accuracy')).toBeGreaterThan(90);
  const loss = await figure.number('loss');
  await figure.control('character').locator('select').selectOption('8');
  await figure.settled();
  await expect.poll(async () => (await figure.readouts()).sure).not.toBe('');
  expect(await figure.number('loss')).toBe(loss);
  await figure.press('trained');
  expect(await figure.number('edges')).toBe(4);
  expect(await figure.number('edgesAtStart')).toBe(0);
  expect(await figure.number('tested')).toBeCloseTo(99.1, 6);
  await expect(figure.trouble).toHaveCount(0);
});
