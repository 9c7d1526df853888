/** Chapter 2: what the prose tells the reader to do, done; what it promises then, there. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { dragBy } from './support/drag.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/pictures-and-their-edges/';
const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);
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
  for (const preset of ['blur', 'box', 'sharpen']) expect((await bench.numbersAt(preset)).sum).toBe(1);
  expect(await bench.numbersAt('sobel')).toMatchObject({ sum: 0, upright: 4, level: 0 });
  expect(await bench.numbersAt('box')).toMatchObject({ rank: 1, direct: 25, passes: 10 });
  const motion = await bench.numbersAt('motion');
  expect(motion.passes).toBeGreaterThan(motion.direct);
});

test('the bench: a lone 1 in another cell moves the picture', async ({ page }) => {
  const bench = await open(page, 'bench');
  await bench.press('identity');
  expect(await drawn(bench, 'output')).toBe(await drawn(bench, 'input'));
  await type(bench, 4, '0');
  await type(bench, 5, '1');
  expect(await drawn(bench, 'output')).not.toBe(await drawn(bench, 'input'));
  expect(await bench.number('sum')).toBe(1);
});

test('the bench: a detector made blind to one direction is accepted', async ({ page }) => {
  const bench = await open(page, 'bench');
  const task = await Challenge.find(page, 'edge detector');
  await task.begin();
  await bench.settled();
  await task.says('still answers both');
  await type(bench, 1, '0');
  await type(bench, 7, '0');
  await task.says('Flat areas');
  await type(bench, 4, '-2');
  await task.passes();
});

test('the bench: the cross with its corners filled takes two passes', async ({ page }) => {
  const bench = await open(page, 'bench');
  const task = await Challenge.find(page, 'until two passes do');
  await task.begin();
  await bench.settled();
  for (const corner of [0, 2, 6, 8]) await type(bench, corner, '0.0625');
  await task.says('multiples');
  await type(bench, 4, '0.25');
  await task.passes();
});

test('the bench: stored values give another picture than light', async ({ page }) => {
  const bench = await open(page, 'bench');
  expect((await bench.numbersAt('linear')).stored).toBeGreaterThan(0.01);
  const light = await drawn(bench, 'output');
  await bench.allControls();
  await bench.control('light').locator('input:checked').press('ArrowLeft');
  await bench.settled();
  expect(await drawn(bench, 'output')).not.toBe(light);
});

test('the probe: a click places a dot, with a copy of the kernel; a drag moves it', async ({ page }) => {
  const probe = await open(page, 'probe');
  const before = await probe.numbersAt('one');
  expect(before.output).toBe(before.gain);
  const surface = probe.root.locator('.place-surface');
  await surface.click({ position: { x: 60, y: 80 } });
  await probe.settled();
  await expect(probe.handle('dots')).toHaveCount(2);
  expect(await probe.number('output')).toBe(2 * before.gain);

  const dot = probe.handle('dots').last();
  const said = await dot.getAttribute('aria-valuetext');
  await dragBy(probe, dot, 70, 50);
  expect(await dot.getAttribute('aria-valuetext')).not.toBe(said);
  // Neither the press on a dot nor the drag has placed another.
  await expect(probe.handle('dots')).toHaveCount(2);
});

test('the probe: without the flip the F stands on its head; parts add up; the square is full', async ({
  page,
}) => {
  const probe = await open(page, 'probe');
  await probe.press('one');
  const upright = await drawn(probe, 'response');
  expect((await probe.numbersAt('correlated')).turned).toBeGreaterThan(0);
  expect(await drawn(probe, 'response')).not.toBe(upright);
  const close = await probe.numbersAt('close');
  expect(close.gap).toBe(0);
  expect(close.overlap).toBeGreaterThan(0);
  expect((await probe.numbersAt('line')).output).toBe(49);
});

test('the probe: a dot at the edge loses part of its copy', async ({ page }) => {
  const probe = await open(page, 'probe');
  await probe.press('one');
  await probe.keys(probe.handle('dots').first(), 'Shift+ArrowLeft', 2);
  expect(await probe.number('lost')).toBe(5);
});

test('the edge: zero is worst, small kernels like replicate, large ones reflect', async ({ page }) => {
  const edge = await open(page, 'edge');
  const dark = await edge.numbersAt('dark');
  expect(dark.zero).toBeGreaterThan(Math.max(dark.periodic, dark.reflect, dark.replicate));
  const small = await edge.numbersAt('streaks');
  expect(small.replicate).toBeLessThan(small.reflect);
  const large = await edge.numbersAt('large');
  expect(large.reflect).toBeLessThan(large.replicate);
  expect(large.touched).toBeGreaterThan(50);
  const text = await edge.numbersAt('page');
  expect(text.periodic).toBeLessThan(text.replicate);
});

test('the edge: the rim grows with k, dragged in the plot, and the challenge knows its half', async ({
  page,
}) => {
  const edge = await open(page, 'edge');
  const task = await Challenge.find(page, 'largest box');
  await task.begin();
  await edge.settled();
  const handle = edge.handle('size');
  await edge.keys(handle, 'ArrowRight');
  expect(await edge.number('depth')).toBe(8);
  await task.says('Go on');
  await edge.keys(handle, 'ArrowRight', 6);
  await task.passes();
});
