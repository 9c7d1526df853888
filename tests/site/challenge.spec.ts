/** Challenges: the task goes to its figure and back, wherever on the page the reader came in, and a mistake gets its own hint. */
import { pagesWith } from './support/catalogue.ts';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { expect, test } from './support/one-tab.ts';

for (const path of pagesWith(/class="challenge"/))
  test(`${path} takes each challenge to its figure and back`, async ({ page }) => {
    await page.goto(path);
    for (const root of await page.locator('.challenge').all()) {
      const challenge = await Challenge.at(root);
      const task = (await root.locator('> p').innerText()).trim();
      await challenge.begin();
      const bar = page.locator('.figure-task').filter({ visible: true });
      await expect(bar.locator('p').first()).toHaveText(task);
      const id = await bar.evaluate((element) => element.closest('.figure')!.id);
      const figure = new Figure(page, id);
      await expect(figure.root.locator('.figure-title')).toBeInViewport();
      expect(await figure.root.evaluate((root) => root.contains(document.activeElement))).toBe(true);
      await figure.answered();
      await bar.getByRole('button', { name: words.challengeCheck }).click();
      await expect(bar.getByRole('status'), 'the start does not pass, and says why').not.toBeEmpty();
      await expect(bar.getByRole('status')).not.toHaveText(words.challengeDone);
      await bar.getByRole('button', { name: words.challengeBack }).click();
      await expect(root.getByRole('button').first()).toBeFocused();
      await expect(root).toBeInViewport();
      await expect(bar).toHaveCount(0);
    }
  });

test('a check before the figure was ever seen wakes it', async ({ page }) => {
  await page.goto('/convolution-by-hand/#your-turn');
  const challenge = await Challenge.at(page.locator('#your-turn ~ .challenge').first());
  await challenge.check();
  await expect(page.locator('.figure-task')).toBeVisible();
  await expect(page.getByText(words.figureNotHere)).toHaveCount(0);
});
