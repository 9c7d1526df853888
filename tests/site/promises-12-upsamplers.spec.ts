/** Chapter 12's last three figures keep their word: what the prose tells the reader to do does what the prose says. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CHAPTER = '/checkerboards/';

const numberOf = (text: string): number =>
  parseFloat(text.replace(/−/g, '-').replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, 'e-9'));
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
async function put(figure: Figure, param: string, value: string): Promise<void> {
  const box = figure.control(param).locator('.number-box input');
  await box.fill(value);
  await box.press('Enter');
  await figure.settled();
}
const choose = async (figure: Figure, param: string, option: string) => {
  await figure.control(param).getByRole('radio', { name: option, exact: true }).check();
  await figure.settled();
};
const wordsOf = (figure: Figure, panel: string) =>
  figure.stage.locator(`.live [data-panel="${panel}"]`).evaluate((one) => one.textContent);

/** Words of each figure's challenge, by which it is found. */
const CHALLENGES = {
  backward: /max-pool whose windows overlap/,
  untrained: /bring its grid below/,
  bench: /150 steps of training/,
} as const;

/** Presses Check of a figure's challenge, once its script has come. */
async function passes(page: Page, figure: keyof typeof CHALLENGES): Promise<void> {
  const challenge = page.locator('.challenge').filter({ hasText: CHALLENGES[figure] });
  await challenge.scrollIntoViewIfNeeded();
  await challenge.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await challenge.getByRole('button', { name: 'Check' }).click();
  await expect(challenge.locator('[data-done]')).toBeVisible();
}

test('backwards: 4 against 1, mended by the projection; the ring reads single cells', async ({ page }) => {
  const figure = await figureOf(page, 'backward');
  await press(figure, 'conv');
  expect([await reading(figure, 'most'), await reading(figure, 'least')]).toEqual([4, 1]);
  const said = await wordsOf(figure, 'zoom');
  expect(said).toContain('windows that read it: 4');
  const spot = figure.handle('spot').first();
  await spot.focus();
  await spot.press('ArrowRight');
  await figure.settled();
  expect(await wordsOf(figure, 'zoom')).toContain('windows that read it: 2');
  await press(figure, 'divisible');
  expect(await reading(figure, 'most')).toBeGreaterThan((await reading(figure, 'least')) + 5);
  await press(figure, 'projected');
  expect(await reading(figure, 'most')).toBe(await reading(figure, 'least'));
});

test('backwards: a max-pool on average, on a ramp; its challenge', async ({ page }) => {
  const figure = await figureOf(page, 'backward');
  await press(figure, 'pool');
  const ratio = (await reading(figure, 'most')) / (await reading(figure, 'least'));
  expect(ratio).toBeGreaterThan(3.5);
  await press(figure, 'ramp');
  expect([await reading(figure, 'most'), await reading(figure, 'least')]).toEqual([1, 0]);
  await press(figure, 'pool');
  await put(figure, 'kernel', '4');
  await passes(page, 'backward');
});

test('untrained: the grid is there for another seed, and gone with another upsampler or without ReLU', async ({
  page,
}) => {
  const figure = await figureOf(page, 'untrained');
  await press(figure, 'four');
  expect(await reading(figure, 'share')).toBeGreaterThan(0.4);
  await figure.control('seed').getByRole('button').last().click();
  await figure.settled();
  expect(await reading(figure, 'share')).toBeGreaterThan(0.3);
  for (const preset of ['nearest', 'icnr', 'linear']) {
    await press(figure, preset);
    expect(await reading(figure, 'share'), preset).toBeLessThan(0.02);
  }
  await press(figure, 'three');
  await choose(figure, 'activation', 'Nothing');
  await passes(page, 'untrained');
});

test('bench: scores before and after training; its challenge wants other first weights', async ({ page }) => {
  const figure = await figureOf(page, 'bench');
  await press(figure, 'start');
  expect(await reading(figure, 'transposed4')).toBeGreaterThan(0.5);
  expect(await reading(figure, 'nearest')).toBeLessThan(0.05);
  await press(figure, 'grown');
  expect(await reading(figure, 'icnr')).toBeGreaterThan(0.1);
  await press(figure, 'trained');
  expect(await reading(figure, 'transposed4')).toBeLessThan(0.1);
  await press(figure, 'start');
  await put(figure, 'steps', '150');
  await put(figure, 'seed', '3');
  await passes(page, 'bench');
});

test('bench: nothing is timed before Run is pressed; then times appear, and Pause stops them', async ({
  page,
}) => {
  const figure = await figureOf(page, 'bench');
  await press(figure, 'start');
  expect(await wordsOf(figure, 'table')).toContain('press Run');
  await figure.root.locator('.player').getByRole('button', { name: 'Run' }).click();
  await expect.poll(() => wordsOf(figure, 'table')).toMatch(/Timing: \d+ of|All are timed/);
  const pause = figure.root.locator('.player').getByRole('button', { name: 'Pause' });
  if (await pause.isVisible()) await pause.click();
  await figure.settled();
});
