/** In a frame that gives its page no origin a browser refuses its modules and workers: a sentence stands where the figures would answer. */
import type { FrameLocator, Page } from '@playwright/test';
import { words } from '../../site/words/index.ts';
import { pagesWith } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { CONTROLS } from './support/still-page.ts';
import { expect, test } from './support/test.ts';

const REFUSED = /CORS policy|ERR_FAILED|blocked|sandboxed|origin 'null'|Failed to (load|fetch)/i;
const PLATFORM = '/platform';

/** The page in a frame, as a learning platform shows it. */
async function framed(page: Page, path: string, sandbox?: string): Promise<FrameLocator> {
  const asked = sandbox === undefined ? '' : `sandbox="${sandbox}"`;
  const frame = `<iframe ${asked} src="${path}" style="width: 900px; height: 700px"></iframe>`;
  // As it is served: to a frame without an origin, what a test answers in the server's place is somebody else's.
  await page.unrouteAll();
  await page.route(`**${PLATFORM}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Platform</title>${frame}` }),
  );
  await page.goto(PLATFORM);
  return page.frameLocator('iframe');
}

for (const path of [pagesWith(/class="predict"/)[0], '/figures/instrument/', '/'])
  test(`${path} says that its scripts are refused, and where they are not`, async ({ page, watch }) => {
    watch.tolerate([REFUSED]);
    const frame = await framed(page, path, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    const sentence = frame.locator('.apart').first();
    await expect(sentence).toBeVisible();
    await expect(sentence).toContainText(words.apart);
    await expect(frame.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
    await expect(frame.locator('.still').first()).toBeVisible();
    const opened = page.context().waitForEvent('page');
    await sentence.getByRole('link').click();
    const alone = await opened;
    await alone.waitForLoadState();
    expect(new URL(alone.url()).pathname).toBe(path);
    await expect(alone.locator('.apart').first()).toBeHidden();
  });

test('the window of its own has the state of the frame', async ({ page, watch }) => {
  watch.tolerate([REFUSED]);
  const path = '/figures/instrument/?instrument=greedy';
  const frame = await framed(page, path, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
  const opened = page.context().waitForEvent('page');
  await frame.locator('.apart').first().getByRole('link').click();
  const figure = new Figure(await opened, 'instrument');
  await figure.alive();
  await expect(figure.root.locator('.chip[data-preset=greedy]')).toHaveAttribute('aria-pressed', 'true');
});

test('without any scripts the page says that, and nothing of a frame', async ({ page, watch }) => {
  watch.tolerate([REFUSED]);
  const frame = await framed(page, pagesWith(/class="predict"/)[0], '');
  await expect(frame.locator('.apart').first()).toBeHidden();
  await expect(frame.locator('.scripts-off')).toBeVisible();
});

test('a frame with an origin is like any page', async ({ page, watch }) => {
  watch.expect(/can escape its sandboxing/);
  const frame = await framed(page, '/figures/instrument/', 'allow-scripts allow-same-origin');
  await expect(frame.locator('.figure[data-alive]')).toBeVisible();
  await expect(frame.locator('.apart').first()).toBeHidden();
});
