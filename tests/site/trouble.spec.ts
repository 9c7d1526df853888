/** A worker that throws, hangs, dies or talks nonsense, code that does not come: each says so, and the rest of the page goes on. */
import type { Page } from '@playwright/test';
import { SILENCE_LIMIT_S } from '../../src/runtime/worker/client.ts';
import { chunkOf, workerEntry } from './support/chunks.ts';
import { Figure } from './support/figure.ts';
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
  const chips = figure.root.locator('.chip');
  const before = await figure.readouts();
  const at = await figure.root.locator('.chip[aria-pressed=true]').count();
  expect(at).toBe(1);
  await chips.last().click();
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

test('a figure that hangs is ended after the stated limit, and its neighbour works meanwhile', async ({
  page,
}) => {
  test.slow();
  const { ill, well } = await openBoth(page);
  await getInto(ill, 'hang');
  await expect(ill.stage).toHaveAttribute('aria-busy', 'true');
  await stillWorks(well);
  await expect(ill.stage, 'still at it').toHaveAttribute('aria-busy', 'true');
  await expect(ill.trouble).toContainText(`no answer for ${SILENCE_LIMIT_S} seconds`, { timeout: 20_000 });
  await expect(ill.stage).toHaveAttribute('aria-busy', 'false');
  await resetMends(ill);
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

const blocked = (page: Page, chunk: string) =>
  page.route(`**/${chunk}`, (route) => route.abort('connectionfailed'));

test('plotting code that does not come is a message, and a later press tries again', async ({
  page,
  watch,
}) => {
  const plot = chunkOf('plot');
  watch.expect(/ERR_CONNECTION_FAILED/);
  await blocked(page, plot);
  const figure = await Figure.open(page, NEIGHBOUR);
  const before = await figure.readouts();
  await figure.root.locator('.chip').last().click();
  await expect(figure.trouble).toContainText('could not be drawn');
  await expect(figure.root.locator('.still')).toBeVisible();
  await expect.poll(() => figure.readouts(), 'the numbers go on').not.toEqual(before);
  await page.unroute(`**/${plot}`);
  await figure.root.locator('.chip').first().click();
  await figure.settled();
  await expect(figure.trouble).toHaveCount(0);
});

test('a worker that does not come is a message, and the reset tries again', async ({ page }) => {
  const entry = workerEntry('entry');
  await blocked(page, entry);
  const figure = await Figure.open(page, NEIGHBOUR);
  await figure.root.locator('.chip').last().click();
  await expect(figure.trouble).toContainText('stopped unexpectedly');
  await page.unroute(`**/${entry}`);
  await resetMends(figure);
});

test('a model that does not come is a message, and the reset tries again', async ({ page, watch }) => {
  watch.expect(/ERR_CONNECTION_FAILED/);
  await page.context().route(/\/assets\/model-/, (route) => route.abort('connectionfailed'));
  const figure = await Figure.open(page, NEIGHBOUR);
  await figure.root.locator('.chip').last().click();
  await expect(figure.trouble).toContainText(/could not be computed|stopped unexpectedly/);
  await page.context().unroute(/\/assets\/model-/);
  await resetMends(figure);
});
