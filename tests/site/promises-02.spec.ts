/** Chapter 2: what the prose tells the reader to do, done; what it promises then, there. */
import type { Locator, Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CHAPTER = '/pictures-and-their-edges/';

async function open(page: Page, id: string): Promise<Figure> {
  await page.goto(CHAPTER);
  const figure = new Figure(page, id);
  await figure.alive();
  return figure;
}
async function press(figure: Figure, preset: string): Promise<Record<string, number>> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
  return numbers(figure);
}
/** The readouts as numbers, whatever unit stands behind them. */
const numbers = async (figure: Figure): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await figure.readouts()).map(([name, text]) => [name, parseFloat(text.replace('−', '-'))]),
  );
/** The task, once its own script has come. */
async function challenge(page: Page, part: string): Promise<Locator> {
  const task = page.locator('.challenge').filter({ hasText: part });
  await task.scrollIntoViewIfNeeded();
  await task.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  return task;
}
const entry = (figure: Figure, at: number) => figure.control('kernel').locator('.kernel-grid input').nth(at);
/** Types a number into a cell of the kernel. */
async function type(figure: Figure, at: number, value: string): Promise<void> {
  await entry(figure, at).fill(value);
  await entry(figure, at).press('Enter');
  await figure.settled();
}
const drawn = (figure: Figure, panel: string) =>
  figure.stage
    .locator(`.live [data-panel="${panel}"] canvas`)
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

test('the bench: sums of 1 and 0, and Sobel’s blind side', async ({ page }) => {
  const bench = await open(page, 'bench');
  for (const preset of ['blur', 'box', 'sharpen']) expect((await press(bench, preset)).sum).toBe(1);
  expect(await press(bench, 'sobel')).toMatchObject({ sum: 0, upright: 4, level: 0 });
  expect(await press(bench, 'box')).toMatchObject({ rank: 1, direct: 25, passes: 10 });
  const motion = await press(bench, 'motion');
  expect(motion.passes).toBeGreaterThan(motion.direct);
});

test('the bench: a lone 1 in another cell moves the picture', async ({ page }) => {
  const bench = await open(page, 'bench');
  await press(bench, 'identity');
  expect(await drawn(bench, 'output')).toBe(await drawn(bench, 'input'));
  await type(bench, 4, '0');
  await type(bench, 5, '1');
  expect(await drawn(bench, 'output')).not.toBe(await drawn(bench, 'input'));
  expect((await numbers(bench)).sum).toBe(1);
});

test('the bench: a detector made blind to one direction is accepted', async ({ page }) => {
  const bench = await open(page, 'bench');
  const task = await challenge(page, 'edge detector');
  await task.getByRole('button').first().click();
  await bench.settled();
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.getByRole('status')).toContainText('still answers both');
  await type(bench, 1, '0');
  await type(bench, 7, '0');
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.getByRole('status')).toContainText('Flat areas');
  await type(bench, 4, '-2');
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.locator('.challenge-live')).toHaveAttribute('data-done', '');
});

test('the bench: the cross with its corners filled takes two passes', async ({ page }) => {
  const bench = await open(page, 'bench');
  const task = await challenge(page, 'until two passes do');
  await task.getByRole('button').first().click();
  await bench.settled();
  for (const corner of [0, 2, 6, 8]) await type(bench, corner, '0.0625');
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.getByRole('status')).toContainText('multiples');
  await type(bench, 4, '0.25');
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.locator('.challenge-live')).toHaveAttribute('data-done', '');
});

test('the bench: stored values give another picture than light', async ({ page }) => {
  const bench = await open(page, 'bench');
  expect((await press(bench, 'linear')).stored).toBeGreaterThan(0.01);
  const light = await drawn(bench, 'output');
  await bench.control('light').locator('input:checked').press('ArrowLeft');
  await bench.settled();
  expect(await drawn(bench, 'output')).not.toBe(light);
});

test('the probe: a click places a dot, with a copy of the kernel; a drag moves it', async ({ page }) => {
  const probe = await open(page, 'probe');
  const before = await press(probe, 'one');
  expect(before.output).toBe(before.gain);
  const surface = probe.root.locator('.place-surface');
  await surface.click({ position: { x: 60, y: 80 } });
  await probe.settled();
  await expect(probe.handle('dots')).toHaveCount(2);
  expect((await numbers(probe)).output).toBe(2 * before.gain);

  const dot = probe.handle('dots').last();
  const said = await dot.getAttribute('aria-valuetext');
  const { x, y, width, height } = (await dot.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 70, y + height / 2 + 50, { steps: 6 });
  await page.mouse.up();
  await probe.settled();
  expect(await dot.getAttribute('aria-valuetext')).not.toBe(said);
  // Neither the press on a dot nor the drag has placed another.
  await expect(probe.handle('dots')).toHaveCount(2);
});

test('the probe: without the flip the F stands on its head; parts add up; the square is full', async ({
  page,
}) => {
  const probe = await open(page, 'probe');
  await press(probe, 'one');
  const upright = await drawn(probe, 'response');
  expect((await press(probe, 'correlated')).turned).toBeGreaterThan(0);
  expect(await drawn(probe, 'response')).not.toBe(upright);
  const close = await press(probe, 'close');
  expect(close.gap).toBe(0);
  expect(close.overlap).toBeGreaterThan(0);
  expect((await press(probe, 'line')).output).toBe(49);
});

test('the probe: a dot at the edge loses part of its copy', async ({ page }) => {
  const probe = await open(page, 'probe');
  await press(probe, 'one');
  const dot = probe.handle('dots').first();
  await dot.focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowLeft');
  await probe.settled();
  expect((await numbers(probe)).lost).toBe(5);
});

test('the edge: zero is worst, small kernels like replicate, large ones reflect', async ({ page }) => {
  const edge = await open(page, 'edge');
  const dark = await press(edge, 'dark');
  expect(dark.zero).toBeGreaterThan(Math.max(dark.periodic, dark.reflect, dark.replicate));
  const small = await press(edge, 'streaks');
  expect(small.replicate).toBeLessThan(small.reflect);
  const large = await press(edge, 'large');
  expect(large.reflect).toBeLessThan(large.replicate);
  expect(large.touched).toBeGreaterThan(50);
  const text = await press(edge, 'page');
  expect(text.periodic).toBeLessThan(text.replicate);
});

test('the edge: the rim grows with k, dragged in the plot, and the challenge knows its half', async ({
  page,
}) => {
  const edge = await open(page, 'edge');
  const task = await challenge(page, 'largest box');
  await task.getByRole('button').first().click();
  await edge.settled();
  const handle = edge.handle('size');
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await edge.settled();
  expect((await numbers(edge)).depth).toBe(8);
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.getByRole('status')).toContainText('Go on');
  for (let i = 0; i < 6; i++) await handle.press('ArrowRight');
  await edge.settled();
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.locator('.challenge-live')).toHaveAttribute('data-done', '');
});
