/** Chapter 3 keeps its word: what the prose tells the reader to do does what the prose says. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { numberIn } from './support/number-in.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/the-matrix-and-the-spectrum/';
/** Anything below is rounding. */
const NOTHING = 1e-12;

const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('the matrix: rings move a row and a column, and the words beside the kernel follow', async ({
  page,
}) => {
  const figure = await open(page, 'matrix');
  await figure.press('zero');
  expect(await figure.wordsIn('kernel')).toContain('y₀');
  await figure.keys(figure.handle('row'), 'ArrowRight', 4);
  expect(await figure.wordsIn('kernel')).toContain('y₄');
  await figure.keys(figure.handle('column'), 'ArrowLeft', 3);
  expect(await figure.wordsIn('kernel')).toContain('x₃');
});

test('the matrix: which transform takes which boundary apart', async ({ page }) => {
  const figure = await open(page, 'matrix');
  for (const [preset, dft, dct] of [
    ['periodic', true, false],
    ['zero', false, false],
    ['reflect', false, true],
    ['replicate', false, false],
    ['fade', false, false],
    ['turned', true, false],
  ] as const) {
    await figure.press(preset);
    expect((await figure.number('dft')) < NOTHING, `${preset}, DFT`).toBe(dft);
    expect((await figure.number('dct')) < NOTHING, `${preset}, DCT`).toBe(dct);
  }
});

test('the matrix: dragged to other frequencies, each wave of the circulant comes out as itself', async ({
  page,
}) => {
  const figure = await open(page, 'matrix');
  await figure.press('periodic');
  const said = new Set<string>();
  for (let i = 0; i < 4; i++) {
    expect(await figure.number('changed')).toBeLessThan(NOTHING);
    said.add(/× (\S+)/.exec(await figure.wordsIn('wave'))![1]);
    await figure.keys(figure.handle('frequency'), 'ArrowRight');
  }
  expect(said.size, 'each with a factor of its own').toBeGreaterThan(2);
  await figure.press('zero');
  expect(await figure.number('changed')).toBeGreaterThan(0.1);
});

test('the matrix: a null on the ring loses a wave, and with darkness outside no signal is lost', async ({
  page,
}) => {
  const figure = await open(page, 'matrix');
  expect((await figure.numbersAt('ring')).least).toBe(0);
  expect(await figure.wordsIn('wave')).toContain('nothing of it came out');
  expect((await figure.numbersAt('night')).least).toBeGreaterThan(0.03);
  await figure.allControls();
  await figure.put('size', 14);
  expect(await figure.number('least')).toBe(0);
});

test('the matrix: its challenge is passed by drawing a symmetric kernel and choosing the mirror', async ({
  page,
}) => {
  const figure = await open(page, 'matrix');
  await figure.press('own');
  const surface = figure.root.locator('.draw-surface');
  await figure.keys(surface, 'Home');
  await figure.keys(surface, 'ArrowRight', 3);
  await figure.keys(surface, 'ArrowDown');
  expect(await figure.number('dct')).toBeGreaterThan(0.01);
  await figure.choose('boundary', 'Reflect');
  expect(await figure.number('dct')).toBeLessThan(NOTHING);
  expect(await figure.number('dft')).toBeGreaterThan(0.05);
  await Challenge.solved(page, 'Draw a kernel of five weights');
});

test('the product: a wider kernel lets less through, and the ring reads three numbers off', async ({
  page,
}) => {
  const figure = await open(page, 'product');
  await figure.press('gaussian');
  expect(await figure.number('same')).toBeLessThan(NOTHING);
  const through = await figure.number('through');
  await figure.keys(figure.handle('sigma'), 'ArrowRight', 10);
  expect(await figure.number('through')).toBeLessThan(through);
  await figure.press('gaussian');
  await figure.keys(figure.handle('frequency'), 'ArrowRight', 4);
  const [x, h, y] = await Promise.all(
    ['truth', 'kernel', 'data'].map(async (part) =>
      numberIn(/at 20: (.+)$/.exec((await figure.wordsIn(`spectrum-${part}`)).trim())![1]),
    ),
  );
  expect(Math.abs((x * h) / y - 1)).toBeLessThan(0.1);
});

test('the product: the first null of a box is one over its width', async ({ page }) => {
  const figure = await open(page, 'product');
  await figure.press('box');
  expect(await figure.number('first')).toBe(0.125);
  await figure.keys(figure.handle('box'), 'ArrowRight', 2);
  expect(await figure.number('first')).toBe(0.1);
});

test('the product: phases appear, and a symmetric kernel in the middle has none but 0° and 180°', async ({
  page,
}) => {
  const figure = await open(page, 'product');
  await figure.press('shifted');
  const phase = () => figure.stage.locator('.live [data-panel="phase-kernel"]');
  await expect(phase()).toBeVisible();
  expect(await figure.wordsIn('phase-kernel')).toContain('at 10: −70°');
  await figure.put('shift', 0);
  expect(await figure.wordsIn('phase-kernel')).toMatch(/at 10: −?0°/);
  await figure.put('box', 8);
  expect(await figure.wordsIn('phase-kernel')).not.toMatch(/at 10: −?(0|180)°/);
});

test('the product: a motion twice as long has its first null half as far out', async ({ page }) => {
  const figure = await open(page, 'product');
  await figure.press('motion');
  const first = await figure.number('first');
  await figure.put('length', 24);
  expect(await figure.number('first')).toBeCloseTo(first / 2, 3);
  await figure.press('defocus');
  expect(await figure.number('first')).toBe(0.122);
});

test('the product: in a camera’s file the stripes are faint, and prepared they return in part', async ({
  page,
}) => {
  const figure = await open(page, 'product');
  const ring = (await figure.numbersAt('motion')).dark;
  const file = (await figure.numbersAt('file')).dark;
  expect(file).toBeGreaterThan(4 * ring);
  await figure.choose('taken', 'The file, prepared');
  const prepared = await figure.number('dark');
  expect(prepared).toBeLessThan(0.6 * file);
  expect(prepared).toBeGreaterThan(2 * ring);
});

test('the product: the hidden motion is found by making the lines dark', async ({ page }) => {
  const figure = await open(page, 'product');
  await figure.press('mystery');
  const dark = () => figure.number('dark');
  let best = { angle: 0, guess: 6, dark: Infinity };
  // A reader sees the angle; here a coarse search stands for the eye, and the length follows from the readout.
  for (const angle of [30, 45, 60, 75]) {
    await figure.put('guessAngle', angle);
    for (const guess of [12, 13, 14, 15, 16, 17]) {
      await figure.put('guess', guess);
      const now = await dark();
      if (now < best.dark) best = { angle, guess, dark: now };
    }
  }
  expect(best.dark).toBeLessThan(0.25);
  await figure.put('guessAngle', best.angle);
  await figure.put('guess', best.guess);
  await Challenge.solved(page, 'A camera moved');
});

test('the cost: nothing is timed before Run is pressed; then dots appear, and Pause stops them', async ({
  page,
}) => {
  const figure = await open(page, 'cost');
  await figure.press('usual');
  expect(await figure.number('timed')).toBe(0);
  expect(await figure.wordsIn('protocol')).toContain('press Run');
  const player = new Player(figure);
  await player.runsPast(2);
  const timed = await figure.number('timed');
  expect(timed).toBeGreaterThan(2);
  expect(await figure.wordsIn('protocol')).toContain(`Timing: ${timed} of`);
  await player.press('To the start');
  await expect.poll(() => figure.number('timed')).toBe(0);
});

test('the cost: its challenge is passed at 23', async ({ page }) => {
  const figure = await open(page, 'cost');
  await figure.press('rival');
  await figure.put('kernel', 23);
  await Challenge.solved(page, 'a kernel that splits');
});
