/** A worker that throws, hangs, dies or talks nonsense: each says so, and the rest of the page goes on. */
import type { Page } from '@playwright/test';
import { LONG_MS, SILENT_MS } from '../../src/runtime/patience.ts';
import { Figure } from './support/figure.ts';
import { listenTo } from './support/said.ts';
import { expect, test } from './support/test.ts';

const NEIGHBOUR = 'noise-explosion';

/** The specimen with another figure below it, both from their own built pages. */
async function openBoth(page: Page): Promise<{ ill: Figure; well: Figure }> {
  await page.route('**/figures/specimen/', async (route) => {
    const [specimen, neighbour] = await Promise.all([
      route.fetch(),
      page.request.get(`/figures/${NEIGHBOUR}/`),
    ]);
    const island = /<astro-island[^]*<\/astro-island>/.exec(await neighbour.text())![0];
    await route.fulfill({
      response: specimen,
      body: (await specimen.text()).replace('</main>', `${island}</main>`),
    });
  });
  const ill = await Figure.open(page, 'specimen');
  await ill.touch();
  const well = new Figure(page, NEIGHBOUR);
  await well.alive();
  return { ill, well };
}

const getInto = (figure: Figure, trouble: string) =>
  figure.control('trouble').locator('select').selectOption(trouble);

async function stillWorks(figure: Figure): Promise<void> {
  const before = await figure.readouts();
  const at = await figure.root.locator('.chip[aria-pressed=true]').count();
  expect(at).toBe(1);
  await figure.chips.last().click();
  await figure.settled();
  await expect.poll(() => figure.readouts()).not.toEqual(before);
  await expect(figure.trouble).toHaveCount(0);
}

/** Neither numbers nor a drawing of before stand for what the controls say. */
async function answersNothing(figure: Figure): Promise<void> {
  expect([...new Set(Object.values(await figure.readouts()))]).toEqual(['—']);
  await expect(figure.root.locator('.figure-description')).toBeHidden();
  for (const drawing of await figure.stage.locator(':is(.still, .live)').filter({ visible: true }).all())
    expect(Number(await drawing.evaluate((shown) => getComputedStyle(shown).opacity))).toBeLessThan(0.5);
}

async function resetMends(figure: Figure): Promise<void> {
  await figure.trouble.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.trouble).toHaveCount(0);
  await figure.settled();
  await stillWorks(figure);
}

for (const [trouble, said] of [
  ['throw', /could not be computed: the specimen was asked to fail/],
  ['die', /stopped unexpectedly.*the specimen was asked to die/],
  ['nonsense', /asked to make no sense/],
] as const)
  test(`a figure that is asked to ${trouble} says so; its reset works; its neighbour never notices`, async ({
    page,
  }) => {
    const { ill, well } = await openBoth(page);
    await getInto(ill, trouble);
    await expect(ill.trouble).toContainText(said);
    await expect(ill.trouble).toHaveAttribute('role', 'alert');
    await answersNothing(ill);
    await stillWorks(well);
    await resetMends(ill);
  });

test('a figure that hangs is left to its reader, and its neighbour works meanwhile', async ({ page }) => {
  await page.clock.install();
  const { ill, well } = await openBoth(page);
  const said = ill.stage.locator('.working [role=status]');
  const press = (name: string) => ill.stage.locator('.working').getByRole('button', { name }).click();
  const before = await ill.reading();
  const heard = await listenTo(said);
  await getInto(ill, 'hang');
  await expect.poll(heard).toContain('Computing…');
  await expect(ill.stage).toHaveAttribute('aria-busy', 'true');
  await stillWorks(well);
  await page.clock.fastForward(LONG_MS);
  await expect(said).toHaveText('Still computing…');
  await page.clock.fastForward(SILENT_MS);
  await expect(said).toHaveText('No answer for a minute.');
  await press('Keep waiting');
  await expect(said).toHaveText('Still computing…');
  expect(await ill.hasFocus(), 'the keyboard stays where it was').toBe(true);
  await page.clock.fastForward(SILENT_MS);
  await expect(said).toHaveText('No answer for a minute.');
  await expect(ill.stage, 'still at it').toHaveAttribute('aria-busy', 'true');
  await expect(ill.trouble).toHaveCount(0);
  expect(await heard()).toEqual([
    'Computing…',
    'Still computing…',
    'No answer for a minute.',
    'Still computing…',
    'No answer for a minute.',
  ]);

  await press('Stop');
  await expect(ill.stage).toHaveAttribute('aria-busy', 'false');
  await expect(said).toBeEmpty();
  await expect(ill.trouble).toHaveRole('status');
  await expect(ill.trouble).toContainText('Stopped.');
  await expect(ill.stage.locator('.live'), 'the last answer stays').toBeVisible();
  await getInto(ill, 'none');
  await ill.settled();
  await expect(ill.trouble).toHaveCount(0);
  expect((await ill.reading()).readouts).toEqual(before.readouts);
});

test('a newer value replaces a long computation at once', async ({ page }) => {
  const { ill } = await openBoth(page);
  await getInto(ill, 'hang');
  await expect(ill.stage.getByRole('button', { name: 'Stop' }), 'it has become long').toBeVisible();
  await getInto(ill, 'none');
  await ill.settled();
  await expect(ill.stage.locator('.working [role=status]')).toBeEmpty();
});

test('a trouble that a change of control ends needs no reset', async ({ page }) => {
  const figure = await Figure.open(page, 'specimen');
  await getInto(figure, 'throw');
  await expect(figure.trouble).toContainText('asked to fail');
  await getInto(figure, 'none');
  await expect(figure.trouble).toHaveCount(0);
  await figure.settled();
});

for (const [trouble, said] of [
  ['throw', /asked to fail/],
  ['die', /stopped unexpectedly/],
] as const)
  test(`a link into the trouble “${trouble}” says so at once`, async ({ page }) => {
    const figure = await Figure.open(page, 'specimen', { trouble });
    await expect(figure.trouble).toContainText(said);
    await answersNothing(figure);
    await resetMends(figure);
  });
