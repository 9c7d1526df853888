/** Chapter 5 keeps its word: what the prose tells the reader to do does what the prose says. */
import type { Locator, Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const CHAPTER = '/the-anatomy-of-ill-posedness/';

/** `5.48 × 10⁵` and the like. */
function numberOf(text: string): number {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const power = (raised: string) =>
    [...raised].map((one) => (one === '⁻' ? '-' : String(digits.indexOf(one)))).join('');
  const plain = text
    .replace(/−/g, '-')
    .replace(/^10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, raised: string) => `1e${power(raised)}`)
    .replace(/ × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, raised: string) => `e${power(raised)}`);
  return parseFloat(plain);
}
const reading = async (figure: Figure, name: string) => numberOf((await figure.readouts())[name]);

async function figureOf(page: Page, id: string): Promise<Figure> {
  await page.goto(CHAPTER);
  const figure = new Figure(page, id);
  await figure.alive();
  return figure;
}
async function press(figure: Figure, preset: string): Promise<void> {
  await figure.root.locator(`.chip[data-preset="${preset}"]`).click();
  await figure.settled();
}
async function keys(figure: Figure, handle: Locator, key: string, times: number): Promise<void> {
  await handle.focus();
  for (let i = 0; i < times; i++) await handle.press(key);
  await figure.settled();
}
async function dragBy(figure: Figure, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = figure.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx, y + dy, { steps: 8 });
  await mouse.up();
  await figure.settled();
}

test('singular vectors: stepping i up shrinks what comes out and adds sign changes', async ({ page }) => {
  const figure = await figureOf(page, 'shapes');
  await press(figure, 'first');
  const [size, changes] = [await reading(figure, 'sigma'), await reading(figure, 'crossings')];
  await keys(figure, figure.handle('i'), 'ArrowRight', 5);
  expect(await reading(figure, 'sigma')).toBeLessThan(size);
  expect(await reading(figure, 'crossings')).toBe(changes + 5);
  await press(figure, 'delay');
  expect(await reading(figure, 'sigma')).toBe(0);
  expect(await reading(figure, 'crossings')).toBe(0);
});

test('picard: the cut dragged back over the place mends the solution; the floor dragged moves the place', async ({
  page,
}) => {
  const figure = await figureOf(page, 'picard');
  await press(figure, 'greedy');
  expect(await reading(figure, 'error')).toBeGreaterThan(20);
  await keys(figure, figure.handle('k'), 'ArrowLeft', 3);
  expect(await reading(figure, 'error')).toBeLessThan(0.1);
  const place = await reading(figure, 'holds');
  await dragBy(figure, figure.handle('noise'), 0, 60);
  const lower = await reading(figure, 'holds');
  expect(lower).toBeGreaterThan(place);
  await dragBy(figure, figure.handle('noise'), 0, -80);
  expect(await reading(figure, 'holds')).toBeLessThan(lower);
  await press(figure, 'own');
  expect(await reading(figure, 'holds')).toBeLessThan(10);
});

test('filter factors: λ dragged into the shade lets the noise through, out of it loses the truth', async ({
  page,
}) => {
  const figure = await figureOf(page, 'factors');
  await press(figure, 'together');
  const before = await reading(figure, 'tikhonov');
  await dragBy(figure, figure.handle('lambda'), 150, 0);
  expect(await reading(figure, 'tikhonov')).toBeGreaterThan(3 * before);
  await press(figure, 'together');
  await dragBy(figure, figure.handle('threshold'), -100, 0);
  expect(await reading(figure, 'tsvd')).toBeGreaterThan(2 * before);
  await press(figure, 'small');
  const size = await reading(figure, 'tikhonov');
  await press(figure, 'generalised');
  expect(await reading(figure, 'tikhonov')).toBeLessThan(size / 5);
});

test('bias and variance: λ dragged to the right loses truth and quiets noise; another draw moves only itself', async ({
  page,
}) => {
  const figure = await figureOf(page, 'trade');
  await press(figure, 'valley');
  const before = await figure.readouts();
  await dragBy(figure, figure.handle('lambda'), 80, 0);
  expect(await reading(figure, 'lost')).toBeGreaterThan(numberOf(before.lost));
  expect(await reading(figure, 'amplified')).toBeLessThan(numberOf(before.amplified));
  await press(figure, 'crossing');
  const crossing = await figure.readouts();
  expect(numberOf(crossing.expected)).toBeGreaterThan(numberOf(crossing.least));
  // The next draw happens to be as good as this one, to three digits.
  for (let i = 0; i < 2; i++) await figure.control('seed').getByRole('button').click();
  await expect.poll(async () => (await figure.readouts()).drawn).not.toBe(crossing.drawn);
  expect((await figure.readouts()).expected).toBe(crossing.expected);
});
