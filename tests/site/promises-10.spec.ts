/** Chapter 10 keeps its word: what the prose tells the reader to do with its figures does what the prose says. */
import type { Page } from '@playwright/test';
import { en as lineWords } from '../../src/runtime/line/words.en.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });
const lineOf = (figure: Figure) => figure.root.locator('.figure-line textarea');

test('the arithmetic: the window moves over the input and over the output alike', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'half');
  await figure.press('half');
  expect(await figure.wordsIn('output')).toContain('row 0, column 0');
  const [window, output] = [figure.handle('at').first(), figure.handle('at').last()];
  await figure.keys(window, 'ArrowRight', 2);
  expect(await figure.wordsIn('output')).toContain('row 0, column 2');
  await figure.keys(output, 'ArrowDown', 3);
  expect(await figure.wordsIn('output')).toContain('row 3, column 2');
  expect(await figure.wordsIn('sum')).toMatch(/9 multiplications.*sum .*y = /);
});

test('the arithmetic: each preset has the size that its name promises', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'plain');
  for (const [preset, size, lost] of [
    ['slide', '8', '0'],
    ['plain', '2', '0'],
    ['even', '6', '0'],
    ['half', '5', '0'],
    ['full', '7', '0'],
    ['strided', '2', '0'],
    ['ring', '3', '0'],
    ['leftover', '3', '0'],
    ['dilated', '3', '0'],
    ['unread', '2', '11'],
    ['holes', '3', '56'],
    ['alexnet', '55', '0'],
  ] as const) {
    await figure.press(preset);
    expect(await figure.readouts(), preset).toMatchObject({ rows: size, columns: size, lost });
  }
});

test('the arithmetic: a stride that skips the last cells loses them; a ring of zeros brings them back', async ({
  page,
}) => {
  const figure = await open(page, 'arithmetic', 'unread');
  await figure.press('unread');
  expect(await figure.wordsIn('formula')).toContain('leaves 1 over');
  expect(await figure.wordsIn('input')).toContain('never read: 11');
  await figure.put('padding', 1);
  expect(await figure.number('lost')).toBe(0);
  await figure.put('padding', 0);
  await figure.put('input', 7);
  expect(await figure.number('lost')).toBe(0);
  expect(await figure.wordsIn('formula')).toContain('nothing over');
});

test('the arithmetic: the bias, the channels and the stack show in what the layer costs and sees', async ({
  page,
}) => {
  const figure = await open(page, 'arithmetic', 'stack');
  await figure.press('stack');
  expect(await figure.readouts()).toMatchObject({ parameters: '36928', field: '7 rows' });
  await figure.allControls();
  await figure.control('bias').locator('input').uncheck();
  await figure.settled();
  expect(await figure.number('parameters')).toBe(36864);
  await figure.put('stride', 2);
  expect((await figure.readouts()).field).toBe('15 rows');
  expect(await figure.wordsIn('cost')).toContain('1 + 2·(1 + 2 + 4) = 15');
});

test('the arithmetic: its line follows the figure, and the figure follows a line', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'oblong');
  await figure.press('oblong');
  const line = lineOf(figure);
  await expect(line).toHaveValue(
    'nn.Conv2d(1, 1, kernel_size=(3, 5), stride=(1, 2), padding=(1, 2), dilation=1)',
  );
  await line.fill('self.conv1 = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)');
  await line.press('Enter');
  await figure.settled();
  expect(await figure.number('parameters')).toBe(9408);
  await expect(line).toHaveValue(
    'nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, dilation=1, bias=False)',
  );
  const said = figure.root.locator('.figure-line [role="status"]');
  await line.fill('nn.Conv2d(8, 8, 3, groups=4)');
  await line.press('Enter');
  await figure.settled();
  expect(await figure.number('parameters')).toBe(8 * 2 * 9 + 8);
  await expect(said).toContainText(lineWords.taken);
  await line.fill('nn.Conv2d(4, 4, 3, groups=3)');
  await line.press('Enter');
  await expect(said).toContainText(lineWords.nothing);
  expect(await figure.number('parameters')).toBe(8 * 2 * 9 + 8);
  await line.fill('nothing of the kind');
  await line.press('Enter');
  await expect(said).toHaveClass(/complaint/);
  await expect(said).not.toContainText(lineWords.taken);
});

test('the arithmetic: past the end of a track a number is typed, and the buttons go on from there', async ({
  page,
}) => {
  const figure = await open(page, 'arithmetic', 'alexnet');
  await figure.press('alexnet');
  const kernel = figure.control('kernel');
  const box = kernel.locator('.number-box input');
  await box.fill('41');
  await box.press('Enter');
  await figure.settled();
  expect((await figure.readouts()).field).toBe('41 rows');
  const [less, more] = [kernel.locator('.nudge').first(), kernel.locator('.nudge').last()];
  await more.click();
  await figure.settled();
  expect((await figure.readouts()).field).toBe('42 rows');
  await box.fill('17');
  await box.press('Enter');
  await less.click();
  await less.click();
  await figure.settled();
  expect((await figure.readouts()).field).toBe('15 rows');
});

test('the arithmetic: a window larger than the padded input is said in PyTorch’s words', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'plain');
  await figure.press('plain');
  await figure.put('kernel', 3);
  const box = figure.control('input').locator('.number-box input');
  await box.fill('2');
  await box.press('Enter');
  await figure.answered();
  await expect(figure.trouble).toContainText('padded input size per channel: (2 x 2). Kernel size: (3 x 3)');
});

test('the way back: one output’s gradient lands as the kernel, and moves with it', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  await figure.press('one');
  expect(await figure.wordsIn('products')).toContain('Aᵀ says −3');
  expect(await figure.wordsIn('products')).toContain('differences say−3.000000');
  const picked = figure.handle('picked').first();
  await figure.keys(picked, 'ArrowRight', 2);
  expect(await figure.wordsIn('products')).toContain('Aᵀ says 0');
  await figure.keys(figure.handle('at'), 'ArrowRight', 2);
  expect(await figure.wordsIn('products')).toContain('Aᵀ says −3');
});

test('the way back: a click gives one more output a gradient, and copies that meet add up', async ({
  page,
}) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  await figure.press('one');
  expect(await figure.number('shared')).toBe(0);
  const surface = figure.root.locator('.place-surface');
  const box = (await surface.boundingBox())!;
  // The cell to the right of the one that is picked, of five by five.
  await surface.click({ position: { x: box.width * 0.5, y: box.height * 0.3 } });
  await figure.settled();
  expect(await figure.number('shared')).toBe(6);
  await expect(figure.handle('picked')).toHaveCount(2);
});

test('the way back: a stride spreads the copies, and what no window reads gets nothing', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'two');
  for (const [preset, shared, unread] of [
    ['two', '6', '0'],
    ['spread', '3', '0'],
    ['apart', '0', '33'],
  ] as const) {
    await figure.press(preset);
    expect(await figure.readouts(), preset).toMatchObject({ shared, unread });
  }
  expect(await figure.wordsIn('input')).toContain('33 inputs never read');
});

test('the way back: whatever the loss, both inner products agree', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  for (const preset of ['one', 'edge', 'dilated', 'sum', 'squares']) {
    await figure.press(preset);
    const { outputs, inputs } = await figure.readouts();
    expect(inputs, preset).toBe(outputs);
  }
});
