/** Chapter 11: what the prose tells the reader to do, done; what it promises then, there. */
import type { Locator, Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CHAPTER = '/the-transposed-convolution/';
/** Anything below is rounding. */
const NOTHING = 1e-9;

async function open(page: Page, id: string): Promise<Figure> {
  await page.goto(CHAPTER);
  const figure = new Figure(page, id);
  await figure.alive();
  return figure;
}
/** `1.4 × 10⁻¹⁴` and the like: here only whether it is rounding matters. */
const numberOf = (text: string): number => (text.includes('10⁻') ? 0 : parseFloat(text.replace('−', '-')));
const numbers = async (figure: Figure): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await figure.readouts()).map(([name, text]) => [name, numberOf(text)]));
async function press(figure: Figure, preset: string): Promise<Record<string, number>> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
  return numbers(figure);
}
async function put(figure: Figure, param: string, value: number): Promise<Record<string, number>> {
  const box = figure.control(param).locator('.number-box input');
  await box.fill(String(value));
  await box.press('Enter');
  await figure.settled();
  return numbers(figure);
}
const wordsOf = (figure: Figure, panel: string) =>
  figure.stage.locator(`.live [data-panel="${panel}"]`).evaluate((one) => one.textContent);
async function solved(page: Page, part: string): Promise<void> {
  const task: Locator = page.locator('.challenge').filter({ hasText: part });
  await task.scrollIntoViewIfNeeded();
  await task.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  await task.getByRole('button', { name: 'Check' }).click();
  await expect(task.locator('[data-done]')).toBeVisible();
}

test('the layer: To the start and Step, and both sides come to the same', async ({ page }) => {
  const same = await open(page, 'same');
  expect((await press(same, 'stride')).height).toBe(5);
  const player = same.root.locator('.player');
  await player.getByRole('button', { name: 'To the start' }).click();
  await same.settled();
  expect(await wordsOf(same, 'sums')).toContain('Press Run or Step');
  for (let step = 1; step <= 3; step++) {
    await player.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(player.locator('.step-count')).toHaveText(`${step} of 25`);
    await same.settled();
    expect(await wordsOf(same, 'stuffed')).toContain(`${step} of 25 done`);
  }
  expect(await wordsOf(same, 'sums')).toContain('y[0, 2]');
  for (const preset of ['double', 'plain', 'stride', 'generator', 'tiles', 'dilated', 'lone']) {
    const { apart, left, right } = await press(same, preset);
    expect(apart).toBe(0);
    expect(left).toBe(right);
  }
});

test('the layer: the rings on the frame crop it and add to it; one too large is mended', async ({ page }) => {
  const same = await open(page, 'same');
  await press(same, 'stride');
  await same.handle('padding').focus();
  await same.handle('padding').press('ArrowRight');
  await same.settled();
  expect((await numbers(same)).height).toBe(3);
  await same.handle('outputPadding').focus();
  await same.handle('outputPadding').press('ArrowRight');
  await same.settled();
  expect((await numbers(same)).height).toBe(4);
});

test('the layer: its line of PyTorch follows, and a pasted one is taken', async ({ page }) => {
  const same = await open(page, 'same');
  await press(same, 'generator');
  const line = same.root.locator('.figure-line textarea');
  await expect(line).toHaveValue(/kernel_size=4, stride=2, padding=1, output_padding=0/);
  await line.fill('self.up = nn.ConvTranspose2d(64, 32, 2, stride=2)');
  await line.press('Enter');
  await same.settled();
  await expect(same.root.locator('.figure-line [role=status]')).toContainText('in_channels=64');
  expect((await numbers(same)).wasted).toBe(75);
});

test('the layer: its challenges', async ({ page }) => {
  const same = await open(page, 'same');
  await press(same, 'tiles');
  await put(same, 'kernel', 3);
  await put(same, 'stride', 3);
  await solved(page, 'Make 9 × 9');
  await press(same, 'double');
  await put(same, 'outputPadding', 0);
  await put(same, 'stride', 1);
  await solved(page, 'gives back the input’s own size');
});

test('not an inverse: the shape comes back, the values do not; the pseudo-inverse passes the test', async ({
  page,
}) => {
  const figure = await open(page, 'inverse');
  const plain = await press(figure, 'back');
  const bright = await press(figure, 'scaled');
  expect(bright.transposeError).toBeLessThan(plain.transposeError);
  expect(bright.transposeError).toBeGreaterThan(2 * bright.inverseError);
  expect(bright.inverseAgain).toBeLessThan(NOTHING);
  expect(bright.transposeAgain).toBeGreaterThan(0.2);
  const noisy = await press(figure, 'noisy');
  expect(noisy.inverseError).toBeGreaterThan(1);
  expect(noisy.transposeError).toBeLessThan(0.6);
});

test('not an inverse: where they agree, until the kernel is longer by one; its challenges', async ({
  page,
}) => {
  const figure = await open(page, 'inverse');
  const same = await press(figure, 'same');
  expect(same.transposeError).toBe(same.inverseError);
  await solved(page, 'whose transpose is its pseudo-inverse');
  const longer = await put(figure, 'size', 3);
  expect(longer.transposeError).not.toBe(longer.inverseError);
  await press(figure, 'noisy');
  await put(figure, 'size', 5);
  await solved(page, 'Noise of 0.02');
});

test('which input: dragged to the right, the outputs stay, jump, and stay', async ({ page }) => {
  const which = await open(page, 'which');
  await press(which, 'fits');
  const seen: number[] = [];
  const end = which.handle('input').first();
  await end.focus();
  for (let i = 0; i < 4; i++) {
    seen.push((await numbers(which)).outputs);
    await end.press('ArrowRight');
    await which.settled();
  }
  expect(seen).toEqual([3, 3, 4, 4]);
  expect(await press(which, 'short')).toMatchObject({ outputs: 3, back: 5, extra: 1, reached: 1 });
  expect(await press(which, 'silent')).toMatchObject({ extra: 1, reached: 0, silent: 1 });
  expect(await press(which, 'gaps')).toMatchObject({ silent: 3 });
  expect(await press(which, 'dilated')).toMatchObject({ extra: 0, silent: 4 });
  expect(await press(which, 'even')).toMatchObject({ extra: 0 });
  expect(await press(which, 'odd')).toMatchObject({ extra: 1 });
  // A 2 × 2 max-pooling, at an odd size.
  await put(which, 'padding', 0);
  expect(await put(which, 'kernel', 2)).toMatchObject({ extra: 1, silent: 1 });
});

test('which input: its challenges', async ({ page }) => {
  const which = await open(page, 'which');
  await press(which, 'short');
  await put(which, 'input', 14);
  await put(which, 'kernel', 4);
  await solved(page, 'Halve 14 cells');
  await press(which, 'three');
  await put(which, 'padding', 2);
  await put(which, 'kernel', 5);
  await put(which, 'input', 6);
  await solved(page, 'append two cells');
});

test('who comes for the missing pixel is led to it', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('.prose').getByRole('link', { name: 'One pixel short' }).first().click();
  await expect(page).toHaveURL(/#one-pixel-short$/);
  await expect(page.getByRole('heading', { name: 'One pixel short' })).toBeInViewport();
});
