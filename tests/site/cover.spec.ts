/** The figure of the contents page: a picture with its presses, which can be sent and presented like any other. */
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';

test('it has a link and the projector, and none of what would distract', async ({ page }) => {
  const hero = await Figure.onPage(page, '/', 'hero');
  await expect(hero.root.locator('.action')).toHaveText(['Link', 'Present']);
  await hero.action('Link').click();
  const link = hero.drawer.locator('.link-text');
  await expect(link).toHaveValue(/\/#hero$/);
  await hero.press('regularise');
  await expect(link).toHaveValue(/\?hero=regularise#hero$/);
});

test('presented, it fills the screen with the page out of sight, and goes through its acts', async ({
  page,
}) => {
  const hero = await Figure.onPage(page, '/', 'hero');
  await hero.touch();
  await hero.action('Present').click();
  await expect(hero.root).toHaveAttribute('data-presenting', '');
  await expect(hero.root.locator('.figure-title')).toBeInViewport({ ratio: 1 });
  await expect(hero.root.locator('.action'), 'no other figure to go to').toHaveText(['Link', 'Close']);
  const { background, box } = await hero.root.evaluate((root) => ({
    background: getComputedStyle(root).backgroundColor,
    box: root.getBoundingClientRect().toJSON() as DOMRect,
  }));
  expect(background, 'nothing shines through').toMatch(/^rgb\(/);
  expect([box.x, box.y, box.width, box.height]).toEqual([0, 0, 1280, 720]);
  const picture = hero.root.locator('.live .picture');
  expect((await picture.boundingBox())!.width).toBeGreaterThan(900);
  await expect(picture).toBeInViewport({ ratio: 1 });
  const chosen = hero.root.locator('.chip[aria-pressed=true]');
  for (const act of ['undo', 'regularise', 'sharp']) {
    await page.keyboard.press(' ');
    await expect(chosen).toHaveAttribute('data-preset', act);
  }
  await hero.action('Close').click();
  await expect(hero.root).not.toHaveAttribute('data-presenting');
  await expect(hero.root.locator('.action')).toHaveText(['Link', 'Present']);
});
