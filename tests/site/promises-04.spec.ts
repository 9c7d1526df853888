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

test('a whisper of noise, and dividing is lost; a milder blur survives', async ({ page }) => {
  const [rounding, camera, milder] = await numbersAfter(
    page,
    'Rounding only',
    'A real camera',
    'A milder blur',
  );
  expect(rounding.divided).toBeLessThan(0.01);
  expect(camera.divided).toBeGreaterThan(1e4);
  expect(camera.estimate).toBeLessThan(0.5);
  expect(milder.divided).toBeLessThan(0.1);
});

test('λ at its left end is dividing, and moved up from there it rescues', async ({ page }) => {
  await page.goto(CHAPTER);
  const word = await Word.find(page, 'A real camera');
  await word.press();
  const { figure } = word;
  const kept = await figure.number('estimate');
  await figure.put('lambda', 0);
  const { divided, estimate } = await figure.numbers();
  expect(estimate).toBe(divided);
  await figure.keys(figure.control('lambda').getByRole('slider'), 'PageUp', 3);
  expect(await figure.number('estimate')).toBeLessThan(divided);
  expect(kept).toBeLessThan(1);
});

test('four lines, three peaks; then four; then phantoms', async ({ page }) => {
  const [cautious, resolved, forty] = await numbersAfter(page, 'Cautious', 'Resolved', 'Forty phantoms');
  expect(cautious).toMatchObject({ peaks: 3, phantoms: 0 });
  expect(resolved).toMatchObject({ peaks: 4, phantoms: 0 });
  expect(forty.phantoms).toBeGreaterThan(30);
});

test('against a null nothing helps; against instability, less noise does', async ({ page }) => {
  const [twins, hopeless, quieter] = await numbersAfter(
    page,
    'Twins',
    'Unique, yet hopeless',
    'A quieter world',
  );
  expect(twins.data).toBeLessThan(1e-14);
  expect(twins.nulls).toBeGreaterThan(0);
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
    'A dark surround',
    'As in life, with λ',
  );
  for (const { error, crime } of [finer, dark, life]) expect(error).toBeGreaterThan(crime);
  expect(dark.error, 'amplified like any other').toBeGreaterThan(100 * dark.missed);
  expect(life.error).toBeLessThan(0.3);
});

test('a room can be undone, a wall cannot, and another seat makes it worse than leaving it alone', async ({
  page,
}) => {
  const [room, hiss, rescued, seat] = await numbersAfter(
    page,
    'A room',
    'A wall and hiss',
    'With λ',
    'Another seat',
  );
  expect(room.divided).toBeLessThan(0.1);
  expect(hiss.divided).toBeGreaterThan(1);
  expect(rescued.estimate).toBeLessThan(hiss.untouched);
  expect(seat.divided).toBeGreaterThan(seat.untouched);
});
