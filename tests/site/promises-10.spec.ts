/** Chapter 10 keeps its word: what the prose tells the reader to do with its figures does what the prose says. */
import type { Locator, Page } from '@playwright/test';
import { en as words } from '../../src/runtime/words.en.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const open = (page: Page, widget: string, preset: string) => Figure.open(page, widget, { '': preset });

async function press(figure: Figure, preset: string): Promise<void> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
}
async function keys(figure: Figure, handle: Locator, key: string, times = 1): Promise<void> {
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
const reading = async (figure: Figure, name: string) => (await figure.readouts())[name];
const wordsOf = (figure: Figure, panel: string) =>
  figure.stage.locator(`.live [data-panel="${panel}"]`).evaluate((one) => one.textContent);
const lineOf = (figure: Figure) => figure.root.locator('.figure-line textarea');

test('the arithmetic: the window moves over the input and over the output alike', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'half');
  await press(figure, 'half');
  expect(await wordsOf(figure, 'output')).toContain('row 0, column 0');
  const [window, output] = [figure.handle('at').first(), figure.handle('at').last()];
  await keys(figure, window, 'ArrowRight', 2);
  expect(await wordsOf(figure, 'output')).toContain('row 0, column 2');
  await keys(figure, output, 'ArrowDown', 3);
  expect(await wordsOf(figure, 'output')).toContain('row 3, column 2');
  expect(await wordsOf(figure, 'sum')).toMatch(/9 products.*their sum .*y = /);
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
    await press(figure, preset);
    expect(await figure.readouts(), preset).toMatchObject({ rows: size, columns: size, lost });
  }
});

test('the arithmetic: a stride that skips the last cells loses them; a ring of zeros brings them back', async ({
  page,
}) => {
  const figure = await open(page, 'arithmetic', 'unread');
  await press(figure, 'unread');
  expect(await wordsOf(figure, 'formula')).toContain('leaves 1 over');
  expect(await wordsOf(figure, 'input')).toContain('never read: 11');
  await put(figure, 'padding', '1');
  expect(await reading(figure, 'lost')).toBe('0');
  await put(figure, 'padding', '0');
  await put(figure, 'input', '7');
  expect(await reading(figure, 'lost')).toBe('0');
  expect(await wordsOf(figure, 'formula')).toContain('nothing over');
});

test('the arithmetic: the bias, the channels and the stack show in what the layer costs and sees', async ({
  page,
}) => {
  const figure = await open(page, 'arithmetic', 'stack');
  await press(figure, 'stack');
  expect(await figure.readouts()).toMatchObject({ parameters: '36928', field: '7 rows' });
  await figure.control('bias').locator('input').uncheck();
  await figure.settled();
  expect(await reading(figure, 'parameters')).toBe('36864');
  await put(figure, 'stride', '2');
  expect(await reading(figure, 'field')).toBe('15 rows');
  expect(await wordsOf(figure, 'cost')).toContain('1 + 2·(1 + 2 + 4) = 15');
});

test('the arithmetic: its line follows the figure, and the figure follows a line', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'oblong');
  await press(figure, 'oblong');
  const line = lineOf(figure);
  await expect(line).toHaveValue(
    'nn.Conv2d(1, 1, kernel_size=(3, 5), stride=(1, 2), padding=(1, 2), dilation=1)',
  );
  await line.fill('self.conv1 = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False)');
  await line.press('Enter');
  await figure.settled();
  expect(await reading(figure, 'parameters')).toBe('9408');
  await expect(line).toHaveValue(
    'nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, dilation=1, bias=False)',
  );
  const said = figure.root.locator('.figure-line [role="status"]');
  await line.fill('nn.Conv2d(8, 8, 3, groups=4)');
  await line.press('Enter');
  await expect(said).toContainText('groups=4');
  await line.fill('nothing of the kind');
  await line.press('Enter');
  await expect(said).toHaveClass(/complaint/);
  await expect(said).not.toContainText(words.lineTaken);
});

test('the arithmetic: a window larger than the padded input is said in PyTorch’s words', async ({ page }) => {
  const figure = await open(page, 'arithmetic', 'plain');
  await press(figure, 'plain');
  await put(figure, 'kernel', '3');
  const box = figure.control('input').locator('.number-box input');
  await box.fill('2');
  await box.press('Enter');
  await figure.answered();
  await expect(figure.trouble).toContainText('padded input size per channel: (2 x 2). Kernel size: (3 x 3)');
});

test('the way back: one output’s gradient lands as the kernel, and moves with it', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  await press(figure, 'one');
  expect(await wordsOf(figure, 'products')).toContain('Aᵀ says −3');
  expect(await wordsOf(figure, 'products')).toContain('differences say−3.000000');
  const picked = figure.handle('picked').first();
  await keys(figure, picked, 'ArrowRight', 2);
  expect(await wordsOf(figure, 'products')).toContain('Aᵀ says 0');
  await keys(figure, figure.handle('at'), 'ArrowRight', 2);
  expect(await wordsOf(figure, 'products')).toContain('Aᵀ says −3');
});

test('the way back: a click gives one more output a gradient, and copies that meet add up', async ({
  page,
}) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  await press(figure, 'one');
  expect(await reading(figure, 'shared')).toBe('0');
  const surface = figure.root.locator('.place-surface');
  const box = (await surface.boundingBox())!;
  // The cell to the right of the one that is picked, of five by five.
  await surface.click({ position: { x: box.width * 0.5, y: box.height * 0.3 } });
  await figure.settled();
  expect(await reading(figure, 'shared')).toBe('6');
  await expect(figure.handle('picked')).toHaveCount(2);
});

test('the way back: a stride spreads the copies, and what no window reads gets nothing', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'two');
  for (const [preset, shared, unread] of [
    ['two', '6', '0'],
    ['spread', '3', '0'],
    ['apart', '0', '33'],
  ] as const) {
    await press(figure, preset);
    expect(await figure.readouts(), preset).toMatchObject({ shared, unread });
  }
  expect(await wordsOf(figure, 'input')).toContain('33 inputs never read');
});

test('the way back: whatever the loss, both inner products agree', async ({ page }) => {
  const figure = await open(page, 'backprop-is-transpose', 'one');
  for (const preset of ['one', 'edge', 'dilated', 'sum', 'squares']) {
    await press(figure, preset);
    const { outputs, inputs } = await figure.readouts();
    expect(inputs, preset).toBe(outputs);
  }
});
