/**
 * `npm run shots [part of a name …]`: every page and every preset as pictures in shots/, at 320, 768 and 1280×720 in both themes.
 */
import type { Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { pagesOfSite, presetsOfSite } from './pages.ts';
import { openBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

const SIZES = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
];
const FOLDER = 'shots';

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));

interface Shot {
  readonly name: string;
  readonly path: string;
  /** The figure whose live drawing is waited for. */
  readonly figure?: string;
}

async function take(page: Page, url: string, shot: Shot, file: string): Promise<void> {
  await page.goto(url + shot.path);
  if (shot.figure) {
    const figure = page.locator(`#${shot.figure}`);
    await figure.and(page.locator('[data-alive]')).waitFor();
    await figure.locator('.stage[data-live][data-settled]').waitFor({ timeout: 20_000 });
    await figure.screenshot({ path: file });
  } else await page.screenshot({ path: file, fullPage: true });
}

const shots: Shot[] = [
  ...pagesOfSite().map((path) => ({
    name: path.replaceAll('/', '_').replace(/^_|_$/g, '') || 'index',
    path,
  })),
  ...(await presetsOfSite()).map(({ widget, preset }) => ({
    name: `${widget}--${preset}`,
    path: `/figures/${widget}/?${widget}=${preset}`,
    figure: widget,
  })),
].filter(({ name }) => isWanted(name));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { url, stop } = await serveSite();
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of SIZES) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const shot of shots) {
      const file = `${FOLDER}/${shot.name}--${viewport.width}-${colorScheme}.png`;
      await take(page, url, shot, file).catch((error: Error) => console.error(`${file}: ${error.message}`));
    }
    await context.close();
  }
await browser.close();
await stop();
console.log(`${shots.length * SIZES.length * 2} pictures in ${FOLDER}/`);
process.exit(0);
