/** A figure saved as one HTML file: opened from a disk, with no network, it is the figure of the page. */
import { pathToFileURL } from 'node:url';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';
import { Watch } from './support/watch.ts';

interface Saved {
  readonly path: string;
  readonly id: string;
  readonly widget: string;
  /** The preset that it is saved with, after two steps of the slider. */
  readonly preset: string;
  readonly slider: string;
  /** The preset that is pressed in the file. */
  readonly next: string;
}

const alone = (widget: string, preset: string, slider: string, next: string): Saved => ({
  path: `/figures/${widget}/`,
  id: widget,
  widget,
  preset,
  slider,
  next,
});

/** By what of the book has to be in the file. */
const FILES: Readonly<Record<string, Saved>> = {
  'drawings alone': alone('bias-variance', 'little', 'lambda', 'much'),
  'what a network learned': alone('learned-vs-wiener', 'loud', 'noise', 'sharper'),
  'a process': alone('stopping', 'few', 'tau', 'many'),
  sounds: alone('hear-it', 'quiet', 'noise', 'hiss'),
  'formulas and pictures, from a chapter that opens it under another name': {
    ...alone('noise-explosion', 'camera', 'lambda', 'rounding'),
    path: '/why-undoing-fails/',
    id: 'boom',
  },
};

async function savedFrom(figure: Figure, folder: string): Promise<string> {
  await figure.action('Save').click();
  const coming = figure.page.waitForEvent('download');
  await figure.drawer.getByRole('button', { name: 'One HTML file' }).click();
  const file = await coming;
  await expect(figure.drawer.locator('.one-file')).toContainText('opens without a network');
  const path = `${folder}/${file.suggestedFilename()}`;
  await file.saveAs(path);
  return pathToFileURL(path).href;
}

/** A preset, and two steps of a slider from there. */
async function goTo(figure: Figure, preset: string, slider: string): Promise<void> {
  await figure.press(preset);
  await figure.keys(figure.control(slider).locator('input[type=range]'), 'ArrowRight', 2);
}

for (const [what, { path, id, widget, preset, slider, next }] of Object.entries(FILES))
  test(`a file with ${what}: ${widget}`, async ({ page, browser }, info) => {
    const figure = await Figure.onPage(page, path, id);
    await goTo(figure, preset, slider);
    const url = await savedFrom(figure, info.outputDir);
    expect(url.endsWith(`/${widget}.html`)).toBe(true);

    const context = await browser.newContext({ offline: true });
    const watch = new Watch(await context.newPage(), 'null');
    const opened = await Figure.onPage(context.pages()[0], url, widget);
    await opened.settled();
    expect(await opened.reading(), 'as it was saved').toEqual(await figure.reading());

    await goTo(figure, next, slider);
    await goTo(opened, next, slider);
    const there = await figure.reading();
    expect(await opened.reading(), 'moved on, both').toEqual(there);

    await opened.page.waitForURL((now) => now.hash.startsWith(`#?${widget}=${next}&`));
    await opened.page.reload();
    await opened.alive();
    await opened.settled();
    expect(await opened.reading(), 'restored from the fragment').toEqual(there);
    expect(watch.verdict(), 'the file stays quiet').toEqual([]);
    await context.close();
  });
