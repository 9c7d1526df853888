/** Chapter 11: what the prose tells the reader to do, done; what it promises then, there. */
import type { Page } from '@playwright/test';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const CHAPTER = '/the-transposed-convolution/';
/** Anything below is rounding. */
const NOTHING = 1e-9;

const open = (page: Page, id: string) => Figure.onPage(page, CHAPTER, id);

test('the layer: To the start and Step, and both sides come to the same', async ({ page }) => {
  const same = await open(page, 'same');
  expect((await same.numbersAt('stride')).height).toBe(5);
  const player = new Player(same);
  await player.press('To the start');
  await same.settled();
  expect(await same.wordsIn('sums')).toContain('Press Run or Step');
  for (let step = 1; step <= 3; step++) {
    await player.press('Step');
    await expect(player.bar.locator('.step-count')).toHaveText(`${step} of 25`);
    await same.settled();
    expect(await same.wordsIn('stuffed')).toContain(`${step} of 25`);
  }
  expect(await same.wordsIn('sums')).toContain('z[0, 2]');
  for (const preset of ['double', 'plain', 'stride', 'generator', 'tiles', 'dilated', 'lone']) {
    const { apart, left, right } = await same.numbersAt(preset);
    expect(apart).toBeLessThan(NOTHING);
    expect(left).toBe(right);
  }
});

test('the layer: the rings on the frame crop it and add to it; one too large is mended', async ({ page }) => {
  const same = await open(page, 'same');
  await same.press('stride');
  await same.keys(same.handle('padding'), 'ArrowRight');
  expect(await same.number('height')).toBe(3);
  await same.keys(same.handle('outputPadding'), 'ArrowRight');
  expect(await same.number('height')).toBe(4);
});

test('the layer: its line of PyTorch follows, and a pasted one is taken', async ({ page }) => {
  const same = await open(page, 'same');
  await same.press('generator');
  const line = same.root.locator('.figure-line textarea');
  await expect(line).toHaveValue(/kernel_size=4, stride=2, padding=1, output_padding=0/);
  await line.fill('self.up = nn.ConvTranspose2d(64, 32, 2, stride=2)');
  await line.press('Enter');
  await same.settled();
  expect(await same.number('parameters')).toBe(64 * 32 * 2 * 2 + 32);
  expect(await same.number('wasted')).toBe(75);
  await line.fill('nn.ConvTranspose2d(21, 21, kernel_size=64, stride=32, bias=False)');
  await line.press('Enter');
  await same.settled();
  expect(await same.number('height')).toBe(128);
  expect(await same.wordsIn('scatter')).toContain('copies, outlined');
});

test('which input: a layer either way is taken, and its line is the way back', async ({ page }) => {
  const which = await open(page, 'which');
  await which.press('short');
  const line = which.root.locator('.figure-line textarea');
  await expect(line).toHaveValue(/stride=2, padding=1, output_padding=1/);
  await line.fill('nn.Conv2d(3, 768, kernel_size=16, stride=16)');
  await line.press('Enter');
  await which.settled();
  await expect(line).toHaveValue(/^nn.ConvTranspose2d\(1, 1, kernel_size=16, stride=16/);
  await expect(which.root.locator('.figure-line [role=status]')).toContainText('The input was made 16');
  expect(await which.number('sizes')).toBe(16);
});

test('the layer: its challenges', async ({ page }) => {
  const same = await open(page, 'same');
  await same.press('tiles');
  await same.put('kernel', 3);
  await same.put('stride', 3);
  await Challenge.solved(page, 'Make 9 × 9');
  await same.press('double');
  await same.put('outputPadding', 0);
  await same.put('stride', 1);
  await Challenge.solved(page, 'gives back the input’s own size');
});

test('not an inverse: the shape comes back, the values do not; the pseudo-inverse passes the test', async ({
  page,
}) => {
  const figure = await open(page, 'inverse');
  const plain = await figure.numbersAt('back');
  const bright = await figure.numbersAt('scaled');
  expect(bright.transposeError).toBeLessThan(plain.transposeError);
  expect(bright.transposeError).toBeGreaterThan(2 * bright.inverseError);
  expect(bright.inverseAgain).toBeLessThan(NOTHING);
  expect(bright.transposeAgain).toBeGreaterThan(0.2);
  const noisy = await figure.numbersAt('noisy');
  expect(noisy.inverseError).toBeGreaterThan(1);
  expect(noisy.transposeError).toBeLessThan(0.6);
});

test('not an inverse: where they agree, until the kernel is longer by one; its challenges', async ({
  page,
}) => {
  const figure = await open(page, 'inverse');
  const same = await figure.numbersAt('same');
  expect(same.transposeError).toBe(same.inverseError);
  const wavelet = await figure.numbersAt('wavelet');
  expect(wavelet.transposeError).toBe(wavelet.inverseError);
  await figure.press('same');
  await Challenge.solved(page, 'whose transpose is its pseudo-inverse');
  await figure.put('size', 3);
  const longer = await figure.numbers();
  expect(longer.transposeError).not.toBe(longer.inverseError);
  await figure.press('noisy');
  await figure.put('size', 5);
  await Challenge.solved(page, 'Noise of 0.03');
});

test('which input: dragged to the right, the outputs stay, jump, and stay', async ({ page }) => {
  const which = await open(page, 'which');
  await which.press('fits');
  const seen: number[] = [];
  const end = which.handle('input').first();
  for (let i = 0; i < 4; i++) {
    seen.push(await which.number('outputs'));
    await which.keys(end, 'ArrowRight');
  }
  expect(seen).toEqual([3, 3, 4, 4]);
  expect(await which.numbersAt('short')).toMatchObject({ outputs: 3, back: 5, extra: 1, reached: 1 });
  expect(await which.numbersAt('silent')).toMatchObject({ extra: 1, reached: 0, silent: 1 });
  expect(await which.numbersAt('gaps')).toMatchObject({ silent: 2, reached: 1 });
  expect(await which.numbersAt('dilated')).toMatchObject({ extra: 0, silent: 4 });
  expect(await which.numbersAt('even')).toMatchObject({ extra: 0 });
  expect(await which.numbersAt('odd')).toMatchObject({ extra: 1 });
  // A 2 × 2 max-pooling, at an odd size.
  await which.put('padding', 0);
  await which.put('kernel', 2);
  expect(await which.numbers()).toMatchObject({ extra: 1, silent: 1 });
});

test('which input: its challenges', async ({ page }) => {
  const which = await open(page, 'which');
  await which.press('short');
  await which.put('input', 14);
  await which.put('kernel', 4);
  await Challenge.solved(page, 'Halve 14 cells');
  await which.press('three');
  await which.put('padding', 2);
  await which.put('kernel', 5);
  await which.put('input', 6);
  await Challenge.solved(page, 'append two cells');
});

test('who comes for the missing pixel is led to it', async ({ page }) => {
  await page.goto(CHAPTER);
  await page.locator('.box-problem summary').click();
  await page.locator('.prose').getByRole('link', { name: 'One pixel short' }).first().click();
  await expect(page).toHaveURL(/#one-pixel-short$/);
  await expect(page.getByRole('heading', { name: 'One pixel short' })).toBeInViewport();
});
