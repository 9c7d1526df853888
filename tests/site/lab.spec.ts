/** The Lab: a shaken photograph in, its blur told, two methods beside each other, swiped, and the result saved. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { shifts, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { Weight } from './support/weight.ts';

const clock = {
  name: 'clock_motion.png',
  mimeType: 'image/png',
  buffer: readFileSync(new URL('../lab/pictures/clock_motion.png', import.meta.url)),
};
const CLOCK = { width: 400, height: 300 };

const card = (page: Page, place: string) => page.locator(`.lab-card[data-place=${place}]`);
const finished = (page: Page) => page.locator('.lab-card progress[data-what=finished]');
const setup = (page: Page) => page.locator('.lab-setup');
const box = (page: Page, label: string) => setup(page).getByRole('textbox', { name: label });

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/lab/${query}`);
  await expect(page.locator('.lab')).toHaveAttribute('data-alive', '');
  await expect(page.locator('.picture-control')).toBeVisible();
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  await box(page, label).fill(value);
  await box(page, label).press('Enter');
}

/** As a hand drops it, somewhere on the pictures. */
async function drop(page: Page, { name, mimeType, buffer }: typeof clock): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
      return data;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  for (const type of ['dragover', 'drop'])
    await page.locator('.lab-stage').dispatchEvent(type, { dataTransfer });
}

const painted = (page: Page, tile: string): Promise<string> =>
  page
    .locator(`[data-tile=${tile}] canvas`)
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));

test('the whole path: dropped, its blur told, two methods, swiped, saved', async ({ page }) => {
  await open(page);
  await drop(page, clock);
  await expect(setup(page)).toContainText('400 × 300 pixels.');
  await fill(page, 'Length', '22');
  await fill(page, 'Angle', '0');
  await expect(finished(page)).toHaveCount(2);
  await expect(page.locator('.lab-blur canvas')).toHaveAttribute('width', /^2\d$/);
  for (const place of ['first', 'second']) {
    await expect(card(page, place).locator('.lab-measures')).toContainText('misfit');
    await expect(card(page, place).locator('.lab-measures')).not.toContainText('PSNR');
    expect(await painted(page, place)).not.toBe(await painted(page, 'input'));
  }
  await expect(page.locator('[data-said=sigma]')).toContainText('σ of the noise: 0.00');

  await page.getByRole('radio', { name: 'Swipe' }).check();
  const divider = page.getByRole('slider', { name: 'Divider between Blurred and Wiener, one ratio' });
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '51');
  await page.keyboard.press('Home');
  await expect(divider).toHaveAttribute('aria-valuenow', '0');
  const whole = (await page.locator('.lab-swipe').boundingBox())!;
  await page.mouse.move(whole.x + whole.width / 4, whole.y + 20);
  await page.mouse.down();
  await page.mouse.move(whole.x + (3 * whole.width) / 4, whole.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(divider).toHaveAttribute('aria-valuenow', '75');
  await page.getByLabel('Left', { exact: true }).selectOption('first');
  await page.getByLabel('Right', { exact: true }).selectOption('second');
  await expect(page.getByRole('slider', { name: 'Wiener, one ratio and Richardson–Lucy' })).toBeVisible();

  const coming = page.waitForEvent('download');
  await card(page, 'second')
    .getByRole('button', { name: /^Save PNG/ })
    .click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('picture-richardson-lucy.png');
  const { width, height } = decode(readFileSync(await download.path()));
  expect({ width, height }).toEqual(CLOCK);

  const script = page.waitForEvent('download');
  await card(page, 'first')
    .getByRole('button', { name: /^Save Python/ })
    .click();
  expect((await script).suggestedFilename()).toBe('wiener.py');
  expect(readFileSync(await (await script).path(), 'utf8')).toContain('height, width = 1, 300, 400');
  await expect(page).toHaveURL(/lab\.length=22/);
  expect(page.url()).not.toContain('picture');
});

test('a run is cancelled, keeps its last picture, and can be begun again', async ({ page }) => {
  await open(page);
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  const second = card(page, 'second');
  await second.getByRole('textbox', { name: 'Steps' }).fill('2000');
  await second.getByRole('textbox', { name: 'Steps' }).press('Enter');
  const before = await painted(page, 'second');
  // It comes to life while it works.
  await expect.poll(() => painted(page, 'second')).not.toBe(before);
  await expect(second.locator('.lab-said')).toContainText(/Step \d+ of 2000/);
  await second.getByRole('button', { name: 'Cancel' }).click();
  await expect(second.locator('.lab-said')).toContainText('Cancelled at step');
  await second.getByRole('textbox', { name: 'Steps' }).fill('5');
  await second.getByRole('textbox', { name: 'Steps' }).press('Enter');
  await expect(finished(page)).toHaveCount(2);
});

test('what cannot be used gets a sentence, and nothing is lost', async ({ page }) => {
  await open(page);
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  const before = await painted(page, 'input');
  await drop(page, { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(setup(page)).toContainText('“notes.png” is not a picture that this browser can read.');
  await drop(page, { ...clock, name: 'half.png', buffer: clock.buffer.subarray(0, 900) });
  await expect(setup(page)).toContainText('“half.png” is damaged and could not be read.');
  expect(await painted(page, 'input')).toBe(before);

  const small = encode({
    width: 24,
    height: 20,
    data: new Uint8Array(24 * 20).fill(90),
    channels: 1,
    depth: 8,
  });
  await fill(page, 'Length', '40');
  await drop(page, { name: 'small.png', mimeType: 'image/png', buffer: Buffer.from(small) });
  await expect(card(page, 'first')).toContainText('This blur is larger than the picture');
  await fill(page, 'Length', '5');
  await expect(finished(page)).toHaveCount(2);
});

test('a large picture is brought down, and that is said', async ({ page }) => {
  await open(page);
  const data = Uint8Array.from({ length: 900 * 600 }, (_, i) => (i % 900 < 450 ? 40 : 200));
  const large = Buffer.from(encode({ width: 900, height: 600, data, channels: 1, depth: 8 }));
  await drop(page, { name: 'large.png', mimeType: 'image/png', buffer: large });
  await expect(setup(page)).toContainText(/900 × 600 pixels, taken as 512 × 34[12]\./);
});

test('the book’s own scene has a truth beside it, and a link brings everything back', async ({ page }) => {
  const chosen = '?lab.picture=number-plate&lab.count=3&lab.third=tikhonov&lab.third.tikhonov.lambda=0.04';
  await open(page, chosen);
  await expect(finished(page)).toHaveCount(3);
  await expect(card(page, 'third').locator('select')).toHaveValue('tikhonov');
  await expect(card(page, 'third').locator('.lab-measures')).toContainText(/PSNR \d\d(\.\d)? dB/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/lab\/$/);
  await open(page, '?lab.length=nonsense&lab.angle=33');
  await expect(page.locator('.lab-foot')).toContainText(
    'Not all of the link could be read; left out: length.',
  );
  await expect(box(page, 'Angle')).toHaveValue('33');
});

/** A counter that has a digit more moves by that. */
const A_DIGIT = 1e-4;

test('all of it stands on one screen, and nothing jumps', async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  await drop(page, clock);
  // What is said of the picture takes a line.
  await expect(page.getByText('400 × 300 pixels.')).toBeVisible();
  await watchShifts(page);
  const before = await shifts(page);
  await expect(finished(page)).toHaveCount(2);
  await page.getByRole('radio', { name: 'Swipe' }).check();
  await page.getByRole('radio', { name: '4×' }).check();
  const size = () =>
    page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  expect((await size())[0]).toBeLessThanOrEqual(720);
  expect((await size())[1]).toBe(1280);
  const jumps = (await shifts(page)).slice(before.length).filter(({ value }) => value > A_DIGIT);
  expect(jumps).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect((await size())[1]).toBe(360);
  // The pictures stay in view while what is below them is used.
  await card(page, 'second').locator('select').focus();
  await expect(page.locator('.lab-pictures')).toBeInViewport({ ratio: 0.9 });
});

test('it is accessible in every dress, at first and with a picture', async ({ page }) => {
  await open(page);
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  await page.getByRole('radio', { name: 'Swipe' }).check();
  await inDress(page, [PHONE, DARK], { within: '.lab' });
});

test('enlarged pictures move together, by keys', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: '2×' }).check();
  const pictures = page.getByRole('group', { name: 'Pictures' });
  await pictures.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.lab-stage')).toHaveAttribute('style', /--zoom:\s*2;\s*--x:\s*46%/);
});

test('it is light until it is used', async ({ page }) => {
  test.skip(process.env.UNFOLD_URL !== undefined, 'a development server sends what it likes');
  const weight = new Weight(page);
  await page.goto('/lab/');
  await page.waitForLoadState('networkidle');
  expect(await weight.total(), (await weight.list()).join('\n')).toBeLessThanOrEqual(60);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('one finished run is shown, with what was measured', async ({ page }) => {
    await page.goto('/lab/');
    await expect(page.locator('.lab-tile img')).toHaveCount(3);
    for (const image of await page.locator('.lab-tile img').all())
      expect(await image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0))).toBe(
        320,
      );
    await expect(card(page, 'second').locator('.lab-measures')).toContainText('PSNR');
    await expect(page.locator('.lab :is(button, input, select)').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.lab-without')).toBeVisible();
  });
});
