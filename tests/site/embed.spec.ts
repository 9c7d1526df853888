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

/** The snippet with no more than these attributes. */
const attributes = (frame: string, keep: readonly string[]): string =>
  frame.replace(/ ([\w-]+)="[^"]*"/g, (all, name: string) => (keep.includes(name) ? all : ''));
const srcOf = (frame: string): string => /src="([^"]+)"/.exec(frame)![1];

/** What becomes of the snippet where it is pasted: what each sets or leaves, read in its own code, or in its documentation. */
const HOSTS: Readonly<Record<string, (snippet: string) => string>> = {
  // A page or label of a teacher's is not cleaned. An URL resource: resourcelib_embed_general in moodle/moodle, lib/resourcelib.php.
  'Moodle, in a teacher’s text': (snippet) => snippet,
  'Moodle, as an URL resource': (snippet) =>
    `<iframe id="resourceobject" src="${srcOf(snippet)}" title="A figure" style="width: 900px; height: 600px"></iframe>`,
  // SANITIZE in instructure/canvas-lms, gems/canvas_sanitize: no `allow`, no `loading`; `style` keeps `border`.
  Canvas: (snippet) => attributes(snippet, ['src', 'title', 'width', 'height', 'style']),
  // The sandbox of its embed block, as NotionX/react-notion-x quotes it in components/asset.tsx; the height is the block's.
  Notion: (snippet) =>
    `<iframe src="${srcOf(snippet)}" sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation allow-forms allow-same-origin" style="width: 708px; height: 400px"></iframe>`,
  // Raw HTML passes through Pandoc: quarto.org/docs/authoring/markdown-basics.html#raw-content.
  Quarto: (snippet) => `<main style="width: 800px">${snippet}</main>`,
  // Of the iframe directive: IFrame in jupyter-book/myst-theme, packages/myst-to-react/src/iframe.tsx.
  'Jupyter Book': (snippet) =>
    `<div style="position: relative; display: inline-block; padding-bottom: 60%; width: min(max(70%, 500px), 100%)"><iframe width="100%" height="100%" src="${srcOf(snippet)}" allowfullscreen allow="autoplay" style="width: 100%; height: 100%; position: absolute; top: 0; left: 0; border: none"></iframe></div>`,
};
test('pasted into a course, it is alive, in its state, and all of it can be reached', async ({
  page,
  watch,
}) => {
  watch.tolerate([/can escape its sandboxing/]);
  const snippet = await snippetOf(page, '/figures/overlap/?overlap=deep', 'overlap');
  for (const [where, pasted] of Object.entries(HOSTS))
    await test.step(where, async () => {
      await host(page, pasted(snippet));
      const inside = page.frameLocator('iframe');
      await expect(inside.locator('.figure')).toHaveAttribute('data-alive', '');
      await expect(inside.locator('.chip[data-preset=deep]')).toHaveAttribute('aria-pressed', 'true');
      const first = inside.locator('.chip[data-preset]').first();
      await first.click();
      await expect(first).toHaveAttribute('aria-pressed', 'true');
      // A frame lower than the figure scrolls; none is so narrow that something lies beside it.
      await inside.locator('.from').scrollIntoViewIfNeeded();
      await expect(inside.locator('.from a')).toBeInViewport();
      const beside = await inside.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(beside).toBeLessThanOrEqual(0);
    });
});

test('where a frame is taken out, as of what pupils write in Moodle, the link to the figure says the same', async ({
  page,
}) => {
  // Purified there, the snippet is nothing (purify_html in lib/weblib.php): HTML Purifier knows no iframe unless it is told to.
  await page.goto('/figures/overlap/?overlap=deep');
  const figure = new Figure(page, 'overlap');
  await figure.alive();
  await figure.action('Link').click();
  const link = await figure.drawer.locator('input').first().inputValue();
  await page.goto(link);
  await expect(figure.root.locator('.chip[data-preset=deep]')).toHaveAttribute('aria-pressed', 'true');
});

/** Without an origin it says that it is refused (`sandboxed.spec.ts`). */
test('it is alive in a frame with a sandbox that lets scripts run and keeps the origin', async ({
  page,
  watch,
}) => {
  watch.tolerate([/can escape its sandboxing/]);
  const sandbox = 'allow-scripts allow-same-origin';
  await host(
    page,
    `<iframe sandbox="${sandbox}" src="/embed/overlap/" style="width: 800px; height: 700px"></iframe>`,
  );
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('.figure')).toHaveAttribute('data-alive', '');
  await inside.locator('.chip[data-preset=deep]').click();
  await expect(inside.locator('.chip[data-preset=deep]')).toHaveAttribute('aria-pressed', 'true');
  await expect(inside.locator('.figure-notice')).toContainText('Fibonacci');
});
