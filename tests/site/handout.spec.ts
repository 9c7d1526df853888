/** A handout: one sheet of questions and one of answers, on either paper, from a figure as it stands. */
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { words as shell } from '../../site/words/index.ts';
import { en as own } from '../../src/runtime/takeaway/handout/words.en.ts';
import { en as drawer } from '../../src/runtime/takeaway/words.en.ts';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

/** [width, height] in points. */
const PAPERS = { a4: [595, 842], letter: [612, 792] } as const;
/** Chromium rounds a page to pixels of 3/4 pt. */
const ROUNDED = 1.5;

/** The sizes of the pages that are printed. */
async function pagesOf(page: Page): Promise<number[][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return boxes.map(([, width, height]) => [Number(width), Number(height)]);
}

async function open(figure: Figure): Promise<void> {
  await figure.action('Save').click();
  await figure.drawer.getByRole('button', { name: drawer.handout }).click();
  await expect(figure.page.locator('.handout-dialog')).toBeVisible();
}

const sheets = (page: Page) => page.locator('.handout-frame > .handout-sheet');

/** Nothing on a sheet lies beyond its end. */
const overflows = (page: Page) =>
  sheets(page).evaluateAll((all) => all.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));

/** Untouched; with a process; with pictures and many panels; in a chapter, with predictions and tasks. */
const FIGURES: readonly (readonly [path: string, id: string, touch: boolean])[] = [
  ['/figures/fft-cost/', 'fft-cost', false],
  ['/figures/stopping/', 'stopping', true],
  ['/figures/kernel-bench/', 'kernel-bench', true],
  ['/why-undoing-fails/', 'boom', true],
];

for (const [path, id, touch] of FIGURES)
  test(`${path} ${id} is handed out on exactly one sheet, and answered on a second`, async ({ page }) => {
    const figure = await Figure.onPage(page, path, id);
    if (touch) await figure.touch();
    await open(figure);
    for (const [paper, size] of Object.entries(PAPERS)) {
      await page.locator(`.handout-dialog input[value=${paper}]`).check();
      // Without answers it is the first sheet alone, whatever the paper.
      for (const answers of paper === 'a4' ? [false, true] : [true]) {
        await page.getByLabel(own.withAnswers).setChecked(answers);
        const pages = await pagesOf(page);
        expect(pages).toHaveLength(answers ? 2 : 1);
        for (const found of pages)
          for (const [i, length] of found.entries())
            expect(Math.abs(length - size[i]), `${paper}: ${found}`).toBeLessThan(ROUNDED);
        expect(Math.max(...(await overflows(page)))).toBeLessThanOrEqual(0);
      }
    }
  });

test('only the sheets are printed; they hold the drawing, the values and the question, and no measure', async ({
  page,
}) => {
  const figure = await Figure.onPage(page, '/why-undoing-fails/', 'boom');
  await figure.press('camera');
  await figure.put('lambda', 0.05);
  const readouts = Object.values(await figure.readouts());
  await open(figure);
  const [asked, answered] = [sheets(page).first(), sheets(page).last()];
  await expect(asked.locator('.handout-values')).toContainText('0.05');
  await expect(asked.locator('.handout-choices span')).toHaveCount(3);
  await expect(asked.locator('svg').first()).toBeVisible();
  await expect(answered.locator('.handout-answer')).not.toHaveCount(0);
  for (const readout of readouts) await expect(answered).toContainText(readout);
  const address = new URL('/why-undoing-fails/?boom=camera&boom.lambda=0.05#boom', page.url()).href;
  await expect(asked.locator('.handout-address')).toHaveText(address);
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  expect(await darkSquares(page, size)).toEqual(data);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main, .site-header, .handout-dialog').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.handout-printed .handout-sheet')).toHaveCount(2);
});

/** The code as a camera would see it: each of its squares looked at in its middle. */
const darkSquares = (page: Page, size: number) =>
  page.locator('.handout-frame .handout-code path:last-child').evaluate((path, size) => {
    const shape = path as SVGPathElement;
    const isDark = (x: number, y: number) => shape.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
    return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => isDark(x, y)));
  }, size);

test('it prints on a press, closes with Escape, and the focus comes back; a phone and a dark room can read it', async ({
  page,
}) => {
  const figure = await Figure.onPage(page, '/why-undoing-fails/', 'boom');
  await figure.touch();
  await open(figure);
  await inDress(page, [PHONE, DARK], { within: '.handout-dialog' });
  const paper = sheets(page).first();
  const [background, ink] = await paper.evaluate((one) => {
    const { backgroundColor, color } = getComputedStyle(one);
    return [backgroundColor, color];
  });
  expect([background, ink], 'light paper in a dark room').toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  const printed = page.evaluate(() => new Promise((resolve) => (window.print = () => resolve(true))));
  await page.getByRole('button', { name: own.print }).press('Enter');
  expect(await printed).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('.handout')).toHaveCount(0);
  await expect(figure.drawer.getByRole('button', { name: drawer.handout })).toBeFocused();
});

const LESSON = 'why-undoing-fails';

test('a lesson’s step is handed out from the plan: its question on one sheet, the plan’s answer on a second', async ({
  page,
}) => {
  await page.goto(`/teach/${LESSON}/`);
  const plan = page.locator('#plan-step-2');
  const said = async (words: string) =>
    (await plan.locator('p', { hasText: words }).innerText()).slice(words.length).trim();
  const [ask, answer] = [await said(shell.teach.ask), await said(shell.teach.answer)];
  await plan.getByRole('link', { name: 'Handout of step 2' }).click();
  const [asked, answered] = [sheets(page).first(), sheets(page).last()];
  await expect(asked.locator('.handout-asked')).toHaveCount(1);
  await expect(asked.locator('.handout-asked')).toContainText(ask);
  await expect(asked.locator('svg').first()).toBeVisible();
  await expect(asked).not.toContainText(answer);
  await expect(answered.locator('.handout-answer')).toContainText(answer);
  // The pupils' own page, without what has opened the sheets.
  const address = new URL(`/lesson/${LESSON}/#step-2`, page.url()).href;
  await expect(asked.locator('.handout-address')).toHaveText(address);
  expect(await pagesOf(page)).toHaveLength(2);
  expect(Math.max(...(await overflows(page)))).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.handout')).toHaveCount(0);
  await expect(page.locator('.lesson')).not.toContainText('could not be');
  await page.getByRole('link', { name: shell.teach.backToPlan }).click();
  await expect(page).toHaveURL(new RegExp(`/teach/${LESSON}/#plan-step-2$`));
});

test('a link that hands out a step that is not there opens the page alone', async ({ page }) => {
  const figure = await Figure.onPage(page, `/lesson/${LESSON}/?handout=step-99#step-2`, 'step-2');
  await figure.touch();
  await expect(page.locator('.handout')).toHaveCount(0);
});
