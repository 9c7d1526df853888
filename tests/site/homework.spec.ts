/** Homework: from the teacher's page to a pupil's figure, and back as a code. */
import { en } from '../../src/homework/words.en.ts';
import { en as phrases } from '../../src/runtime/apparatus/words.en.ts';
import { en as runtime } from '../../src/runtime/words.en.ts';
import { words as explosion } from '../../src/widgets/noise-explosion/words.en.ts';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const { pupil, give, read } = en;
const { task, done } = explosion.challenges.rescue;
const fill = (text: string, gaps: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap]));

test('what is pasted before the page has its script is taken over', async ({ page }) => {
  let release!: () => void;
  const pasted = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/Teacher\./, async (route) => {
    await pasted;
    await route.continue();
  });
  await page.goto('/homework/');
  await page.getByLabel(read.codes).fill('no code at all');
  release();
  await expect(page.locator('.homework-desk')).toHaveAttribute('data-alive');
  await expect(page.getByLabel(read.codes)).toHaveValue('no code at all');
  await expect(page.locator('.read [role=status]')).toHaveText(read.nothing);
});

test('given out, done, handed in, and read; a mistyped code is told and mended', async ({ page }) => {
  await page.goto('/teach/why-undoing-fails/');
  await page.getByRole('link', { name: /as homework/ }).click();
  const desk = page.locator('.homework-desk');
  await expect(desk).toHaveAttribute('data-alive');
  await expect(desk.locator('.giving .asks')).toContainText(task);
  await page.getByLabel(give.names).fill('Ada Lovelace\n\nKim');
  const cards = desk.locator('.homework-cards > li');
  await expect(cards).toHaveCount(2);
  await expect(cards.first().locator('.qr')).toBeVisible();
  await inDress(page, [PHONE, DARK]);
  await cards.first().locator('a').click();

  const figure = new Figure(page, 'noise-explosion');
  await figure.alive();
  const bar = figure.root.locator('.figure-task');
  const check = bar.getByRole('button', { name: runtime.challengeCheck });
  await expect(page.getByText(fill(pupil.whose, { name: 'Ada Lovelace' }))).toBeVisible();
  await expect(bar).toContainText(task);
  await expect(bar.getByRole('button', { name: runtime.challengeBack })).toHaveCount(0);
  await expect(figure.root.locator('.preset-row')).toBeHidden();
  await check.click();
  await expect(bar.getByRole('status')).not.toBeEmpty();
  await expect(page.locator('.tries')).toHaveText(pupil.oneTry);
  // What is reset comes back to the pupil's own start; a reload keeps the tries.
  const seed = new URL(page.url()).searchParams.get('noise-explosion.seed');
  expect(seed).not.toBeNull();
  await figure.put('noise', 0.04);
  await figure.action(runtime.reset).click();
  await expect(page).toHaveURL((url) => url.searchParams.get('noise-explosion.noise') === null);
  expect(new URL(page.url()).searchParams.get('noise-explosion.seed')).toBe(seed);
  await page.reload();
  await figure.alive();
  await expect(page.locator('.tries')).toHaveText(pupil.oneTry);
  await figure.put('noise', 0.04);
  await figure.put('lambda', 0.25);
  await check.click();
  await expect(bar.getByRole('status')).toHaveText(`${phrases.challengeDone} ${done}`);
  await expect(page.locator('.hand-in')).toContainText(
    fill(pupil.done, { count: fill(pupil.often, { count: 2 }) }),
  );
  const code = await page.locator('.hand-in .code').innerText();
  await inDress(page, [PHONE, DARK], { within: '.homework' });
  // The code comes to the task, the drawing and the controls, on one screen.
  await page.setViewportSize({ width: 1280, height: 720 });
  const onScreen = [
    page.locator('.hand-in .code'),
    bar,
    figure.root.locator('.stage'),
    figure.root.locator('.controls'),
  ];
  for (const part of onScreen) await expect(part).toBeInViewport({ ratio: 1 });

  await page.goto('/homework/');
  await expect(desk).toHaveAttribute('data-alive');
  await page.getByLabel(give.names).fill('Ada Lovelace\nKim');
  const wrong = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
  await page.getByLabel(read.codes).fill(`Dear Ms Weber,\nmine is ${wrong}.\nAda`);
  await expect(page.locator('.mistyped')).toContainText(fill(read.mistypedLine, { line: 2, text: wrong }));
  await expect(page.locator('.mistyped')).toContainText(fill(read.meant, { code, name: 'Ada Lovelace' }));
  await page.getByRole('button', { name: read.take }).click();
  await expect(page.locator('.mistyped')).toHaveCount(0);
  const row = page.locator('.handed-in tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row.getByRole('rowheader')).toHaveText('Ada Lovelace');
  const { label } = explosion.measures.estimate;
  for (const told of [explosion.title, task, '2', label, fill(read.ownSeed, { seed: seed! })])
    await expect(row).toContainText(told);
  await expect(desk).toContainText(fill(read.missing, { names: 'Kim' }));
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('one link for a class asks whose it is, by keyboard; presets may be left in sight', async ({ page }) => {
  await page.goto('/embed/noise-explosion/#homework/rescue/whisper/xp');
  await page.getByLabel(pupil.yourName).focus();
  await page.keyboard.type('  Jean-Luc  ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#homework\/rescue\/whisper\/xp\/Jean-Luc$/);
  await expect(page.getByText(fill(pupil.whose, { name: 'Jean-Luc' }))).toBeVisible();
  await expect(page.locator('.figure-task')).toContainText(task);
  await expect(page.locator('.preset-row')).toBeVisible();
});

/** Numbers and actions in two rows; a line of code above them. */
for (const [widget, asked] of [
  ['bias-variance', 'follow'],
  ['arithmetic', 'same'],
])
  test(`${widget}: the numbers that decide the task stand on one screen with it`, async ({ page }) => {
    await page.goto(`/embed/${widget}/#homework/${asked}/-/x/Ada`);
    const figure = new Figure(page, widget);
    await figure.alive();
    for (const part of ['.figure-task', '.stage', '.controls', '.figure-foot'])
      await expect(figure.root.locator(part)).toBeInViewport({ ratio: 1 });
  });

test('a task that the figure does not have is told', async ({ page }) => {
  await page.goto('/embed/noise-explosion/#homework/gone/whisper/x/Ada');
  await expect(page.getByRole('alert')).toHaveText(pupil.noTask);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is for, and what it is not', async ({ page }) => {
    await page.goto('/homework/');
    await expect(page.locator('.homework-page > .scripts-off')).toBeVisible();
    await expect(page.getByText('no protection against cheating')).toBeVisible();
    await expect(page.locator('.homework-desk')).toBeHidden();
  });
});
