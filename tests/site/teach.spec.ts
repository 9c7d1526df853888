/** Lessons: the teacher's page, the pupils' page, presented from a link, and without a network after one visit. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { encode } from 'uqr';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const slugs = globSync('content/en/teach/*.yaml').map((file) => basename(file, '.yaml').slice(3));
const FOUR = 'why-undoing-fails';

test('the lessons are listed, and a chapter leads to its own', async ({ page }) => {
  await page.goto('/teach/');
  await expect(page.locator('.lessons a')).toHaveCount(slugs.length);
  await expect(page.locator('.lessons .question')).toHaveCount(slugs.length);
  await page.goto(`/${FOUR}/`);
  await page.locator('.for-teachers a').click();
  await expect(page).toHaveURL(new RegExp(`/teach/${FOUR}/$`));
});

for (const slug of slugs)
  test(`${slug}: a plan, answers, and one code for pupils’ tablets`, async ({ page }) => {
    await page.goto(`/teach/${slug}/`);
    const steps = await page.locator('.plan > li').count();
    expect(steps).toBeGreaterThanOrEqual(5);
    await expect(page.locator('.plan .answer')).toHaveCount(steps);
    await expect(page.locator('.plan')).not.toContainText('{');
    const link = page.locator('.link-as-code a');
    const address = await link.evaluate((one) => (one instanceof HTMLAnchorElement ? one.href : ''));
    expect(address).toMatch(new RegExp(`/lesson/${slug}/$`));
    await expect(page.locator('.link-as-code .address')).toHaveText(address);
    const code = page.locator('.qr');
    await expect(code).toHaveAttribute('aria-label', `QR: ${address}`);
    const { size } = encode(address, { border: 4 });
    expect(await code.locator('svg').getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${10 * size} `));
    await inDress(page, [PHONE, DARK]);
    await link.click();
    await expect(page.locator('.lesson .figure')).toHaveCount(steps);
    await expect(page.locator('.lesson')).not.toContainText('Answer:');
  });

test('a step is presented from the teacher’s page, and the keys go on through the lesson', async ({
  page,
}) => {
  await page.goto(`/teach/${FOUR}/`);
  await page.getByRole('link', { name: 'Present step 2: Rounding only' }).click();
  const figure = new Figure(page, 'step-2');
  await expect(figure.root).toHaveAttribute('data-presenting', '');
  await expect(figure.root.locator('.chip[aria-pressed=true]')).toHaveAttribute('data-preset', 'rounding');
  // What there is to notice is asked first.
  const notice = figure.root.locator('.figure-notice');
  await expect(notice).toBeHidden();
  await page.keyboard.press('h');
  await expect(notice).toBeVisible();
  await page.keyboard.press('n');
  await expect(new Figure(page, 'step-3').root).toHaveAttribute('data-presenting', '');
  await expect(figure.root).not.toHaveAttribute('data-presenting');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-presenting]')).toHaveCount(0);
  // A link that only presents is not taken for a damaged one.
  await expect(page.locator('.lesson')).not.toContainText('could not be');
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  await expect(page).toHaveURL(new RegExp(`/teach/${FOUR}/#plan-step-2$`));
});

test('a task has a state that does it, which opens in the chapter', async ({ page }) => {
  await page.goto(`/teach/${FOUR}/`);
  await page.getByRole('link', { name: 'A state that does it, from “A little λ”' }).click();
  await expect(page).toHaveURL(new RegExp(`/${FOUR}/\\?boom=rescued.*#boom$`));
  await expect(new Figure(page, 'boom').root).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('plan and questions are read, and the figures stand still', async ({ page }) => {
    await page.goto(`/teach/${FOUR}/`);
    await expect(page.locator('.plan > li').first()).toContainText('Ask:');
    await page.goto(`/lesson/${FOUR}/`);
    await expect(page.locator('.lesson .figure svg').first()).toBeVisible();
  });
});
