/** The Lab's learned method in a browser: chosen, run, saved; what it has learned comes with it alone, and is asked for again where it did not come. */
import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { decode } from 'fast-png';
import { methodWords } from '../../src/methods/index.ts';
import { card, finished, openLab, painted } from './support/lab.ts';
import { expect, test } from './support/test.ts';

const NAME = 'plug-and-play';
const { title } = methodWords[NAME];
/** As it stands on the disk or, built, with a stamp in its name. */
const WEIGHTS = /\/(denoiser\.bin|assets\/weights-denoiser[.-])/;
const LEARNED = /\/(work\/learned\.ts|assets\/learned[.-])/;

const choose = (page: Page) => card(page, 'first').getByLabel('Method 1', { exact: true }).selectOption(NAME);
const psnr = async (page: Page, place: string) =>
  Number(/PSNR ([\d.]+) dB/.exec((await card(page, place).locator('.lab-measures').textContent())!)?.[1]);

test('chosen, it runs by turns, beats both that stand beside it, and is saved with its Python', async ({
  page,
}) => {
  test.slow();
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    if (WEIGHTS.test(request.url())) asked.push(request.url());
  });
  await openLab(page, '?lab.count=3&lab.second=wiener&lab.third=total-variation&lab.first=tikhonov');
  await expect(finished(page)).toHaveCount(3);
  expect(asked, 'nobody asked for what was learned').toEqual([]);
  await choose(page);
  const first = card(page, 'first');
  const progress = first.locator('progress');
  // Between two turns it says how far it is.
  await expect
    .poll(async () => Number(await progress.getAttribute('value')) % 1, { intervals: [20] })
    .toBeGreaterThan(0);
  await expect(finished(page)).toHaveCount(3);
  expect(asked.length).toBeGreaterThan(0);
  await expect(first).toContainText('Denoised as for σ = 0.005, the least it knows.');
  await expect(first.locator('.lab-measures')).toContainText('SSIM 0.');
  const [plugged, wiener, variation] = await Promise.all(
    ['first', 'second', 'third'].map((at) => psnr(page, at)),
  );
  expect(plugged).toBeGreaterThan(wiener);
  expect(plugged).toBeGreaterThan(variation);
  await expect(page).toHaveURL(/lab\.first=plug-and-play/);

  const picture = page.waitForEvent('download');
  await first.getByRole('button', { name: `Save picture of ${title}` }).click();
  expect((await picture).suggestedFilename()).toBe('still-life-plug-and-play.png');
  expect(decode(readFileSync(await (await picture).path())).width).toBe(320);
  const python = page.waitForEvent('download');
  await first.getByRole('button', { name: `Save Python of ${title}` }).click();
  const script = readFileSync(await (await python).path(), 'utf8');
  expect(script).toContain('estimate = denoise(nearer, level)');
  expect(script).not.toMatch(/undefined|NaN/);
});

test('where what it has learned does not come, that is said, nothing is lost, and another run asks again', async ({
  page,
  watch,
}) => {
  test.slow();
  watch.expect(/ERR_CONNECTION_FAILED|Failed to fetch/);
  await page.context().route(LEARNED, (route) => route.abort('connectionfailed'));
  await page.context().route(WEIGHTS, (route) => route.abort('connectionfailed'));
  await openLab(page, '?lab.second=cgls&lab.length=14');
  await expect(finished(page)).toHaveCount(2);
  const before = await painted(page, 'second');
  await choose(page);
  const first = card(page, 'first');
  await expect(first.locator('.lab-said')).toContainText('What its denoiser has learned did not arrive.');
  await first.getByRole('button', { name: /^Save Python/ }).click();
  await expect(first.locator('.lab-actions').last()).toContainText('did not arrive');
  expect(await painted(page, 'second')).toBe(before);
  await page.context().unroute(LEARNED);
  await page.context().unroute(WEIGHTS);
  await first.getByRole('button', { name: 'Run again' }).click();
  await expect(finished(page)).toHaveCount(2);
  await expect(first.locator('.lab-measures')).toContainText('PSNR');
});

test('it is cancelled within a turn, and has no place among the methods of signals', async ({ page }) => {
  await openLab(page, `?lab.first=${NAME}&lab.count=1&lab.colour=channels`);
  const first = card(page, 'first');
  await expect
    .poll(async () => Number(await first.locator('progress').getAttribute('value')), { intervals: [20] })
    .toBeGreaterThan(0);
  await first.getByRole('button', { name: 'Cancel' }).click();
  await expect(first.locator('.lab-said')).toContainText('Cancelled at step');
  await page.goto('/lab/signal/');
  await expect(
    page.locator('.signal-lab select option').filter({ hasText: 'Tikhonov' }).first(),
  ).toBeAttached();
  await expect(page.locator(`.signal-lab option[value=${NAME}]`)).toHaveCount(0);
});
