/** Challenges: the task goes to its figure and back, wherever on the page the reader came in, and a mistake gets its own hint. */
import { pagesWith } from './support/catalogue.ts';
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { en as own } from '../../src/runtime/apparatus/words.en.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { words as pasts } from '../../src/widgets/two-pasts/words.en.ts';
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
      await expect(bar.getByRole('status')).not.toContainText(own.challengeDone);
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
  await expect(page.getByText(own.figureNotHere)).toHaveCount(0);
});

test('the task stands in the place of the notice, says why once it is done, and gives the place back', async ({
  page,
}) => {
  await page.goto('/why-undoing-fails/');
  const { task, done } = pasts.challenges.twins;
  const challenge = await Challenge.find(page, task);
  await challenge.begin();
  const figure = new Figure(page, 'pasts');
  const bar = figure.root.locator('.figure-task');
  await expect(bar).toContainText(task);
  await expect(figure.root.locator('.figure-notice')).toHaveCount(0);
  await figure.press('twins');
  await bar.getByRole('button', { name: words.challengeCheck }).click();
  await expect(bar.getByRole('status')).toHaveText(`${own.challengeDone} ${done}`);
  await bar.getByRole('button', { name: words.challengeBack }).click();
  await expect(figure.root.locator('.figure-notice')).toHaveText(pasts.presets.twins.notice);
  await expect(challenge.answer).toContainText(done);
});
