/** A figure in somebody's page: in frames as learning platforms and notebooks make them, from the snippet that Link gives. */
import type { Page } from '@playwright/test';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const PLATFORM = '/platform';
/** What a page of the platform holds beside the frame. */
const HEARS = `<script>addEventListener('message', ({ data }) => (document.title = JSON.stringify(data)));</script>`;

async function host(page: Page, frame: string, head = ''): Promise<void> {
  await page.unrouteAll();
  await page.route(`**${PLATFORM}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Platform</title>${head}${frame}`,
    }),
  );
  await page.goto(PLATFORM);
}

async function snippetOf(page: Page, path: string, id: string): Promise<string> {
  await page.goto(path);
  const figure = new Figure(page, id);
  await figure.alive();
  await figure.action('Link').click();
  return figure.drawer.locator('.embed-text').inputValue();
}

test('the snippet of a figure in a chapter shows it whole, in its state, without a script of the host', async ({
  page,
}) => {
  const snippet = await snippetOf(page, '/why-undoing-fails/?boom=camera&boom.lambda=0.05', 'boom');
  expect(snippet).toContain(
    '/embed/noise-explosion/?noise-explosion=camera&amp;noise-explosion.lambda=0.05"',
  );
  await host(page, `<div style="width: 900px">${snippet}</div>`);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('.figure')).toHaveAttribute('data-alive', '');
  await expect(inside.locator('.chip[data-preset=camera]')).toHaveAttribute('aria-pressed', 'true');
  await expect(inside.locator('.site-header')).toHaveCount(0);
  const [frame, end] = [
    (await page.locator('iframe').boundingBox())!,
    (await inside.locator('.from').boundingBox())!,
  ];
  expect(end.y + end.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  await expect(inside.locator('.from a')).toHaveAttribute('href', '/figures/noise-explosion/');
});

test('it tells its host how high it wants to be, and tells again', async ({ page }) => {
  await host(page, '<iframe src="/embed/overlap/" style="width: 800px; height: 300px"></iframe>', HEARS);
  await expect(page).toHaveTitle(/^\{"unfold":"height","height":\d+\}$/);
  const wide = await page.title();
  await page
    .locator('iframe')
    .evaluate((frame) => frame.setAttribute('style', 'width: 340px; height: 300px'));
  await expect(page).not.toHaveTitle(wide);
});

/** Learning platforms and notebooks mostly frame without a sandbox; where there is one, a live figure asks for this much. */
const SANDBOXES: Readonly<Record<string, string | undefined>> = {
  'no sandbox': undefined,
  'scripts and its origin': 'allow-scripts allow-same-origin',
  'forms, popups and storage too':
    'allow-scripts allow-popups allow-top-navigation-by-user-activation allow-forms allow-same-origin allow-storage-access-by-user-activation',
};
for (const [how, sandbox] of Object.entries(SANDBOXES))
  test(`it is alive in a frame with ${how}`, async ({ page, watch }) => {
    watch.tolerate([/can escape its sandboxing/]);
    const asked = sandbox === undefined ? '' : `sandbox="${sandbox}"`;
    await host(page, `<iframe ${asked} src="/embed/overlap/" style="width: 800px; height: 700px"></iframe>`);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('.figure')).toHaveAttribute('data-alive', '');
    await inside.locator('.chip[data-preset=deep]').click();
    await expect(inside.locator('.chip[data-preset=deep]')).toHaveAttribute('aria-pressed', 'true');
    await expect(inside.locator('.figure-notice')).toContainText('Fibonacci');
  });
