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
