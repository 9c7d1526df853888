/** Where figures stand on the reader's screen, in their chapters. What every figure has to do for it: every-figure/on-one-screen. */
import { pagesWith, representatives } from './support/catalogue.ts';
import { Figure, figuresOn } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { atRest, heightsOf } from './support/screen.ts';

const DESK = { width: 1280, height: 720 };
/** A laptop's window magnified twice. */
const MAGNIFIED = { width: 640, height: 360 };
const chapters = pagesWith(/class="chapter"/);

for (const path of chapters)
  test(`${path}: as the build drew them, its figures fit a desk’s screen and are wider than the text`, async ({
    page,
  }) => {
    await page.setViewportSize(DESK);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const text = (await page.locator('.prose > p').first().boundingBox())!;
    for (const id of await figuresOn(page)) {
      const figure = new Figure(page, id);
      expect((await heightsOf(figure)).whole, id).toBeLessThanOrEqual(DESK.height);
      // The picture under a title is as wide as its height leaves it room for.
      if (await figure.root.evaluate((root) => root.closest('.hero') !== null)) continue;
      expect((await figure.root.boundingBox())!.width, id).toBeGreaterThan(text.width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no wider than the window').toBe(
      DESK.width,
    );
  });

for (const { widget } of representatives)
  test(`${widget}, magnified to 200 %, covers nothing that has the focus`, async ({ page }) => {
    const figure = await Figure.open(page, widget);
    await page.setViewportSize(MAGNIFIED);
    await atRest(figure);
    await figure.root.locator('.chip').first().focus();
    const covered: string[] = [];
    while (await figure.hasFocus()) {
      const hidden = await page.evaluate(() => {
        const one = document.activeElement!;
        const { left, top, width, height } = one.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + Math.min(height, 20) / 2);
        const isMet =
          met !== null && (one.contains(met) || met.contains(one) || one.parentElement!.contains(met));
        return isMet ? undefined : one.outerHTML.slice(0, 100);
      });
      if (hidden) covered.push(hidden);
      await page.keyboard.press('Tab');
    }
    expect(covered).toEqual([]);
  });
