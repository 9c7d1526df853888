/** What a reader takes away: PNG, SVG, CSV, the table, the Python and the model's source, each whole and readable elsewhere. */
import { decode } from 'fast-png';
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { representatives } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** The table in the drawer shows no more rows than this. */
const MOST_ROWS = 512;

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await press();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const save = (figure: Figure, what: string) =>
  download(figure.page, () => figure.drawer.getByRole('button', { name: what }).click());

/** CSV as this book writes it: heads may be quoted, a cell of numbers never is. */
const headsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]+)(?:,|$)/g)].map(
    ([, quoted, plain]) => plain ?? quoted.replaceAll('""', '"'),
  );

for (const { widget } of representatives)
  test(`${widget}: whatever is taken away arrives whole`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const figure = await Figure.open(page, widget);
    await figure.touch();
    await figure.action('Save').click();
    await test.step('its picture', () => givesPicture(figure));
    await test.step('its drawing, which stands alone', () => givesDrawing(figure));
    await test.step('its table, and its CSV with the same numbers', () => givesTable(figure));
    await test.step('its Python and its model', () => givesCode(figure));
  });

async function givesPicture(figure: Figure): Promise<void> {
  const png = await save(figure, 'PNG');
  expect(png.name).toBe(`${figure.id}.png`);
  expect([...png.bytes.subarray(0, 8)]).toEqual(SIGNATURE);
  const { width, height, data, channels } = decode(png.bytes);
  const stage = (await figure.stage.boundingBox())!;
  expect(width, 'twice the pixels').toBeGreaterThan(2 * stage.width);
  expect(height).toBeGreaterThan(2 * stage.height);
  const shades = new Set<number>();
  for (let i = 0; i < data.length; i += channels)
    shades.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
  expect(shades.size, 'something is drawn').toBeGreaterThan(20);
}

async function givesDrawing(figure: Figure): Promise<void> {
  const svg = await save(figure, 'SVG');
  expect(svg.name).toBe(`${figure.id}.svg`);
  const text = svg.bytes.toString('utf8');
  // Pictures inside are long, and their letters mean nothing.
  const drawn = text.replaceAll(/"data:[^"]*"/g, '""');
  expect(/var\(/.test(drawn), 'colours are written out').toBe(false);
  expect(/NaN|undefined/.test(drawn), 'every number is one').toBe(false);
  expect(/(href|src)="(?!#|")/.test(drawn), 'nothing is fetched').toBe(false);
  // Throws where it is not well-formed.
  const { document } = new JSDOM(text, { contentType: 'image/svg+xml' }).window;
  expect(document.documentElement.localName).toBe('svg');
  // What waits under More stays behind.
  const panels = await figure.stage
    .locator('.live .plot > :is(svg, canvas)')
    .filter({ visible: true })
    .count();
  await expect(figure.stage.locator('.live .plot').first()).toBeVisible();
  expect(document.querySelectorAll('svg > svg, svg > image').length).toBeGreaterThanOrEqual(panels);
}

async function givesTable(figure: Figure): Promise<void> {
  const csv = await save(figure, 'CSV');
  expect(csv.name).toBe(`${figure.id}.csv`);
  const [first, ...lines] = csv.bytes.toString('utf8').trimEnd().split('\r\n');
  const heads = headsOf(first);
  const rows = lines.map((line) => line.split(','));
  expect(rows.length).toBeGreaterThan(1);
  const odd = rows.filter(
    (row) => row.length !== heads.length || !row.every((cell) => Number.isFinite(Number(cell))),
  );
  expect(odd.slice(0, 3), 'rows of numbers, one for each head').toEqual([]);
  await figure.action('Data').click();
  const table = figure.drawer.locator('table');
  await expect(table).toBeVisible();
  await expect(table.locator('th')).toHaveText(heads);
  await expect(table.locator('tbody tr')).toHaveCount(Math.min(MOST_ROWS, rows.length));
}

async function givesCode(figure: Figure): Promise<void> {
  await figure.action('Code').click();
  const [python, source] = [
    figure.drawer.locator('.listing').first(),
    figure.drawer.locator('.listing').last(),
  ];
  await expect(python.locator('code')).toContainText('import numpy');
  const text = (await python.locator('code').textContent())!;
  expect(text).not.toMatch(/undefined|\[object|Infinity/);
  await python.getByRole('button', { name: 'Copy' }).click();
  await expect(python.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await figure.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  const kept = await download(figure.page, () => python.getByRole('button', { name: 'Download' }).click());
  expect(kept).toEqual({ name: `${figure.id}.py`, bytes: Buffer.from(text) });
  await source.locator('summary').click();
  await expect(source.locator('code')).toHaveText(readFileSync(`src/widgets/${figure.id}/model.ts`, 'utf8'));
}

test('what the Python reads is taken away beside it', async ({ page }) => {
  const figure = await Figure.open(page, 'skip-ladder');
  await figure.action('Code').click();
  const weights = await save(figure, 'Beside it');
  expect(weights.name).toBe('skip-ladder.npz');
  expect(weights.bytes.toString('latin1', 0, 2), 'a zip').toBe('PK');
  await expect(figure.drawer.locator('code').first()).toContainText(weights.name);
});

test('the Python follows the state', async ({ page }) => {
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.action('Code').click();
  const code = figure.drawer.locator('code').first();
  await expect(code).toContainText('import numpy');
  const before = await code.textContent();
  await figure.chips.last().click();
  await expect(code).not.toHaveText(before!);
});
