/** What a reader's connection has to carry. Every limit of the book stands in this one table, in kB of gzip; fonts as they are. */
import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { GALLERY, htmlOf, pagesWith, representatives, widgets } from './support/catalogue.ts';
import { chunkOf, holds, named, reachableFrom, scripts, weightOf, workerEntry } from './support/chunks.ts';
import { bringAllToLife, Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';
import { compressed, kilobytes, Weight } from './support/weight.ts';

const LIMITS = {
  /** JavaScript of a page with figures, before anyone scrolls. */
  unscrolled: 30,
  /** … after every figure has come alive, none of them touched. */
  alive: 60,
  /** Faces of a first visit that opens on that page and reads it to its end. */
  fonts: 130,
  /** The page of all figures, with every card’s drawing. */
  gallery: 80,
  /** The plotting library. */
  plot: 95,
  /** What every worker starts with; its model comes on top. */
  workerEntry: 5,
} as const;

const withFigures = pagesWith(/class="figure"/);
const listing = (heaviest: [string, number][]) => heaviest.map(([name, kB]) => `${kB} kB ${name}`).join('\n');

/** The characters of 'U+20-7E,U+B7', by number. */
const pointsOf = (range: string): number[] =>
  range.split(',').flatMap((part) => {
    const [first, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((point) => parseInt(point, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });

/** The faces that a page asks for, as they come. */
function fontsOf(page: Page): Map<string, Promise<Buffer>> {
  const fonts = new Map<string, Promise<Buffer>>();
  page.on('response', (answer) => {
    if (/\.woff2$/.test(answer.url())) fonts.set(new URL(answer.url()).pathname, answer.body());
  });
  return fonts;
}

for (const path of withFigures)
  test(`${path} is light: ${LIMITS.unscrolled} kB of scripts, ${LIMITS.alive} with its figures alive, ${LIMITS.fonts} of fonts`, async ({
    page,
  }) => {
    const weight = new Weight(page);
    const fonts = fontsOf(page);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
    expect(await weight.total(), listing(await weight.list())).toBeLessThanOrEqual(LIMITS.unscrolled);
    const sizes = (await Promise.all(fonts.values())).map(({ length }) => length);
    const faces = [...fonts.keys()].join('\n');
    expect(sizes.length, 'fonts seen').toBeGreaterThan(3);
    expect(kilobytes(sizes.reduce((sum, size) => sum + size, 0)), faces).toBeLessThanOrEqual(LIMITS.fonts);
    expect(faces, 'the whole face was fetched: a character is missing in site/fonts/faces.mjs').not.toMatch(
      /source-serif|inter-latin|jetbrains|KaTeX_(Main|Math|AMS|SansSerif)/,
    );
    await bringAllToLife(page);
    await page.waitForLoadState('networkidle');
    expect(await weight.total(), listing(await weight.list())).toBeLessThanOrEqual(LIMITS.alive);
    expect((await weight.list()).length, 'scripts seen').toBeGreaterThan(3);
  });

test('no character is in both files of a face: while one is late, the other would be fetched', () => {
  const [style] = globSync('dist/assets/Page.*.css');
  const faces = new Map<string, Set<number>[]>();
  for (const [, rules] of readFileSync(style, 'utf8').matchAll(/@font-face\{([^}]*)\}/g)) {
    const said = (name: string) => new RegExp(`${name}:([^;]*)`).exec(rules)![1];
    const face = ['font-family', 'font-weight', 'font-style'].map(said).join(', ');
    faces.set(face, [...(faces.get(face) ?? []), new Set(pointsOf(said('unicode-range')))]);
  }
  const inTwoFiles = [...faces].filter(([, files]) => files.length > 1);
  expect(inTwoFiles.length).toBeGreaterThan(3);
  for (const [face, [one, other]] of inTwoFiles)
    expect(
      [...one].filter((point) => other.has(point)),
      face,
    ).toEqual([]);
});

test('no plotting, no formulas and no worker before a figure is touched', async ({ page }) => {
  const weight = new Weight(page);
  await page.goto(withFigures[1]);
  const [figure] = await bringAllToLife(page);
  await page.waitForLoadState('networkidle');
  const later = [chunkOf('plot'), chunkOf('mathjs'), workerEntry('entry')].map((chunk) => `/assets/${chunk}`);
  const names = async () => (await weight.list()).map(([name]) => name);
  expect((await names()).filter((name) => later.includes(name))).toEqual([]);
  await figure.touch();
  expect(await names(), 'the touch brings the plotting').toContain(later[0]);
});

test(`the page of all figures weighs at most ${LIMITS.gallery} kB, and brings no figure to life`, () => {
  const html = htmlOf(GALLERY);
  expect(kilobytes(compressed(html))).toBeLessThanOrEqual(LIMITS.gallery);
  expect(html).not.toContain('<astro-island');
});

test(`the plotting library weighs at most ${LIMITS.plot} kB`, () => {
  const plot = chunkOf('plot');
  expect(weightOf(plot), plot).toBeLessThanOrEqual(LIMITS.plot);
  expect(weightOf(plot), 'it was really found').toBeGreaterThan(40);
});

test(`the worker starts with at most ${LIMITS.workerEntry} kB`, () => {
  expect(weightOf(workerEntry('entry'))).toBeLessThanOrEqual(LIMITS.workerEntry);
});

test('what a model is made of is named in its own file: nothing of it is found behind something else', () => {
  const models = named(workerEntry('entry')).filter((chunk) => named(chunk).length > 1);
  expect(models.length).toBeGreaterThan(20);
  for (const model of models)
    expect([...reachableFrom(model)].sort(), model).toEqual([...new Set([model, ...named(model)])].sort());
});

test('a worker can reach its models, and neither Plot nor Preact', () => {
  const chunks = [...reachableFrom(workerEntry('entry'))];
  expect(chunks.length, 'the entry and a model for each widget').toBeGreaterThan(widgets.length);
  expect(chunks.filter((chunk) => holds(chunk, 'plot') || holds(chunk, 'preact'))).toEqual([]);
  expect(
    scripts.some((chunk) => holds(chunk, 'preact')),
    'the mark of Preact is still right',
  ).toBe(true);
});

test('a page can reach no model: what is computed is computed in workers', () => {
  const inWorkers = ['entry', 'restore.worker', 'undo.worker'].reduce(
    (reached, name) => reachableFrom(workerEntry(name), reached),
    new Set<string>(),
  );
  const computing = scripts.filter((chunk) => holds(chunk, 'core'));
  expect(computing, 'the mark of the core is still right').not.toEqual([]);
  expect(computing.filter((chunk) => !inWorkers.has(chunk))).toEqual([]);
});

for (const { widget } of representatives)
  test(`${widget} loads the model it runs into its worker, and no other`, async ({ page }) => {
    const entry = workerEntry('entry');
    const reachable = reachableFrom(entry);
    const asked = new Set<string>();
    page
      .context()
      .on('request', (request) => asked.add(new URL(request.url()).pathname.replace('/assets/', '')));
    const figure = await Figure.open(page, widget);
    await figure.touch();
    expect([...asked], 'the worker was started').toContain(entry);
    const models = [...asked].filter((chunk) => reachable.has(chunk) && /^model-/.test(chunk));
    expect(models).toHaveLength(1);
  });
