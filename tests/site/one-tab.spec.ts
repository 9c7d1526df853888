/** The tab that the tests of a worker share: nothing of one test is left in it for the next. */
import { expect, test } from './support/one-tab.ts';

test.describe.configure({ mode: 'serial' });

test('one test leaves its marks', async ({ page }) => {
  await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.setViewportSize({ width: 320, height: 500 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/404.html');
  await page.evaluate(() => {
    localStorage.setItem('mark', 'left');
    sessionStorage.setItem('mark', 'left');
  });
  await expect(page.addInitScript(() => {})).rejects.toThrow('take test.ts');
});

test('the next one finds none', async ({ page }) => {
  await page.goto('/404.html');
  expect(
    await page.evaluate(() => ({
      stored: [localStorage.length, sessionStorage.length],
      window: [innerWidth, innerHeight],
      media: ['print', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)'].map(
        (query) => matchMedia(query).matches,
      ),
      styled: [...document.styleSheets].some((sheet) => sheet.cssRules.length > 0),
    })),
  ).toEqual({ stored: [0, 0], window: [1280, 720], media: [false, false, false], styled: true });
});
