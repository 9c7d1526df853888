/** Where the browser keeps the clipboard to itself, what was to be copied is within reach all the same. */
import { Figure } from './support/figure.ts';
import { en as lineWords } from '../../src/runtime/line/words.en.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { expect, test } from './support/test.ts';

const refuse = () => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
};
/** As on a page without HTTPS. */
const takeAway = () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });

for (const [how, spoil] of [
  ['refused', refuse],
  ['missing', takeAway],
] as const) {
  test(`the line of a layer is selected, with a word about it: the clipboard is ${how}`, async ({ page }) => {
    await page.addInitScript(spoil);
    const figure = await Figure.open(page, 'arithmetic');
    const line = figure.root.locator('.figure-line');
    const [box, said] = [line.locator('textarea'), line.getByRole('status')];
    const shown = await box.inputValue();
    expect(shown).toContain('nn.Conv2d(');
    await line.getByRole('button', { name: words.copy }).click();
    await expect(said).toHaveText(lineWords.selected);
    await expect(box).toBeFocused();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(shown);
    await expect(line.getByRole('button', { name: words.copied })).toHaveCount(0);
    await figure.press('alexnet');
    await expect(said, 'gone with the next state').toHaveText(lineWords.hint);
  });

  test(`the Python is handed over as a file: the clipboard is ${how}`, async ({ page }) => {
    await page.addInitScript(spoil);
    const figure = await Figure.open(page, 'arithmetic');
    await figure.action('Code').click();
    const python = figure.drawer.locator('.listing').first();
    await expect(python.locator('code')).toContainText('import');
    const coming = page.waitForEvent('download');
    await python.getByRole('button', { name: words.copy }).click();
    expect((await coming).suggestedFilename()).toBe('arithmetic.py');
    await expect(python.getByRole('button', { name: words.copy })).toBeVisible();
  });
}

test('what could not be read gives way to the line that is to be copied', async ({ page }) => {
  await page.addInitScript(refuse);
  const figure = await Figure.open(page, 'arithmetic');
  const line = figure.root.locator('.figure-line');
  const box = line.locator('textarea');
  const shown = await box.inputValue();
  await box.fill('no layer at all');
  await box.press('Enter');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await line.getByRole('button', { name: words.copy }).click();
  await expect(line.getByRole('status')).toHaveText(lineWords.selected);
  await expect(box).toHaveValue(shown);
  await expect(box).toHaveAttribute('aria-invalid', 'false');
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(shown);
});
