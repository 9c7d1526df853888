/** Chapter 3 keeps its word: what the prose tells the reader to do does what the prose says. */
import type { Locator, Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CHAPTER = '/the-matrix-and-the-spectrum/';
/** Anything below is rounding. */
const NOTHING = 1e-12;

/** `7.2 × 10⁻¹⁷` and the like. */
function numberOf(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const power = (raised: string) =>
    [...raised].map((one) => (one === '⁻' ? '-' : String(digits.indexOf(one)))).join('');
  const plain = text
    .replace(/−/g, '-')
    .replace(/^10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, raised: string) => `1e${power(raised)}`)
    .replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, raised: string) => `e${power(raised)}`);
  return parseFloat(plain);
}
const reading = async (figure: Figure, name: string) => numberOf((await figure.readouts())[name]);

async function figureOf(page: Page, id: string): Promise<Figure> {
  await page.goto(CHAPTER);
  const figure = new Figure(page, id);
  await figure.alive();
  return figure;
}
async function press(figure: Figure, preset: string): Promise<void> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
}
async function keys(figure: Figure, handle: Locator, key: string, times: number): Promise<void> {
  await handle.focus();
  for (let i = 0; i < times; i++) await handle.press(key);
  await figure.settled();
}
async function put(figure: Figure, param: string, value: string): Promise<void> {
  const box = figure.control(param).locator('.number-box input');
  await box.fill(value);
  await box.press('Enter');
  await figure.settled();
}
const wordsOf = (figure: Figure, panel: string) =>
  figure.stage.locator(`.live [data-panel="${panel}"]`).evaluate((one) => one.textContent);

/** Presses Check, once the challenge's script has come. */
async function check(challenge: Locator): Promise<void> {
  await challenge.scrollIntoViewIfNeeded();
  await challenge.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await challenge.getByRole('button', { name: 'Check' }).click();
}

test('the matrix: rings move a row and a column, and the words beside the kernel follow', async ({
  page,
}) => {
  const figure = await figureOf(page, 'matrix');
  await press(figure, 'zero');
  expect(await wordsOf(figure, 'kernel')).toContain('y₀');
  await keys(figure, figure.handle('row'), 'ArrowRight', 4);
  expect(await wordsOf(figure, 'kernel')).toContain('y₄');
  await keys(figure, figure.handle('column'), 'ArrowLeft', 3);
  expect(await wordsOf(figure, 'kernel')).toContain('x₃');
});

test('the matrix: which transform takes which boundary apart', async ({ page }) => {
  const figure = await figureOf(page, 'matrix');
  for (const [preset, dft, dct] of [
    ['periodic', true, false],
    ['zero', false, false],
    ['reflect', false, true],
    ['replicate', false, false],
    ['fade', false, false],
    ['turned', true, false],
  ] as const) {
    await press(figure, preset);
    expect((await reading(figure, 'dft')) < NOTHING, `${preset}, DFT`).toBe(dft);
    expect((await reading(figure, 'dct')) < NOTHING, `${preset}, DCT`).toBe(dct);
  }
});

test('the matrix: dragged to other frequencies, each wave of the circulant comes out as itself', async ({
  page,
}) => {
  const figure = await figureOf(page, 'matrix');
  await press(figure, 'periodic');
  const said = new Set<string>();
  for (let i = 0; i < 4; i++) {
    expect(await reading(figure, 'changed')).toBeLessThan(NOTHING);
    said.add(/× (\S+)/.exec(await wordsOf(figure, 'wave'))![1]);
    await keys(figure, figure.handle('frequency'), 'ArrowRight', 1);
  }
  expect(said.size, 'each with a factor of its own').toBeGreaterThan(2);
  await press(figure, 'zero');
  expect(await reading(figure, 'changed')).toBeGreaterThan(0.1);
});

test('the matrix: its challenge is passed by drawing a symmetric kernel and choosing the mirror', async ({
  page,
}) => {
  const figure = await figureOf(page, 'matrix');
  await press(figure, 'own');
  const surface = figure.root.locator('.draw-surface');
  await surface.focus();
  await surface.press('Home');
  for (let i = 0; i < 3; i++) await surface.press('ArrowRight');
  await surface.press('ArrowDown');
  await figure.settled();
  expect(await reading(figure, 'dct')).toBeGreaterThan(0.01);
  await figure.control('boundary').getByRole('radio', { name: 'Reflect' }).check();
  await figure.settled();
  expect(await reading(figure, 'dct')).toBeLessThan(NOTHING);
  expect(await reading(figure, 'dft')).toBeGreaterThan(0.05);
  const challenge = page.locator('.challenge').first();
  await check(challenge);
  await expect(challenge.locator('[data-done]')).toBeVisible();
});

test('the product: a wider kernel lets less through, and the ring reads three numbers off', async ({
  page,
}) => {
  const figure = await figureOf(page, 'product');
  await press(figure, 'gaussian');
  expect(await reading(figure, 'same')).toBeLessThan(NOTHING);
  const through = await reading(figure, 'through');
  await keys(figure, figure.handle('sigma'), 'ArrowRight', 10);
  expect(await reading(figure, 'through')).toBeLessThan(through);
  await press(figure, 'gaussian');
  await keys(figure, figure.handle('frequency'), 'ArrowRight', 4);
  const [x, h, y] = await Promise.all(
    ['truth', 'kernel', 'data'].map(async (part) =>
      numberOf(/at 20: (.+)$/.exec((await wordsOf(figure, `spectrum-${part}`)).trim())![1]),
    ),
  );
  expect(Math.abs((x * h) / y - 1)).toBeLessThan(0.1);
});

test('the product: the first null of a box is one over its width', async ({ page }) => {
  const figure = await figureOf(page, 'product');
  await press(figure, 'box');
  expect(await reading(figure, 'first')).toBe(0.125);
  await keys(figure, figure.handle('box'), 'ArrowRight', 2);
  expect(await reading(figure, 'first')).toBe(0.1);
});

test('the product: phases appear, and a symmetric kernel in the middle has none but 0° and 180°', async ({
  page,
}) => {
  const figure = await figureOf(page, 'product');
  await press(figure, 'shifted');
  const phase = () => figure.stage.locator('.live [data-panel="phase-kernel"]');
  await expect(phase()).toBeVisible();
  expect(await wordsOf(figure, 'phase-kernel')).toContain('at 10: −70°');
  await put(figure, 'shift', '0');
  expect(await wordsOf(figure, 'phase-kernel')).toMatch(/at 10: −?0°/);
  await put(figure, 'box', '8');
  expect(await wordsOf(figure, 'phase-kernel')).not.toMatch(/at 10: −?(0|180)°/);
});

test('the product: a motion twice as long has its first null half as far out', async ({ page }) => {
  const figure = await figureOf(page, 'product');
  await press(figure, 'motion');
  const first = await reading(figure, 'first');
  await put(figure, 'length', '24');
  expect(await reading(figure, 'first')).toBeCloseTo(first / 2, 3);
  await press(figure, 'defocus');
  expect(await reading(figure, 'first')).toBe(0.122);
});

test('the product: the hidden motion is found by making the lines dark', async ({ page }) => {
  const figure = await figureOf(page, 'product');
  await press(figure, 'mystery');
  const dark = () => reading(figure, 'dark');
  let best = { angle: 0, guess: 6, dark: Infinity };
  // A reader sees the angle; here a coarse search stands for the eye, and the length follows from the readout.
  for (const angle of [30, 45, 60, 75]) {
    await put(figure, 'guessAngle', String(angle));
    for (const guess of [12, 13, 14, 15, 16, 17]) {
      await put(figure, 'guess', String(guess));
      const now = await dark();
      if (now < best.dark) best = { angle, guess, dark: now };
    }
  }
  expect(best.dark).toBeLessThan(0.25);
  await put(figure, 'guessAngle', String(best.angle));
  await put(figure, 'guess', String(best.guess));
  const challenge = page.locator('.challenge').nth(1);
  await check(challenge);
  await expect(challenge.locator('[data-done]')).toBeVisible();
});

test('the cost: nothing is timed before Run is pressed; then dots appear, and Pause stops them', async ({
  page,
}) => {
  const figure = await figureOf(page, 'cost');
  await press(figure, 'usual');
  expect(await reading(figure, 'timed')).toBe(0);
  expect(await wordsOf(figure, 'protocol')).toContain('press Run');
  await figure.root.locator('.player').getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => reading(figure, 'timed')).toBeGreaterThan(2);
  await figure.root.locator('.player').getByRole('button', { name: 'Pause' }).click();
  await figure.settled();
  const timed = await reading(figure, 'timed');
  expect(await wordsOf(figure, 'protocol')).toContain(`Timing: ${timed} of`);
  await figure.root.locator('.player').getByRole('button', { name: 'To the start' }).click();
  await expect.poll(() => reading(figure, 'timed')).toBe(0);
});

test('the cost: its challenge is passed at 23', async ({ page }) => {
  const figure = await figureOf(page, 'cost');
  await press(figure, 'rival');
  await put(figure, 'kernel', '23');
  const challenge = page.locator('.challenge').last();
  await check(challenge);
  await expect(challenge.locator('[data-done]')).toBeVisible();
});
