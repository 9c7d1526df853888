/** What a reader is told, what they move and what answers, on one screen: at a desk all of it, on smaller ones the panel that answers. */
import { expect } from '@playwright/test';
import type { WidgetParams } from '../../tools/pages.ts';
import type { Figure } from '../support/figure.ts';
import { answersOf, atRest, heightsOf, smallestLetter } from '../support/screen.ts';

/** The usual viewport. */
const DESK = { width: 1280, height: 720 };
/** Where the figure fits as it opens, once the site's header has been scrolled away. */
const LOW_DESK = { width: 1366, height: 640 };
const SMALL = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 740, height: 360 },
  { width: 360, height: 740 },
  { width: 320, height: 640 },
];
const LEAST_LETTER = 11;
const LEAST_SEEN = 0.9;

/** Figures that go beyond, with the reason. At most five. */
const BEYOND: Readonly<Record<string, string>> = {};

export async function isOnOneScreen(figure: Figure, { widget }: WidgetParams): Promise<void> {
  const { page } = figure;
  const usual = page.viewportSize()!;
  if (!(widget in BEYOND)) await fitsLowDesk(figure);
  for (const size of SMALL) {
    await page.setViewportSize(size);
    await figure.settled();
    await atRest(figure);
    const hidden = (await answersOf(figure)).filter(({ seen }) => seen < LEAST_SEEN);
    expect(hidden, `what answers is in view at ${size.width} × ${size.height}`).toEqual([]);
  }
  await page.setViewportSize(usual);
  await figure.settled();
}

async function fitsLowDesk(figure: Figure): Promise<void> {
  await figure.page.setViewportSize(LOW_DESK);
  await atRest(figure);
  expect((await heightsOf(figure)).whole, 'as it opens, low desk').toBeLessThanOrEqual(LOW_DESK.height);
}

/** With the preset that it shows, at the usual viewport. */
export async function fitsDesk(figure: Figure, preset: string): Promise<void> {
  if (figure.id in BEYOND) return;
  expect(figure.page.viewportSize()).toEqual(DESK);
  await atRest(figure);
  expect((await heightsOf(figure)).whole, `${preset}: its height at a desk`).toBeLessThanOrEqual(DESK.height);
  const letter = await smallestLetter(figure);
  if (letter) expect(letter.px, `${preset}: ${JSON.stringify(letter)}`).toBeGreaterThanOrEqual(LEAST_LETTER);
}
