/** The camera: granted, it takes a picture and is let go; refused or missing, the figure says what to do instead. */
import type { Page } from '@playwright/test';
import { requireBrowser } from '../tools/find-browser.ts';
import { QUIET_FLAGS } from '../tools/browser.ts';
import { has } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

test.use({
  launchOptions: {
    // Only the whole browser asks the reader for a camera, and has one.
    executablePath: requireBrowser(),
    // A device that shows a moving test picture; the question whether it may is still asked.
    args: [...QUIET_FLAGS, '--use-fake-device-for-media-stream'],
  },
});

const [WIDGET, PARAM] = has('kernel-bench') ? ['kernel-bench', 'picture'] : ['specimen', 'scene'];

async function askForCamera(page: Page) {
  const figure = await Figure.open(page, WIDGET);
  await figure.touch();
  const control = figure.control(PARAM);
  const before = await figure.reading();
  await control.getByRole('button', { name: 'Use the camera' }).click();
  return { figure, control, before };
}

async function expectPolite(
  { figure, control, before }: Awaited<ReturnType<typeof askForCamera>>,
  said: string,
) {
  await expect(control.locator('[role=status]')).toContainText(said);
  await expect(control.locator('[role=status]')).toContainText('choose a file instead');
  await expect(control.locator('.camera')).toHaveCount(0);
  expect(await figure.reading()).toEqual(before);
}

test('no camera on this machine', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  await expectPolite(await askForCamera(page), 'No camera was found');
});

test('a camera that another program holds', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotReadableError'));
  });
  await expectPolite(await askForCamera(page), 'could not be started');
});

test('a browser without cameras at all', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await expectPolite(await askForCamera(page), 'refused');
});

test('a camera that the reader refuses', async ({ page, context }) => {
  await context.grantPermissions([]);
  await expectPolite(await askForCamera(page), 'refused');
});

test('a camera that is granted takes a picture and is let go', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      Object.assign(window, { stream });
      return stream;
    };
  });
  const { figure, control } = await askForCamera(page);
  await expect(control.locator('video')).toHaveJSProperty('readyState', 4);
  await control.getByRole('button', { name: 'Take the picture' }).click();
  await expect(control.locator('option:checked')).toHaveText('Your picture');
  await figure.settled();
  await expect(figure.trouble).toHaveCount(0);
  await expect(control.locator('.camera')).toHaveCount(0);
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { stream: MediaStream }).stream.getTracks().map((track) => track.readyState),
    );
  expect(await states(), 'the light goes out').toEqual(['ended']);
});

test('a camera that the reader thinks better of is let go', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  const { figure, control, before } = await askForCamera(page);
  await expect(control.locator('video')).toHaveJSProperty('readyState', 4);
  await control.getByRole('button', { name: 'Cancel' }).click();
  await expect(control.locator('.camera')).toHaveCount(0);
  expect(await figure.reading()).toEqual(before);
});
