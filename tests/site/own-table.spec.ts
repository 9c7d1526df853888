/** The reader's own numbers: asked for quietly, used without the book's notices, a bad row named by its line. */
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

const rows = Array.from({ length: 64 }, (_, i) => [400 + i, Math.exp(-(((i - 30) / 4) ** 2)).toFixed(6)]);
const CSV = ['position,intensity', ...rows.map((row) => row.join(','))].join('\n');

test('a spectrum of the reader’s own', async ({ page }) => {
  const figure = await Figure.open(page, 'instrument');
  await figure.touch();
  const notice = figure.root.locator('.figure-notice');
  await expect(notice).not.toBeEmpty();

  await figure.control('source').getByRole('radio', { name: 'Your own' }).check();
  await expect(figure.trouble, 'asked for, not alarmed').toHaveRole('status');
  await expect(figure.trouble).toBeVisible();

  const control = figure.control('spectrum');
  await control.locator('textarea').fill(CSV.replace('430,1.000000', '430,bright'));
  await control.locator('.button').first().click();
  await expect(control.locator('.complaint')).toContainText('32');
  await figure.settled();
  await expect(figure.trouble).toBeHidden();
  await expect(notice, 'speaks of the book’s spectrum').toBeEmpty();
  expect(page.url()).not.toContain('430');

  await figure.action('Reset').click();
  await figure.settled();
  await expect(notice).not.toBeEmpty();

  await figure.action('Undo').click();
  await figure.settled();
  await expect(notice).toBeEmpty();
  await expect(control.getByRole('button', { name: 'Clear' }), 'the numbers are back').toBeVisible();
});

/** A line of a lamp on a background of a tenth, with a tail to one side. */
const LAMP = Array.from({ length: 31 }, (_, i) => {
  const x = i - 8;
  return `${546 + x / 2};${(0.1 + (x < 0 ? Math.exp(-(x ** 2)) : Math.exp(-x / 4))).toFixed(4)}`.replaceAll(
    '.',
    ',',
  );
}).join('\n');

test('a response of the reader’s own, beside the spectrum', async ({ page }) => {
  const figure = await Figure.open(page, 'instrument');
  await figure.touch();
  const source = (name: string) => figure.control('source').getByRole('radio', { name, exact: true }).check();
  const give = async (param: string, text: string) => {
    await figure.control(param).locator('textarea').fill(text);
    await figure.control(param).getByRole('button', { name: 'Use these numbers' }).click();
  };
  await source('Your own');
  await give('spectrum', CSV);
  await figure.settled();
  await expect(figure.control('width')).toBeVisible();

  await source('Yours, and its response');
  await expect(figure.trouble, 'asked for, not alarmed').toHaveRole('status');
  await expect(figure.trouble).toContainText('Now its response');
  await expect(figure.control('width')).toHaveCount(0);
  await give('response', LAMP);
  await expect(figure.control('response').getByRole('status')).toHaveText(
    'Decimal comma, columns by semicolon, 31 rows.',
  );
  await figure.settled();
  await expect(figure.trouble).toBeHidden();
  const { misfit } = await figure.numbers();
  expect(await figure.wordsIn('response')).toContain('ends at 9.1 % of its peak');
  await figure.control('background').locator('input').check();
  await figure.settled();
  expect(await figure.wordsIn('response')).toContain('wide at half its height');
  expect((await figure.numbers()).misfit).not.toBe(misfit);

  await figure.action('Link').click();
  await expect(figure.drawer).toContainText('Your spectrum, Its response');
  expect(page.url()).not.toContain('546');
  await figure.action('Code').click();
  await expect(figure.drawer).toContainText('response_position = np.array([');

  await figure.press('resolved');
  await source('Yours, and its response');
  await figure.settled();
  await expect(figure.trouble, 'a preset leaves both in place').toBeHidden();
  await figure.action('Reset').click();
  await figure.settled();
  await figure.action('Undo').click();
  await figure.settled();
  expect(await figure.wordsIn('response')).toContain('response h');
  await figure.control('response').getByRole('button', { name: 'Clear' }).click();
  await expect(figure.trouble).toContainText('Now its response');
});

const at = (file: string) => new URL(`../runtime/tables/${file}`, import.meta.url).pathname;

test('blanks, whole positions and a decimal comma: the report, and what of it can be changed', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'instrument');
  await figure.touch();
  await figure.control('source').getByRole('radio', { name: 'Your own' }).check();
  const control = figure.control('spectrum');
  await control.locator('input[type=file]').setInputFiles(at('S01_blank_integer-x_decimal-comma.txt'));
  const status = control.getByRole('status');
  await expect(status).toHaveText('Decimal comma, columns by blanks, 80 rows.');
  await figure.settled();
  await expect(figure.trouble).toBeHidden();
  expect(await figure.number('peaks'), 'not a straight line').toBeGreaterThan(1);

  await control.getByLabel('Decimal sign').selectOption('dot');
  await expect(status).toContainText('Columns by comma, 80 rows');
  await control.getByLabel('Decimal sign').selectOption('comma');
  await expect(status).toHaveText('Decimal comma, columns by blanks, 80 rows.');

  await control.locator('input[type=file]').setInputFiles(at('S25_two-blocks.txt'));
  await expect(status).toContainText('There are 2 tables');
  await control.getByLabel('Table', { exact: true }).selectOption('1');
  await expect(status).toContainText('number 2 is taken');
  await figure.settled();
  expect(await control.locator('select').count()).toBe(5);

  await figure.control('source').getByRole('radio', { name: 'The book’s' }).check();
  await figure.control('source').getByRole('radio', { name: 'Your own' }).check();
  await expect(status, 'kept').toContainText('number 2 is taken');
});
