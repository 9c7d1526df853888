/** What chapter 4 tells the reader to press, and what it then promises: read off the figures where they stand. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { Word } from './support/word.ts';

const CHAPTER = '/why-undoing-fails/';

/** Presses words of the chapter one after the other, and reads the numbers of their figure after each. */
async function numbersAfter(page: Page, ...words: string[]): Promise<Record<string, number>[]> {
  await page.goto(CHAPTER);
  const numbers = [];
  for (const text of words) {
    const word = await Word.find(page, text);
    await word.press();
    numbers.push(await word.figure.numbers());
  }
  return numbers;
}

test('every preset that it names is pressed by its name', async ({ page }) => {
  await page.goto(CHAPTER);
  const named = page.locator('.press[data-does=choose]');
  const all = await named.evaluateAll((words) => words.map((word) => ({ ...(word as HTMLElement).dataset })));
  expect(all.length).toBeGreaterThan(20);
  for (const [i, { figure: id, is }] of all.entries()) {
    const figure = new Figure(page, id!);
    await named.nth(i).getByRole('button').click();
    await expect(figure.root.locator(`.chip[data-preset="${is}"]`)).toHaveAttribute('aria-pressed', 'true');
    await figure.settled();
  }
});

test('the picture: divided it is gone, regularised it is back', async ({ page }) => {
  const figure = await Figure.onPage(page, CHAPTER, 'photo');
  expect(await figure.number('divided')).toBeLessThan(10);
  const word = await Word.find(page, 'Regularise');
  await word.press();
  expect(await figure.number('regularised')).toBeGreaterThan((await figure.number('blurred')) + 3);
  const before = await figure.number('regularised');
  await figure.put('lambda', 0.5);
  expect(await figure.number('regularised')).toBeLessThan(before - 2);
});

test('noise of eight bits, and dividing is lost; a milder blur survives', async ({ page }) => {
  const [rounding, bits, milder] = await numbersAfter(page, 'Rounding only', 'Eight bits', 'A milder blur');
  expect(rounding.divided).toBeLessThan(0.01);
  expect(bits.divided).toBeGreaterThan(1e4);
  expect(milder.divided).toBeLessThan(0.1);
});

test('the camera starts with λ at its left end, which is dividing; moved up from there it rescues', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  const word = await Word.find(page, 'A real camera');
  await word.press();
  const { figure } = word;
  const { divided, estimate } = await figure.numbers();
  expect(estimate).toBe(divided);
  expect(divided).toBeGreaterThan(1e4);
  await figure.put('lambda', 0.01);
  expect(await figure.number('estimate')).toBeLessThan(divided);
  const cure = await Word.find(page, 'A little λ');
  await cure.press();
  expect(await figure.number('estimate')).toBeLessThan(0.2);
});

test('four lines, three peaks; then four; then phantoms, two of which only the truth tells from a line', async ({
  page,
}) => {
  const [cautious, resolved, doubtful, forty] = await numbersAfter(
    page,
    'Cautious',
    'Resolved',
    'Which are false?',
    'Forty phantoms',
  );
  expect(cautious).toMatchObject({ peaks: 3, phantoms: 0 });
  expect(resolved).toMatchObject({ peaks: 4, phantoms: 0 });
  expect(doubtful).toMatchObject({ peaks: 6, phantoms: 2, invented: 35 });
  expect(forty.phantoms).toBeGreaterThan(30);
  expect(forty.misfit, 'fits better than the truth').toBeLessThan(0.001);
});

test('in one press the truth is shown, with a cross over each phantom', async ({ page }) => {
  await page.goto(CHAPTER);
  const word = await Word.find(page, 'Which are false?');
  await word.press();
  const { figure } = word;
  const toggle = figure.control('reveal').getByRole('switch');
  await expect(toggle).not.toBeChecked();
  const ticks = figure.stage.getByText('| true lines').filter({ visible: true });
  await expect(ticks).toHaveCount(0);
  await toggle.check();
  await expect(ticks).toHaveCount(1);
});

test('against a null less noise does not help: a dark surround and a second exposure do', async ({
  page,
}) => {
  const [twins, dark, twice, hopeless, quieter] = await numbersAfter(
    page,
    'Twins',
    'A dark surround',
    'A second exposure',
    'Unique, yet hopeless',
    'A quieter world',
  );
  expect(twins.data).toBeLessThan(1e-14);
  expect(twins.nulls).toBeGreaterThan(0);
  expect(dark.nulls).toBe(0);
  expect(dark.tell).toBeCloseTo(260, -1);
  expect(twice.tell).toBeGreaterThan(dark.tell);
  expect(hopeless.nulls).toBe(0);
  expect(hopeless.tell).toBeLessThan(1);
  expect(quieter.tell).toBeGreaterThan(hopeless.tell);
});

test('no candidate comes below the floor, and the truth fits worse than least squares', async ({ page }) => {
  const [noisy, drawn, truth] = await numbersAfter(page, 'With noise', 'Try it yourself', 'The truth');
  expect(noisy.misfit).toBe(noisy.floor);
  expect(drawn.misfit).toBeGreaterThan(drawn.floor);
  expect(truth.misfit).toBe(truth.noise);
  expect(truth.misfit).toBeGreaterThan(noisy.misfit);
});

test('a crime shows an error that no honest data have', async ({ page }) => {
  const [finer, dark, life] = await numbersAfter(
    page,
    'A finer grid',
    'Darkness outside',
    'As in life, with λ',
  );
  for (const { error, crime } of [finer, dark, life]) expect(error).toBeGreaterThan(crime);
  expect(dark.error, 'amplified like any other').toBeGreaterThan(100 * dark.missed);
  expect(life.error).toBeLessThan(0.3);
});

test('a Gaussian wall buries the voice, λ brings it back, a wall of mass does little, another seat is worse than nothing', async ({
  page,
}) => {
  const [hiss, rescued, mass, seat] = await numbersAfter(
    page,
    'A wall and hiss',
    'With λ',
    'A wall of mass',
    'Another seat',
  );
  expect(hiss.divided).toBeGreaterThan(1);
  expect(rescued.estimate).toBeLessThan(hiss.untouched);
  expect(mass.divided).toBeLessThan(0.1);
  expect(seat.divided).toBeGreaterThan(seat.untouched);
  expect(seat.estimate, 'silence has an error of 1').toBeGreaterThan(0.9);
  expect(seat.estimate).toBeLessThan(1);
});
