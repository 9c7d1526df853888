/** The Lab: a shaken photograph in, its blur told, two methods beside each other, swiped, and the result saved. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { DARK, inDress, PHONE } from './support/dress.ts';
import {
  box,
  card,
  CLOCK,
  clock,
  drop,
  fillIn,
  finished,
  openLab,
  painted,
  setup,
  showSetup,
  showView,
} from './support/lab.ts';
import { shifts, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { Weight } from './support/weight.ts';

test('the whole path: dropped, its blur told, two methods, swiped, saved', async ({ page }) => {
  await openLab(page);
  await drop(page, clock);
  await expect(setup(page)).toContainText('400 × 300 pixels.');
  await fillIn(page, 'Blur', 'Length', '22');
  await fillIn(page, 'Blur', 'Angle', '0');
  await expect(finished(page)).toHaveCount(2);
  await expect(page.locator('.lab-blur canvas')).toHaveAttribute('width', /^2\d$/);
  for (const place of ['first', 'second']) {
    await expect(card(page, place).locator('.lab-measures')).toContainText(/Misfit [\d.]+ σ/);
    await expect(card(page, place).locator('.lab-measures')).not.toContainText('PSNR');
    expect(await painted(page, place)).not.toBe(await painted(page, 'input'));
  }
  await showSetup(page, 'Noise');
  await expect(page.locator('[data-said=sigma]')).toContainText('The finest detail says 0.00');

  await showView(page, 'Swipe');
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
    .getByRole('button', { name: /^Save picture/ })
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
  await openLab(page);
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

test('no picture or number of another run stands under a method’s name', async ({ page }) => {
  await openLab(page);
  const [picture, measures] = [
    page.locator('[data-tile=second] .lab-frame'),
    card(page, 'second').locator('.lab-measures'),
  ];
  await expect(measures).toContainText(/PSNR [\d.]+ dB \(\+[\d.]+\)/);
  await expect(page.locator('[data-tile=input]')).toContainText(/Blurred [\d.]+ dB/);
  await card(page, 'second').getByLabel('Method 2').selectOption('blind-map');
  await expect(picture).toHaveAttribute('aria-busy', 'true');
  await expect(measures).not.toContainText('PSNR');
  await expect(card(page, 'second').getByRole('button', { name: /^Save picture/ })).toBeDisabled();
  await card(page, 'second').getByLabel('Method 2').selectOption('cgls');
  await expect(measures).toContainText('PSNR');
  await expect(picture).not.toHaveAttribute('aria-busy');
  await page.getByRole('checkbox', { name: 'Show the truth' }).check();
  await expect(page.locator('[data-tile=truth] canvas')).toBeVisible();
});

test('of a picture that is brought the blur is asked for before anything is judged', async ({ page }) => {
  await openLab(page);
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  await expect(setup(page)).toContainText('It still says: 15 px at 20°.');
  await expect(card(page, 'first').locator('.lab-measures')).not.toContainText('Misfit');
  await fillIn(page, 'Blur', 'Length', '22');
  await expect(page.locator('.lab-untold')).toHaveCount(0);
  await expect(card(page, 'first').locator('.lab-measures')).toContainText('Misfit');
  // The next file may be of another camera.
  await drop(page, { ...clock, name: 'another.png' });
  await expect(page.locator('.lab-untold').filter({ visible: true })).toContainText(
    'as it was told of the picture before: Blur.',
  );
  await page.getByRole('button', { name: 'Forget that' }).filter({ visible: true }).click();
  await expect(page.locator('.lab-untold').filter({ visible: true })).toContainText(
    'It still says: 15 px at 20°.',
  );
});

test('what cannot be used gets a sentence, and nothing is lost', async ({ page }) => {
  await openLab(page);
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
  await fillIn(page, 'Blur', 'Length', '40');
  await drop(page, { name: 'small.png', mimeType: 'image/png', buffer: Buffer.from(small) });
  await expect(card(page, 'first')).toContainText('This blur is larger than the picture');
  await fillIn(page, 'Blur', 'Length', '5');
  await expect(finished(page)).toHaveCount(2);
});

test('a large picture is brought down, and that is said', async ({ page }) => {
  await openLab(page);
  const data = Uint8Array.from({ length: 900 * 600 }, (_, i) => (i % 900 < 450 ? 40 : 200));
  const large = Buffer.from(encode({ width: 900, height: 600, data, channels: 1, depth: 8 }));
  await drop(page, { name: 'large.png', mimeType: 'image/png', buffer: large });
  await expect(setup(page)).toContainText(/900 × 600 pixels, taken as 512 × 34[12]\./);
});

test('the book’s own scene has a truth beside it, and a link brings everything back', async ({ page }) => {
  const chosen = '?lab.picture=number-plate&lab.count=3&lab.third=tikhonov&lab.third.tikhonov.lambda=0.04';
  await openLab(page, chosen);
  await expect(finished(page)).toHaveCount(3);
  await expect(card(page, 'third').locator('select').first()).toHaveValue('tikhonov');
  await expect(card(page, 'third').locator('.lab-measures')).toContainText(/PSNR \d\d(\.\d)? dB/);
  await expect(card(page, 'third').locator('.lab-measures')).toContainText(/SSIM 0\.\d+/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(/\/lab\/$/);
  await openLab(page, '?lab.length=nonsense&lab.angle=33');
  await expect(page.locator('.lab-foot')).toContainText(
    'Not all of the link could be read; left out: length.',
  );
  await showSetup(page, 'Blur');
  await expect(box(page, 'Angle')).toHaveValue('33');
});

/** A counter that has a digit more moves by that. */
const A_DIGIT = 1e-4;

const size = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);

test('all of it stands on one screen, and nothing jumps', async ({ page }) => {
  await openLab(page);
  await page.evaluate(() => document.fonts.ready);
  await drop(page, clock);
  // What is said of the picture takes a line.
  await expect(page.getByText('400 × 300 pixels.')).toBeVisible();
  await watchShifts(page);
  const before = await shifts(page);
  await expect(finished(page)).toHaveCount(2);
  await showView(page, 'Swipe');
  await page.getByRole('radio', { name: '4×' }).check();
  expect((await size(page))[0]).toBeLessThanOrEqual(720);
  expect((await size(page))[1]).toBe(1280);
  const jumps = (await shifts(page)).slice(before.length).filter(({ value }) => value > A_DIGIT);
  expect(jumps).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect((await size(page))[1]).toBe(360);
  // The pictures stay in view while what is below them is used.
  await card(page, 'second').locator('select').first().focus();
  await expect(page.locator('.lab-pictures')).toBeInViewport({ ratio: 0.9 });
});

test('one to four methods fit one screen in every view', async ({ page }) => {
  await openLab(page, '?lab.length=14&lab.second=cgls&lab.third=tikhonov&lab.fourth=landweber');
  for (const count of ['1', '2', '3', '4']) {
    await page.locator('.lab-count').getByRole('radio', { name: count, exact: true }).check();
    await expect(finished(page)).toHaveCount(Number(count));
    for (const view of VIEW_NAMES) {
      await showView(page, view);
      await expect(page.locator('.lab-note')).not.toHaveText(/waits for/);
      expect((await size(page))[0], `${count} methods, ${view}`).toBeLessThanOrEqual(720);
      expect((await size(page))[1]).toBe(1280);
    }
  }
  // Of several, the settings of one stand below all; they are opened by keys.
  const settings = card(page, 'fourth').getByRole('button', { name: 'Settings' });
  await settings.focus();
  await page.keyboard.press('Enter');
  await expect(settings).toHaveAttribute('aria-expanded', 'true');
  await expect(card(page, 'fourth').getByRole('textbox', { name: 'Steps' })).toBeVisible();
  await expect(card(page, 'first').getByRole('group')).toHaveCount(0);
  expect((await size(page))[0]).toBeLessThanOrEqual(720);
});

const VIEW_NAMES = ['Side by side', 'Swipe', 'Difference', 'Profile', 'Spectra', 'Residual'];

test('it is accessible in every dress, at first and with a picture', async ({ page }) => {
  await openLab(page);
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  for (const view of VIEW_NAMES.slice(1)) {
    await showView(page, view);
    await inDress(page, [PHONE, DARK], { within: '.lab' });
  }
});

test('enlarged pictures move together, by keys', async ({ page }) => {
  await openLab(page);
  await page.getByRole('radio', { name: '2×' }).check();
  const pictures = page.getByRole('group', { name: 'Pictures' });
  await pictures.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.lab-pictures')).toHaveAttribute('style', /--zoom:\s*2;\s*--x:\s*46%/);
  // What is under the wheel stays there.
  await page.locator('[data-tile=input] .lab-frame').hover({ position: { x: 40, y: 50 } });
  await page.mouse.wheel(0, -200);
  await expect(page.locator('.lab-pictures')).toHaveAttribute('style', /--zoom:\s*4\.0/);
});

test('values are read under the pointer and by keys', async ({ page }) => {
  await openLab(page, '?lab.length=14');
  await expect(finished(page)).toHaveCount(2);
  await page.getByRole('group', { name: 'Pictures' }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.locator('.lab-note')).toContainText('Column 159, row 120');
  const said = page.locator('[data-tile=second] .lab-values');
  await expect(said).toHaveText(/^[\d.]+ [\d.]+ [\d.]+ · light \S/);
  const before = await said.textContent();
  await page.locator('[data-tile=input] .lab-frame').hover({ position: { x: 20, y: 20 } });
  await expect(said).not.toHaveText(before!);
});

test('a difference states its scale, a profile is drawn by keys, a residual is judged', async ({ page }) => {
  await openLab(page);
  await showView(page, 'Difference');
  await expect(page.locator('[data-tile=first] canvas')).toBeVisible();
  await expect(page.locator('[data-tile=first]')).toContainText('Wiener, one ratio − Blurred');
  await expect(page.locator('.lab-note')).toContainText(/Full colour is [\d.]+ of white/);
  await page.getByLabel('Compared with').selectOption('Truth');
  await expect(page.locator('[data-tile=input]')).toContainText('Blurred − Truth');
  await showView(page, 'Profile');
  const chart = page.locator('.lab-chart');
  await expect(chart).toHaveAttribute('aria-label', /Truth, Blurred, Wiener, one ratio, Richardson–Lucy/);
  const before = await chart.innerHTML();
  const end = page.getByRole('button', { name: /^First end of the line/ });
  await end.focus();
  await page.keyboard.press('ArrowDown');
  await expect(end).toHaveAttribute('aria-label', /row 125$/);
  expect(await chart.innerHTML()).not.toBe(before);
  await showView(page, 'Spectra');
  await expect(chart).toContainText('noise σ²');
  await showView(page, 'Residual');
  await expect(page.locator('.lab-note')).toContainText(/It (is not white|passes for white)/);
  await expect(chart).toHaveCount(2);
});

test('all measures as a table, and all pictures on a sheet', async ({ page }) => {
  await openLab(page);
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save measures' }).click();
  const [heads, ...rows] = readFileSync(await (await table).path(), 'utf8')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows.map((row) => row[heads.indexOf('method')])).toEqual(['wiener', 'richardson-lucy']);
  for (const head of ['psnr_db', 'ssim', 'misfit_in_sigma', 'noise_sigma', 'periodogram_distance', 'seconds'])
    for (const row of rows) expect(Number(row[heads.indexOf(head)]), head).toBeGreaterThan(0);
  expect(rows[1][heads.indexOf('set_steps')]).toBe('30');
  expect(rows[0][heads.indexOf('length')]).toBe('15');
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save contact sheet' }).click();
  const drawn = decode(readFileSync(await (await sheet).path()));
  expect(drawn.width).toBe(2 * 24 + 3 * 320 + 2 * 20);
  expect(drawn.height).toBeGreaterThan(320);
});

test('a run survives a change of theme, a resize and a rotation; to cancel takes no time', async ({
  page,
}) => {
  await openLab(page);
  await drop(page, clock);
  await expect(finished(page)).toHaveCount(2);
  const second = card(page, 'second');
  await second.getByRole('textbox', { name: 'Steps' }).fill('2000');
  await second.getByRole('textbox', { name: 'Steps' }).press('Enter');
  await expect(second.locator('.lab-said')).toContainText(/Step \d+ of 2000/);
  // What is being typed stays, whatever a run says meanwhile.
  const said = await second.locator('.lab-said').textContent();
  await second.getByRole('textbox', { name: 'Steps' }).pressSequentially('7');
  await expect(second.locator('.lab-said')).not.toHaveText(said!);
  await expect(second.getByRole('textbox', { name: 'Steps' })).toHaveValue(/7$/);
  await second.getByRole('textbox', { name: 'Steps' }).fill('2000');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 740, height: 360 });
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.locator('.lab-pictures')).toBeInViewport({ ratio: 0.9 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(second.locator('.lab-said')).toContainText(/Step \d+ of 2000/);
  expect(await painted(page, 'second')).not.toBe(await painted(page, 'input'));
  const cancel = second.getByRole('button', { name: 'Cancel' });
  const ms = await cancel.evaluate(async (button) => {
    const began = performance.now();
    (button as HTMLElement).click();
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });
  await expect(second.locator('.lab-said')).toContainText('Cancelled at step');
  expect(ms).toBeLessThan(1000);
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
