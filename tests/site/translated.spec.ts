/** A page that the browser has translated: everything that changes is said, once, and in step with the figure. */
import type { Page } from '@playwright/test';
import { en as own } from '../../src/runtime/apparatus/words.en.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { words as instrument } from '../../src/widgets/instrument/words.en.ts';
import { words as pasts } from '../../src/widgets/two-pasts/words.en.ts';
import { isProcess, representatives } from './support/catalogue.ts';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/test.ts';
import { saidIn, translate, untranslatedIn, type Zeal } from './support/translator.ts';

/** Where a figure says what changes. */
const LIVE =
  '.presets, .figure-notice, .figure-link-notice, .figure-trouble, .player, .chooser, .controls, .readouts, .actions, .figure-description';

const say = (figure: Figure): Promise<string[]> =>
  figure.root
    .locator(LIVE)
    .evaluateAll((places) => places.map((place) => place.textContent.replace(/\s+/g, ' ').trim()));

/** What a reader does with a figure, and what it says after each step. */
async function use(figure: Figure): Promise<string[][]> {
  const heard: string[][] = [];
  const take = async () => {
    await figure.settled();
    heard.push(await say(figure));
  };
  const presets = await figure.chips.count();
  for (const i of [presets - 1, 0]) {
    await figure.chips.nth(i).click();
    await take();
  }
  const slider = figure.root.locator('.controls input[type=range]').filter({ visible: true }).first();
  if ((await slider.count()) > 0) {
    await slider.press('ArrowRight');
    await take();
    await slider.press('Home');
    await take();
  }
  if (await figure.root.locator('.player').count()) {
    await new Player(figure).press(words.step);
    await take();
  }
  await figure.action(words.reset).click();
  await take();
  return heard;
}

for (const { widget } of representatives)
  test(`${widget} says in a translated page what it says in one that is not`, async ({ page }) => {
    const plain = await use(await Figure.open(page, widget));
    for (const zeal of ['letters', 'all'] as const) {
      const figure = await Figure.open(page, widget);
      await translate(page, zeal);
      expect(await use(figure), zeal).toEqual(plain);
      // Nothing is left behind untranslated.
      await expect.poll(() => untranslatedIn(figure.root.locator('.figure-description'))).toBe('');
    }
    expect(isProcess(widget) ? await new Figure(page, widget).root.locator('.player').count() : 1).toBe(1);
  });

test('a preset’s notice, the readouts and the description follow', async ({ page }) => {
  const figure = await Figure.open(page, 'instrument');
  await translate(page);
  const notice = figure.root.locator('.figure-notice');
  const description = figure.root.locator('.figure-description');
  for (const preset of ['resolved', 'greedy'] as const) {
    const before = await saidIn(description);
    await figure.press(preset);
    expect(await saidIn(notice)).toBe(instrument.presets[preset].notice);
    await expect.poll(() => untranslatedIn(notice)).toBe('');
    await expect.poll(() => saidIn(description)).not.toBe(before);
  }
  await figure.action(words.reset).click();
  await figure.settled();
  expect(await saidIn(notice)).not.toBe(instrument.presets.greedy.notice);
});

/** A translated page, before any of its figures has come alive. */
async function openTranslated(page: Page, path: string, zeal: Zeal): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => document.querySelectorAll('astro-island').length);
  await translate(page, zeal);
}

for (const zeal of ['letters', 'all'] as const)
  test(`a figure that comes alive in a translated page says everything once (${zeal})`, async ({ page }) => {
    const plain = await Figure.onPage(page, '/why-undoing-fails/', 'instrument');
    const [before, after] = [await say(plain), await use(plain)];
    await openTranslated(page, '/why-undoing-fails/', zeal);
    const figure = new Figure(page, 'instrument');
    await expect(figure.root).not.toHaveAttribute('data-alive');
    await figure.alive();
    expect(await say(figure)).toEqual(before);
    expect(await use(figure)).toEqual(after);
  });

test('a prediction is answered, and taken back', async ({ page }) => {
  await openTranslated(page, '/why-undoing-fails/', 'letters');
  const predict = page.locator('.predict').first();
  await predict.scrollIntoViewIfNeeded();
  await predict.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
  const chip = predict.locator('.chip').first();
  const choice = await saidIn(chip);
  await chip.click();
  const reveal = predict.locator('.predict-reveal');
  await expect(reveal).toBeVisible();
  expect(await saidIn(reveal)).toContain(own.predictYours.replace('{choice}', choice));
  await reveal.getByRole('button').click();
  await expect(reveal).toBeHidden();
  await predict.locator('.chip').last().click();
  const last = await saidIn(predict.locator('.chip').last());
  await expect.poll(() => saidIn(reveal)).toContain(own.predictYours.replace('{choice}', last));
  expect(await saidIn(reveal)).not.toContain(own.predictYours.replace('{choice}', choice));
});

test('a challenge says what is missing, and that it is done', async ({ page }) => {
  await openTranslated(page, '/why-undoing-fails/', 'letters');
  const { task, done } = pasts.challenges.twins;
  const challenge = await Challenge.at(page.locator('.challenge').filter({ hasText: task }));
  await challenge.begin();
  const figure = new Figure(page, 'pasts');
  const bar = figure.root.locator('.figure-task');
  const check = () => bar.getByRole('button', { name: words.challengeCheck }).click();
  await check();
  await expect(bar.getByRole('status')).not.toBeEmpty();
  expect(await saidIn(bar.getByRole('status'))).not.toContain(own.challengeDone);
  await figure.press('twins');
  await check();
  await expect.poll(() => saidIn(bar.getByRole('status'))).toBe(`${own.challengeDone} ${done}`);
  await bar.getByRole('button', { name: words.challengeBack }).click();
  await expect.poll(() => saidIn(challenge.answer)).toBe(`${own.challengeDone} ${done}`);
  expect(await saidIn(figure.root.locator('.figure-notice'))).toBe(pasts.presets.twins.notice);
});

test('the letters of drawings and formulas are no words', async ({ page }) => {
  await page.goto('/why-undoing-fails/');
  await translate(page);
  const figure = new Figure(page, 'boom');
  await figure.alive();
  await figure.touch();
  expect(await figure.stage.locator('svg text').count()).toBeGreaterThan(3);
  await expect(page.locator('svg font, .katex font')).toHaveCount(0);
  await expect(page.locator('article > p font').first()).toBeAttached();
});
