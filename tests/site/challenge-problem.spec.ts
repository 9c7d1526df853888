/** A figure whose values make no sense together still holds the numbers of before: no challenge is passed on them. */
import { Challenge } from './support/challenge.ts';
import { Figure } from './support/figure.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { expect, test } from './support/one-tab.ts';

test('a challenge cannot be passed on the numbers of before a problem', async ({ page }) => {
  const figure = await Figure.onPage(page, '/the-layer/', 'arithmetic');
  const challenge = await Challenge.find(page, 'Let a window of 5');
  await challenge.begin();
  await figure.settled();
  await figure.put('padding', 2);
  await figure.put('kernel', 5);
  await figure.put('stride', 1);
  const solved = await figure.readouts();
  expect(solved).toMatchObject({ rows: '5', columns: '5' });

  // The window now spans 33 of 9 cells. Kernel, input and the output of before are what was asked for.
  await figure.put('dilation', 8);
  await expect(figure.trouble).toBeVisible();
  await challenge.says(words.troubleNext);
  await expect(challenge.root.locator('[data-done]')).toHaveCount(0);

  await figure.put('dilation', 1);
  await expect(figure.trouble).toHaveCount(0);
  expect(await figure.readouts()).toEqual(solved);
  await challenge.passes();

  await figure.put('dilation', 8);
  await expect(figure.trouble).toBeVisible();
  await challenge.says(words.troubleNext);
  await expect(challenge.root.locator('[data-done]'), 'nor does it stay passed').toHaveCount(0);
});
