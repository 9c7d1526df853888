/** The projector: presets from the keyboard, everything else out of reach. How each figure fills it: every-figure/presented. */
import { en as words } from '../../src/runtime/interaction/words.en.ts';
import { presetsInSight } from '../tools/pages.ts';
import { has, listed, representatives } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const presentation = (figure: Figure) => expect(figure.root, 'presenting');

const chosenOf = (figure: Figure) => figure.root.locator('.chip[aria-pressed=true]');

for (const found of representatives) {
  const { widget } = found;
  test(`${widget} steps through its presets and holds the focus while it is presented, and lets everything go after`, async ({
    page,
  }) => {
    const figure = await Figure.open(page, widget);
    await figure.touch();
    await figure.action('Present').press('Enter');
    await presentation(figure).toHaveAttribute('data-presenting', '');
    const [first, second = first] = presetsInSight(found);
    const chosen = chosenOf(figure);
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
}

test('keys belong to a slider that has the focus, and to the presentation again once it has lost it', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.touch();
  const slider = figure.control('width').locator('input[type=range]');
  await slider.focus();
  await page.keyboard.press('p');
  await presentation(figure).toHaveAttribute('data-presenting', '');
  const preset = (await chosenOf(figure).getAttribute('data-preset'))!;
  await slider.focus();
  for (const key of ['ArrowRight', 'PageDown']) {
    const value = await slider.inputValue();
    await page.keyboard.press(key);
    await expect(slider, key).not.toHaveValue(value);
    await expect(chosenOf(figure), key).toHaveAttribute('data-preset', preset);
  }
  await page.keyboard.press(' ');
  await expect(chosenOf(figure), 'Space').toHaveAttribute('data-preset', preset);
  await slider.blur();
  await page.keyboard.press('PageDown');
  await expect(chosenOf(figure)).not.toHaveAttribute('data-preset', preset);
});

test('opened by its button, Space goes from preset to preset and never closes it', async ({ page }) => {
  const found = listed.find((one) => presetsInSight(one).length > 2)!;
  const figure = await Figure.open(page, found.widget);
  await figure.touch();
  await figure.action('Present').click();
  await expect(figure.root, 'the focus lies on the figure').toBeFocused();
  const presets = presetsInSight(found);
  // Once more behind the last one.
  for (const name of [...presets.slice(1), presets.at(-1)!]) {
    await page.keyboard.press(' ');
    await expect(chosenOf(figure)).toHaveAttribute('data-preset', name);
    await presentation(figure).toHaveAttribute('data-presenting', '');
  }
  await figure.root.locator(`.chip[data-preset="${presets[0]}"]`).click();
  await page.keyboard.press(' ');
  await expect(chosenOf(figure), 'after a press with the mouse').toHaveAttribute('data-preset', presets[1]);
});

test('? shows the keys, and puts them away', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  const keys = figure.root.locator('.presenting-keys');
  await figure.action('Present').click();
  await expect(figure.root).toBeFocused();
  await page.keyboard.press('?');
  await expect(keys).toBeInViewport({ ratio: 1 });
  await expect(keys).toContainText('the next preset');
  await page.keyboard.press('?');
  await expect(keys).toHaveCount(0);
  await presentation(figure).toHaveAttribute('data-presenting', '');
});

test('h holds the notice and the light back, and shows them again; nothing moves', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  const notice = figure.root.locator('.figure-notice');
  await figure.touch();
  await figure.action('Present').click();
  await expect(figure.root).toBeFocused();
  const [hold, light] = [figure.action(words.holdBack), figure.action(words.light)];
  await expect(hold).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('s');
  await figure.settled();
  const dimmed = figure.root.locator('.stage .live .panel:not([data-lit])').first();
  await expect(dimmed).toHaveCSS('opacity', '0.2');
  const places = () =>
    figure.root.locator(':is(.figure-head, .stage, .figure-foot)').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await places();
  await page.keyboard.press('h');
  await expect(notice).toBeHidden();
  await expect(hold).toHaveAttribute('aria-pressed', 'true');
  await expect(light).toBeDisabled();
  await expect(dimmed).toHaveCSS('opacity', '1');
  expect(await places()).toEqual(before);
  // The next preset is asked about, too; what is pressed with a finger does the same.
  await page.keyboard.press('PageDown');
  await figure.settled();
  await expect(notice).toBeHidden();
  await hold.click();
  await expect(notice).toBeVisible();
  await expect(hold).toHaveAttribute('aria-pressed', 'false');
  await expect(light).toBeEnabled();
  await expect(dimmed).toHaveCSS('opacity', '0.2');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await expect(notice, 'on the page nothing is held back').toBeVisible();
  await expect(hold).toHaveCount(0);
});

test.describe('in a chapter', () => {
  test.skip(!has('same-a-transposed') || !has('not-an-inverse'), 'not among those wanted');
  const CHAPTER = '/the-transposed-convolution/';

  test('n goes to the next figure of the page, and b back', async ({ page }) => {
    const one = await Figure.onPage(page, CHAPTER, 'same');
    const other = new Figure(page, 'inverse');
    await one.action('Present').click();
    await presentation(one).toHaveAttribute('data-presenting', '');
    for (const [key, from, to] of [
      ['n', one, other],
      ['b', other, one],
    ] as const) {
      await page.keyboard.press(key);
      await presentation(to).toHaveAttribute('data-presenting', '');
      await presentation(from).not.toHaveAttribute('data-presenting');
      await expect(to.root).toBeFocused();
    }
    await page.keyboard.press('b');
    await presentation(one).toHaveAttribute('data-presenting', '');
  });

  test('what is held back stays so from figure to figure', async ({ page }) => {
    const one = await Figure.onPage(page, CHAPTER, 'same');
    const other = new Figure(page, 'inverse');
    await one.action('Present').click();
    await page.keyboard.press('h');
    await one.action(words.figureAfter).click();
    await presentation(other).toHaveAttribute('data-presenting', '');
    await expect(other.root.locator('.figure-notice')).toBeHidden();
    await expect(other.action(words.holdBack)).toHaveAttribute('aria-pressed', 'true');
    await other.action('Close').click();
    await expect(other.root.locator('.figure-notice')).toBeVisible();
  });

  test('who leaves is where they were', async ({ page }) => {
    const figure = await Figure.onPage(page, CHAPTER, 'same');
    await figure.touch();
    const chip = chosenOf(figure);
    await chip.focus();
    // A line of its own, which nothing else would scroll to.
    await page.evaluate(() => scrollBy({ top: 37, behavior: 'instant' }));
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press('p');
    await presentation(figure).toHaveAttribute('data-presenting', '');
    await page.keyboard.press('PageDown');
    await figure.settled();
    await page.keyboard.press('Escape');
    await presentation(figure).not.toHaveAttribute('data-presenting');
    await expect(figure.root.locator('.chip').first()).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
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

test('light falls on the panels that a preset changes, then on each, then on all, and moves with the presets', async ({
  page,
}) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.touch();
  await figure.action('Present').press('Enter');
  await presentation(figure).toHaveAttribute('data-presenting', '');
  const panels = figure.root.locator('.stage .live .panel');
  const lit = figure.root.locator('.stage .live .panel[data-lit]');
  const count = await panels.count();
  expect(count).toBeGreaterThan(1);
  await page.keyboard.press('s');
  await expect(figure.root).toHaveAttribute('data-spotlight', '');
  const first = await lit.count();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(count);
  await page.keyboard.press('PageDown');
  await expect(figure.root).toHaveAttribute('data-spotlight', '');
  await figure.action(words.light).click();
  await expect(lit).toHaveCount(1);
  for (let turn = 0; turn < count; turn++) await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(figure.root).not.toHaveAttribute('data-spotlight');
  await expect(figure.root.locator('[data-lit]')).toHaveCount(0);
});
