/** The Lab's blurs, what lies outside, the noise, and the rules, as a reader turns them. */
import { card, fillIn, finished, openLab, setup, showSetup } from './support/lab.ts';
import { expect, test } from './support/test.ts';

const control = (name: string) => `[data-param="${name}"]`;

test('each blur shows its own numbers alone, and its kernel', async ({ page }) => {
  await openLab(page, '?lab.picture=text-page');
  await showSetup(page, 'Blur');
  const own = { motion: ['length', 'angle'], box: ['side'], airy: ['ring'], moffat: ['fwhm', 'beta'] };
  const numbers = page.locator('.lab-blur .control');
  const kernel = page.locator('.lab-blur canvas');
  let last = '';
  for (const [blur, names] of Object.entries(own)) {
    await setup(page).getByRole('combobox', { name: 'Blur' }).selectOption(blur);
    await expect(numbers).toHaveCount(names.length);
    for (const name of names) await expect(page.locator(control(name))).toBeVisible();
    if (blur === 'motion') continue;
    await expect(kernel).not.toHaveAttribute('aria-label', last);
    last = (await kernel.getAttribute('aria-label')) ?? '';
  }
});

test('a sharp picture is blurred here: its truth is known, and so is its noise', async ({ page }) => {
  await openLab(page, '?lab.picture=text-page&lab.state=sharp&lab.blur=gaussian');
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await expect(card(page, 'first')).toContainText('PSNR');
  await showSetup(page, 'Noise');
  await setup(page).getByRole('radio', { name: 'Photons' }).check();
  await expect(page.locator(control('photons'))).toBeVisible();
  await expect(page.locator(control('addedSigma'))).toHaveCount(0);
  await setup(page).getByRole('radio', { name: 'Known' }).check();
  await expect(page.locator('[data-said=sigma]')).toContainText('σ as it was put in');
  await fillIn(page, 'Blur', 'Told too large by', '1.5');
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await setup(page).getByRole('switch', { name: 'Blur on the same grid' }).check();
  await expect(page).toHaveURL(/lab\.crime/);
});

test('a rule sets what it says, and what a method cannot take is said', async ({ page }) => {
  await openLab(page, '?lab.picture=text-page');
  const wiener = card(page, 'first');
  await wiener.getByRole('combobox', { name: 'Set by' }).selectOption('gcv');
  await expect(wiener).toContainText(/Noise power over signal power = [^,]+, by the rule/);
  await wiener.getByRole('combobox', { name: 'Set by' }).selectOption('hand');
  await expect(wiener.locator(control('first.wiener.nsr'))).toBeVisible();
  await showSetup(page, 'Blur');
  await setup(page).getByRole('radio', { name: 'Dark' }).check();
  await expect(wiener).toContainText('This method cannot take what lies outside the frame for that.');
  await expect(card(page, 'second').locator('progress')).toHaveAttribute('data-what', 'finished', {
    timeout: 30_000,
  });
});
