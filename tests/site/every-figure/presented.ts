/**
 * A figure on the projector: as wide as the screen, in larger type, its presets one after the other; and all as before at the end.
 * Each preset is looked at on a desk too while it is there: to compute it again would cost more than to present anew.
 */
import { expect, type Page } from '@playwright/test';
import { en as words } from '../../../src/runtime/words.en.ts';
import type { Figure } from '../support/figure.ts';
import { atRest, smallestLetter } from '../support/screen.ts';
import { fitsDesk } from './on-one-screen.ts';

/** The least type on a projector of 720 lines, and that of a drawing's ticks. */
const LEAST_TYPE = 16;
const LEAST_TICK = 13;
/** One of everything: it is scrolled. */
const SCROLLED = 'specimen';

export async function isPresented(figure: Figure, presets: readonly string[]): Promise<void> {
  const { page } = figure;
  const isScrolled = figure.id === SCROLLED;
  await figure.root.locator('.chip').first().press('Enter');
  await figure.settled();
  const [before, usual] = [await active(page), await typeSize(figure)];
  if (!isScrolled) await fitsDesk(figure, presets[0]);

  await present(figure);
  await fillsScreen(figure);
  expect(await typeSize(figure), 'larger type').toBeGreaterThan(usual);
  expect(await typeSize(figure)).toBeGreaterThanOrEqual(LEAST_TYPE);
  if (!isScrolled) await isWhole(figure, 'as it opens');

  for (const name of presets.slice(1)) {
    await page.keyboard.press('PageDown');
    await figure.answered();
    expect(await shown(figure), name).toEqual({ chosen: name, notice: true, wide: true, wayOut: true });
    await expect(figure.trouble, name).toHaveCount(0);
    if (isScrolled) continue;
    await isWhole(figure, name);
    await endPresenting(figure);
    await fitsDesk(figure, name);
    await present(figure);
  }
  await page.keyboard.press('PageDown');
  await figure.settled();
  expect(await shown(figure), 'behind the last').toMatchObject({ chosen: presets.at(-1) });

  await endPresenting(figure);
  expect(await active(page), 'the focus is where it was').toBe(before);
}

async function present(figure: Figure): Promise<void> {
  await figure.page.keyboard.press('p');
  await expect(figure.root, 'presenting').toHaveAttribute('data-presenting', '');
  await figure.settled();
}

async function endPresenting(figure: Figure): Promise<void> {
  await figure.page.keyboard.press('Escape');
  await expect(figure.root, 'presenting').not.toHaveAttribute('data-presenting');
  await figure.settled();
}

const active = (page: Page) =>
  page.evaluate(() => {
    const { id, textContent, localName } = document.activeElement!;
    return `${localName}#${id} ${textContent?.slice(0, 30)}`;
  });

const typeSize = (figure: Figure) =>
  figure.root.evaluateAll(([root]) => parseFloat(getComputedStyle(root).fontSize));

async function fillsScreen(figure: Figure): Promise<void> {
  const { width, height, x, y } = (await figure.root.boundingBox())!;
  const screen = await figure.page.evaluate(() => [innerWidth, innerHeight]);
  expect([x, y, width, height].map(Math.round)).toEqual([0, 0, ...screen]);
}

const excessOf = (figure: Figure): Promise<number> =>
  figure.root.evaluateAll(([root]) => root.scrollHeight - root.clientHeight);

/** All of it at once, in letters that can be read from afar. */
async function isWhole(figure: Figure, said: string): Promise<void> {
  await atRest(figure);
  expect(await excessOf(figure), `${said}: higher than the screen`).toBeLessThanOrEqual(0);
  const letter = await smallestLetter(figure);
  if (letter) expect(letter.px, `${said}: ${JSON.stringify(letter)}`).toBeGreaterThanOrEqual(LEAST_TICK);
}

/** What a presented figure shows of a preset. */
const shown = (figure: Figure) =>
  figure.root.evaluateAll(([root], close) => {
    const button = [...root.querySelectorAll('.actions button')].find(
      (one) => one.textContent.trim() === close,
    )!;
    const { top, bottom } = button.getBoundingClientRect();
    return {
      chosen: root.querySelector<HTMLElement>('.chip[aria-pressed=true]')?.dataset.preset,
      notice: root.querySelector('.figure-notice')!.textContent.trim() !== '',
      wide: root.querySelector('.stage .live')!.hasAttribute('data-wide'),
      wayOut: top >= 0 && bottom <= innerHeight,
    };
  }, words.presentEnd);
