/** The Lab's blurs, measured and brought ones among them, what lies outside, the noise, and the rules, as a reader turns them. */
import type { Page } from '@playwright/test';
import { encode } from 'fast-png';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { scenePlane } from '../core/edge-scenes.ts';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { card, drop, fillIn, finished, openLab, setup, showSetup, type FileBrought } from './support/lab.ts';
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
  await fillIn(page, 'Blur', 'The methods are told it', '1.5');
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await setup(page)
    .getByRole('switch', { name: /^Blurred on the very grid/ })
    .check();
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

/** Blurred by σ = 2.3: an edge to the right, two stars and one that is saturated to the left. */
const STARS = [
  [22, 30],
  [24, 92],
] as const;
const FULL = [40, 60] as const;
function starry(): FileBrought {
  const light = (x: number, y: number) => {
    const isAt = ([column, row]: readonly [number, number]) =>
      Math.max(Math.abs(x + 60 - column), Math.abs(y + 60 - row)) < 0.5;
    if (isAt(FULL)) return 400;
    if (STARS.some(isAt)) return 8;
    return x + 0.1 * y > 24 ? 0.6 : 0.1;
  };
  const { shape, data } = scenePlane(light, gaussian2d(2.3, 11), 0.002);
  const numbers = Uint16Array.from(data, (value) =>
    Math.min(65_535, Math.max(0, Math.round(60_000 * value))),
  );
  const png = encode({ width: shape[1], height: shape[0], data: numbers, channels: 1, depth: 16 });
  return { name: 'stars.png', mimeType: 'image/png', buffer: Buffer.from(png) };
}

/** Where a pixel of that picture stands on the screen. */
async function placeOf(page: Page, [column, row]: readonly [number, number]) {
  const frame = (await page.locator('.lab-measure .lab-frame').boundingBox())!;
  return [
    frame.x + ((column + 0.5) / 120) * frame.width,
    frame.y + ((row + 0.5) / 120) * frame.height,
  ] as const;
}
async function openStarry(page: Page, measure: string): Promise<void> {
  await openLab(page);
  await drop(page, starry());
  await expect(page.getByText('120 × 120 pixels.')).toBeVisible();
  await showSetup(page, 'Blur');
  await setup(page).getByRole('button', { name: measure }).click();
}

test('an edge is measured across a drag, and its width stands in the link', async ({ page }) => {
  await openStarry(page, 'Across an edge');
  const [from, to] = [await placeOf(page, [66, 58]), await placeOf(page, [102, 61])];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /Gaussian, σ = 2\.[23]/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.locator('[data-said=edge]')).toContainText('times the noise of a pixel');
  await expect(page).toHaveURL(/lab\.blur=gaussian&.*lab\.sigma=2\.[23]/);
  for (const part of ['.lab-measure', '.lab-setup', '.lab-fits'])
    await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: /Disc, radius/ }).click();
  await expect(page).toHaveURL(/lab\.blur=disc/);
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  // By keys: an end moves, and what is there now is said.
  const end = page.getByRole('button', { name: /^Second end/ });
  await end.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-said=edge]')).toContainText(/too short|clear edge/);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('.lab-tiles')).toBeVisible();
});

test('stars are pressed, or met with the crosshair; their kernel is in no link and survives a reload', async ({
  page,
}) => {
  await openStarry(page, 'On a star');
  const said = page.locator('[data-said=star]');
  await page.mouse.click(...(await placeOf(page, STARS[0])));
  await expect(said).toContainText('Stars: 1.');
  await page.mouse.click(...(await placeOf(page, FULL)));
  await expect(said).toContainText('Star 2: a pixel in its window is saturated');
  await page.getByRole('button', { name: 'Take back' }).click();
  const cross = page.getByRole('button', { name: 'Measure at the crosshair' });
  await page.mouse.move(...(await placeOf(page, [STARS[1][0], STARS[1][1] - 10])));
  await cross.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Stars: 2.');
  await expect(setup(page).getByRole('combobox', { name: 'Blur' })).toHaveValue('given');
  await expect(page).toHaveURL(/lab\.blur=given/);
  await expect(page).not.toHaveURL(/lab\.given/);
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  const kernel = page.locator('.lab-blur .lab-kernel canvas');
  const label = (await kernel.getAttribute('aria-label'))!;
  await page.reload();
  await showSetup(page, 'Blur');
  await expect(kernel).toHaveAttribute('aria-label', label);
});

test('a kernel comes in a file, and what is none is refused in words', async ({ page }) => {
  await openLab(page, '?lab.picture=text-page');
  await showSetup(page, 'Blur');
  const bring = (name: string, text: string) =>
    setup(page)
      .locator('.lab-own-blur input')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const said = page.locator('[data-said=kernel]');
  await bring('bare.csv', '0;0;0\n0;0;0');
  await expect(said).toContainText('“bare.csv” holds nothing above its background');
  await bring('words.csv', '0;1\nzwei;1');
  await expect(said).toContainText('line 2 reads “zwei;1”');
  await expect(setup(page).getByRole('combobox', { name: 'Blur' })).toHaveValue('motion');
  await bring('five.csv', '2,2,2,2,2\n2,2,3,2,2\n2,3,6,3,2\n2,2,3,2,2\n2,2,2,2,2');
  await expect(said).toContainText('3 × 3 of 5 × 5 numbers');
  await expect(said).toContainText('Background taken off: 2.');
  await setup(page).getByRole('switch', { name: 'Background off' }).uncheck();
  await expect(said).toContainText('5 × 5 of 5 × 5 numbers');
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await inDress(page, [PHONE, DARK], { within: '.lab' });
});

test('a blur is drawn by hand, by keys, taken back, and stands in the link', async ({ page }) => {
  await openLab(page, '?lab.picture=text-page');
  await showSetup(page, 'Blur');
  await setup(page).getByRole('combobox', { name: 'Blur' }).selectOption('drawn');
  const said = page.locator('[data-said=drawn]');
  await expect(said).toContainText('Nothing is drawn yet');
  const surface = page.getByRole('slider', { name: /^The blur: draw here/ });
  const { x, y, width, height } = (await surface.boundingBox())!;
  await page.mouse.move(x + width / 3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + (2 * width) / 3, y + height / 2, { steps: 3 });
  await page.mouse.up();
  const count = page.locator('.control-ink [role=status]');
  await expect(count).toHaveText('1 stroke');
  await expect(said).toContainText('they add up');
  await expect(page).toHaveURL(/lab\.drawn=\w{8,}/);
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await surface.focus();
  for (const key of ['ArrowUp', ' ', 'Shift+ArrowUp', ' ']) await page.keyboard.press(key);
  await expect(count).toHaveText('2 strokes');
  await page.keyboard.press('Backspace');
  await expect(count).toHaveText('1 stroke');
  await setup(page).getByRole('combobox', { name: 'Start from' }).selectOption('disc');
  await expect(page).toHaveURL(/lab\.base=disc/);
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  await page.reload();
  await showSetup(page, 'Blur');
  await expect(count).toHaveText('1 stroke');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(count).toHaveText('no stroke');
});

test('what is drawn of a blur is rubbed out by mouse and by keys; a link has it, and the rubber can be taken back', async ({
  page,
}) => {
  await openLab(page, '?lab.picture=text-page&lab.blur=drawn&lab.base=disc&lab.radius=8');
  await showSetup(page, 'Blur');
  const surface = page.getByRole('slider', { name: /^The blur: draw here/ });
  const lit = () =>
    page.locator('.lab-sheet canvas').evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 === 0 && value > 128).length;
    });
  const whole = await lit();
  expect(whole).toBeGreaterThan(150);
  await page.getByRole('radio', { name: 'Rubber' }).check();
  await fillIn(page, 'Blur', 'Width of the rubber', '6');
  const { x, y, width, height } = (await surface.boundingBox())!;
  await expect
    .poll(() => surface.evaluate((it) => it.style.cursor))
    .toContain(`r%3D%22${(6 * width) / 31 / 2}%22`);
  await page.mouse.move(x + width / 2, y + height / 4);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + (3 * height) / 4, { steps: 3 });
  await expect(page.locator('.lab-sheet .draw-cursor')).toBeVisible();
  await page.mouse.up();
  await expect.poll(lit).toBeLessThan(whole - 6 * 14);
  const halved = await lit();
  await expect(page).toHaveURL(/lab\.tools=r(&|$)/);
  await surface.focus();
  await expect(surface).toHaveAttribute('aria-valuetext', /^rubber up/);
  for (const key of ['Shift+ArrowLeft', ' ', 'Shift+ArrowUp', ' ']) await page.keyboard.press(key);
  await expect(page.locator('.control-ink [role=status]')).toHaveText('2 strokes');
  const cut = await lit();
  expect(cut).toBeLessThan(halved);
  await expect(page).toHaveURL(/lab\.tools=rr/);
  await expect(finished(page)).toHaveCount(2, { timeout: 30_000 });
  await inDress(page, [PHONE, DARK], { within: '.lab' });
  await page.reload();
  await showSetup(page, 'Blur');
  await expect.poll(lit).toBe(cut);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(lit).toBe(halved);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(lit).toBe(whole);
  await expect(page).not.toHaveURL(/lab\.tools/);
});

test('what is dropped anywhere and can be a kernel alone is one; what may be one can be made one', async ({
  page,
}) => {
  await openLab(page, '?lab.picture=text-page');
  await drop(page, { name: 'three.csv', mimeType: 'text/csv', buffer: Buffer.from('0,1,0\n1,3,1\n0,1,0') });
  await expect(page.locator('[data-said=kernel]')).toContainText('3 × 3 of 3 × 3 numbers');
  const png = encode({ width: 5, height: 5, data: new Uint8Array(25).fill(9, 10, 15), channels: 1 });
  await showSetup(page, 'Picture');
  await drop(page, { name: 'line.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await page.getByRole('button', { name: 'It is the blur, not the picture' }).click();
  await expect(page.locator('[data-said=kernel]')).toContainText('5 × 1 of 5 × 5 numbers');
  await expect(page).toHaveURL(/lab\.picture=text-page/);
});
