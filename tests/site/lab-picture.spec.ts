/** The Lab's own pictures: with more than eight bits, a part of a large one, one of several in a file, kept over a reload, and saved again. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { decode as decodeTiff } from 'tiff';
import { fitsFile } from '../lab/intake/fits-bytes.ts';
import { card, clock, drop, finished, openLab, painted, setup, type FileBrought } from './support/lab.ts';
import { expect, test } from './support/test.ts';

const [WIDTH, HEIGHT] = [64, 48];
/** A ramp of light with a bright square in it. */
const ramp = Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
  const [row, column] = [Math.floor(i / WIDTH), i % WIDTH];
  return (row > 15 && row < 30 && column > 20 && column < 40 ? 2000 : 200) + 10 * column;
});

const png16: FileBrought = {
  name: 'ramp.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    encode({ width: WIDTH, height: HEIGHT, data: Uint16Array.from(ramp), channels: 1, depth: 16 }),
  ),
};
const withHole = ramp.map((value, i) => (i % 500 === 77 ? NaN : value - 300));
const fits: FileBrought = {
  name: 'ramp.fits',
  mimeType: '',
  buffer: Buffer.from(fitsFile({ bitpix: -32, axes: [WIDTH, HEIGHT], values: withHole })),
};
const tiff = (name: string): FileBrought => ({
  name: `${name}.tif`,
  mimeType: 'image/tiff',
  buffer: readFileSync(new URL(`../lab/pictures/tiff/${name}.tif`, import.meta.url)),
});
const NARROW = '?lab.length=3';
const said = (page: Page) => setup(page).locator('.lab-brought');

async function saved(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await card(page, 'second')
    .getByRole('button', { name: /^Save picture/ })
    .click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('sixteen bits are taken as light, and come back as sixteen bits', async ({ page }) => {
  await openLab(page, NARROW);
  await drop(page, png16);
  await expect(said(page)).toContainText('64 × 48 pixels. 16 bits; white is 4095.');
  await expect(finished(page)).toHaveCount(2);
  await expect(page.locator('[data-said=curve]')).toContainText('Taken as the light itself.');
  const { name, bytes } = await saved(page);
  expect(name).toBe('picture-richardson-lucy.png');
  const { depth, data } = decode(bytes);
  expect(depth).toBe(16);
  expect(Math.max(...data)).toBeGreaterThan(1000);
  expect(Math.max(...data)).toBeLessThanOrEqual(4095);
});

test('FITS: what is no number is counted, and a TIFF of real numbers comes back', async ({ page }) => {
  await openLab(page, NARROW);
  await drop(page, fits);
  await expect(said(page)).toContainText('Real numbers; white is 2090.');
  await expect(finished(page)).toHaveCount(2);
  await expect(page.locator('[data-said=unknown]')).toContainText('Pixels that are not known: 6 of 3072.');
  const { name, bytes } = await saved(page);
  expect(name).toBe('picture-richardson-lucy.tif');
  const [{ width, height, sampleFormat, data }] = decodeTiff(bytes);
  expect({ width, height, sampleFormat }).toEqual({ width: WIDTH, height: HEIGHT, sampleFormat: 3 });
  expect(Math.max(...data)).toBeGreaterThan(1000);
});

test('one picture of several in a file is chosen', async ({ page }) => {
  await openLab(page, NARROW);
  await drop(page, tiff('pages'));
  await expect(said(page)).toContainText('13 × 9 pixels. 8 bits; white is 255.');
  await setup(page).getByLabel('Picture in the file').selectOption('1');
  await expect(said(page)).toContainText('13 × 5 pixels. 16 bits');
});

test('what is not read gets a sentence, and nothing is lost', async ({ page }) => {
  await openLab(page, NARROW);
  await drop(page, png16);
  await expect(finished(page)).toHaveCount(2);
  const before = await painted(page, 'input');
  await drop(page, tiff('rgb16-apart-deflate'));
  await expect(setup(page)).toContainText('is a TIFF of a kind that is not read here: its colours lie apart');
  await drop(page, { ...fits, name: 'half.fits', buffer: fits.buffer.subarray(0, 4000) });
  await expect(setup(page)).toContainText('its end is missing');
  await drop(page, { ...png16, name: 'half.png', buffer: png16.buffer.subarray(0, 90) });
  await expect(setup(page)).toContainText('“half.png” is damaged and could not be read.');
  expect(await painted(page, 'input')).toBe(before);
});

test('a part of a picture is taken where the frame stands, at the size that is chosen', async ({ page }) => {
  await openLab(page, NARROW);
  await drop(page, clock);
  await setup(page).getByRole('radio', { name: 'Half' }).check();
  await expect(said(page)).toContainText(
    '400 × 300 pixels; of these the frame, 200 × 150, taken as 200 × 150.',
  );
  const frame = page.getByRole('slider', { name: 'Frame: the part of the picture that is taken' });
  const middle = await painted(page, 'input');
  await frame.press('Shift+ArrowRight');
  await frame.press('ArrowUp');
  await expect(frame).toHaveAttribute('aria-valuetext', '70 % from the left, 48 % from the top');
  await expect.poll(() => painted(page, 'input')).not.toBe(middle);
  const box = (await page.locator('.lab-crop').boundingBox())!;
  await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.5 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(frame).toHaveAttribute('aria-valuetext', '0 % from the left, 0 % from the top');
  await setup(page).getByRole('radio', { name: '128' }).check();
  await expect(said(page)).toContainText('taken as 128 × 96.');
});

test('a picture of the reader’s own survives a reload and the way back, and Reset forgets it', async ({
  page,
}) => {
  await openLab(page, NARROW);
  await drop(page, png16);
  await setup(page).getByRole('radio', { name: 'Half' }).check();
  await expect(said(page)).toContainText('taken as 32 × 24.');
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('labPicture');
  await page.waitForTimeout(600);
  const before = await painted(page, 'input');
  await page.reload();
  await expect(said(page)).toContainText('taken as 32 × 24.');
  await expect.poll(() => painted(page, 'input')).toBe(before);
  await expect(page).toHaveURL(/lab\.length=3&lab\.part=half|lab\.part=half&lab\.length=3/);
  await page.goto('/figures/');
  await page.goBack();
  await expect(said(page)).toContainText('taken as 32 × 24.');
  // Another visit is another picture.
  await openLab(page);
  await expect(said(page)).toHaveCount(0);
  await page.goBack();
  await expect(said(page)).toContainText('taken as 32 × 24.');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('labPicture');
  await page.reload();
  await expect(page.locator('.picture-control')).toBeVisible();
  await expect(said(page)).toHaveCount(0);
});

test('where a browser keeps nothing, that is said, and the picture is used', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await openLab(page, NARROW);
  await drop(page, png16);
  await expect(finished(page)).toHaveCount(2);
  await expect(page.locator('[data-said=own]')).toContainText('a reload will lose your picture');
});
