/** Every figure, complete by keyboard: presets, drawers, number boxes, and nothing that traps the focus. The controls themselves: every-figure/operated. */
import { representatives } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

for (const { widget, presets } of representatives)
  test(`${widget} is complete by keyboard`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await test.step('each preset is chosen, and says what to notice', () =>
      choosesEach(figure, Object.keys(presets)));
    await test.step('Tab goes through everything and out at the end', () => tabsThrough(figure));
    await test.step('drawers open and shut, and the focus stays on their button', () => opensDrawers(figure));
  });

async function choosesEach(figure: Figure, presets: readonly string[]): Promise<void> {
  const more = figure.root.locator('.presets > .more-chip');
  if ((await more.count()) > 0) {
    await more.press('Enter');
    await expect(more).toHaveAttribute('aria-expanded', 'true');
    await expect(more).toBeFocused();
  }
  for (const preset of presets) {
    const chip = figure.root.locator(`.chip[data-preset="${preset}"]`);
    await chip.press('Enter');
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await expect(figure.root.locator('.chip[aria-pressed=true]')).toHaveCount(1);
    await expect(figure.root.locator('.figure-notice')).not.toBeEmpty();
    await figure.settled();
    await expect(chip).toBeFocused();
    await expect(figure.trouble).toHaveCount(0);
  }
}

async function tabsThrough(figure: Figure): Promise<void> {
  const { page, id } = figure;
  const expected = await figure.root.evaluate((root) => {
    const reachable =
      'button:not(:disabled, [tabindex="-1"]), input:not(:disabled, [type=radio]), input[type=radio]:checked, select, textarea, [tabindex="0"]';
    const all = [...root.querySelectorAll<HTMLElement>(reachable)].filter(
      (one) => one.getClientRects().length > 0,
    );
    all.forEach((one, i) => one.setAttribute('data-stop', String(i)));
    return all.map((one) => one.dataset.stop!);
  });
  const visited = new Set<string | null>();
  await figure.root.locator('.chip').first().focus();
  const focus = () =>
    page.evaluate((id) => {
      const on = document.activeElement!;
      return {
        inside: document.getElementById(id)!.contains(on),
        stop: on.getAttribute('data-stop'),
        seen: on.matches(':focus-visible'),
      };
    }, id);
  for (let i = 0; i <= expected.length; i++) {
    const { inside, stop, seen } = await focus();
    if (!inside) break;
    visited.add(stop);
    if (i > 0) expect(seen, 'the focus can be seen').toBe(true);
    await page.keyboard.press('Tab');
  }
  expect(
    expected.filter((stop) => !visited.has(stop)),
    'passed over',
  ).toEqual([]);
  expect(await figure.hasFocus(), 'the focus leaves at the end').toBe(false);
}

async function opensDrawers(figure: Figure): Promise<void> {
  for (const name of ['Link', 'Data', 'Code', 'Save']) {
    const button = figure.action(name);
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(figure.drawer).not.toBeEmpty();
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(figure.drawer).toHaveCount(0);
    await expect(button).toBeFocused();
  }
}

test('a number box takes what people type, and says so when it is no number', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  const box = figure.control('noise').locator('.number-box input');
  for (const [typed, shown] of [
    ['4e-3', '0.004'],
    ['4 × 10⁻⁴', '4 × 10⁻⁴'],
    ['0,5', '0.5'],
    ['0', '0'],
  ]) {
    await box.fill(typed);
    await box.press('Enter');
    await expect(box).toHaveValue(shown);
  }
  for (const [typed, said] of [
    ['many', 'Not a number: many'],
    ['7', 'Between 0 and 1'],
  ]) {
    await box.fill(typed);
    await box.press('Enter');
    await expect(figure.control('noise').locator('.complaint')).toContainText(said);
    await expect(box, 'the value stays').toHaveValue('0');
  }
});
