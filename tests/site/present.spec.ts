/** The projector: presets from the keyboard, everything else out of reach. How each figure fills it: every-figure/presented. */
import { representatives } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const presentation = (figure: Figure) => expect(figure.root, 'presenting');

for (const { widget, presets } of representatives)
  test(`${widget} steps through its presets and holds the focus while it is presented, and lets everything go after`, async ({
    page,
  }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    await figure.action('Present').press('Enter');
    await presentation(figure).toHaveAttribute('data-presenting', '');
    const [first, second = first] = Object.keys(presets);
    const chosen = figure.root.locator('.chip[aria-pressed=true]');
    for (const [key, back] of [
      ['PageDown', 'PageUp'],
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
    ]) {
      await page.keyboard.press(key);
      await expect(chosen, key).toHaveAttribute('data-preset', second);
      await page.keyboard.press(back);
      await expect(chosen, back).toHaveAttribute('data-preset', first);
    }
    const outside = () =>
      page.evaluate((id) => {
        const figure = document.getElementById(id)!;
        return [...document.querySelectorAll<HTMLElement>('a, button, input, main, [tabindex]')].filter(
          (one) => !figure.contains(one) && !one.contains(figure) && !one.closest('[inert]'),
        ).length;
      }, widget);
    expect(await outside(), 'reachable outside the figure').toBe(0);
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        (id) =>
          document.activeElement === document.body ||
          document.getElementById(id)!.contains(document.activeElement),
        widget,
      );
      expect(inside, `after ${i + 1} tabs`).toBe(true);
    }
    await figure.action('Close').click();
    await presentation(figure).not.toHaveAttribute('data-presenting');
    await expect(figure.action('Present')).toBeFocused();
    expect(await page.locator('[inert]').count()).toBe(0);
  });

test('arrows belong to a slider that has the focus; Page Down steps the presets all the same', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.touch();
  const slider = figure.control('width').locator('input[type=range]');
  await slider.focus();
  await page.keyboard.press('p');
  await presentation(figure).toHaveAttribute('data-presenting', '');
  const [preset, value] = [
    await figure.root.locator('.chip[aria-pressed=true]').textContent(),
    await slider.inputValue(),
  ];
  await page.keyboard.press('ArrowRight');
  await expect(slider).not.toHaveValue(value);
  await expect(figure.root.locator('.chip[aria-pressed=true]')).toHaveText(preset!);
  await page.keyboard.press('PageDown');
  await expect(figure.root.locator('.chip[aria-pressed=true]')).not.toHaveText(preset!);
});

test('the letter p in a text field is a letter', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion', { source: 'formula' });
  const field = figure.control('formula').locator('input');
  await field.fill('');
  await field.pressSequentially('pi*t');
  await expect(field).toHaveValue('pi*t');
  await presentation(figure).not.toHaveAttribute('data-presenting');
});

test('the key does nothing while the focus is outside the figure', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await page.locator('.wordmark').focus();
  await page.keyboard.press('p');
  await figure.touch();
  await presentation(figure).not.toHaveAttribute('data-presenting');
});
