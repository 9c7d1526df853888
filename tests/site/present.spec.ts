/** The projector: the figure alone, presets from the keyboard, everything else out of reach, and all as before at the end. */
import type { Page } from '@playwright/test';
import { en as words } from '../../src/runtime/words.en.ts';
import { representatives, widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const active = (page: Page) =>
  page.evaluate(() => {
    const { id, textContent, localName } = document.activeElement!;
    return `${localName}#${id} ${textContent?.slice(0, 30)}`;
  });

const typeSize = (figure: Figure) =>
  figure.root.evaluate((root) => parseFloat(getComputedStyle(root).fontSize));

/** What a presented figure shows of a preset. */
const shown = (figure: Figure) =>
  figure.root.evaluate((root, close) => {
    const button = [...root.querySelectorAll('.actions button')].find(
      (one) => one.textContent.trim() === close,
    )!;
    const { top, bottom } = button.getBoundingClientRect();
    return {
      chosen: root.querySelector<HTMLElement>('.chip[aria-pressed=true]')?.dataset.preset,
      notice: root.querySelector('.figure-notice')!.textContent.trim() !== '',
      wide: root.querySelector('.stage .live')!.hasAttribute('data-wide'),
      wayOut: top >= 0 && bottom <= innerHeight,
    };
  }, words.presentEnd);

const presentation = (figure: Figure) => expect(figure.root, 'presenting');

for (const { widget, presets } of widgets)
  test(`${widget} is presented from the keyboard`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    const names = Object.keys(presets);
    const chosen = (name: string) =>
      expect(figure.root.locator('.chip[aria-pressed=true]')).toHaveAttribute('data-preset', name);
    const first = figure.root.locator('.chip').first();
    await first.press('Enter');
    await figure.settled();
    const [before, usual] = [await active(page), await typeSize(figure)];

    await page.keyboard.press('p');
    await presentation(figure).toHaveAttribute('data-presenting', '');
    await figure.settled();
    const { width, height, x, y } = (await figure.root.boundingBox())!;
    const screen = await page.evaluate(() => [innerWidth, innerHeight]);
    expect([x, y, width, height].map(Math.round)).toEqual([0, 0, ...screen]);
    expect(await typeSize(figure), 'larger type').toBeGreaterThan(usual);
    const [excess, drawn] = await figure.root.evaluate((root) => [
      root.scrollHeight - root.clientHeight,
      root.querySelector('.live')!.clientWidth,
    ]);
    // 680 px is the width at which a drawing's letters have 12.
    expect(excess <= 0 || drawn >= 680, 'whole on the screen, or large enough to be scrolled').toBe(true);

    for (const name of names.slice(1)) {
      await page.keyboard.press('PageDown');
      await figure.answered();
      expect(await shown(figure), name).toEqual({ chosen: name, notice: true, wide: true, wayOut: true });
      await expect(figure.trouble, name).toHaveCount(0);
    }
    await page.keyboard.press('PageDown');
    await chosen(names.at(-1)!);
    await figure.settled();

    await page.keyboard.press('Escape');
    await presentation(figure).not.toHaveAttribute('data-presenting');
    expect(await active(page), 'the focus is where it was').toBe(before);
    await figure.settled();
  });

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
