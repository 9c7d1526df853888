/** The Lab in a browser: opened, something dropped on it, its settings filled in, its pictures read. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export interface FileBrought {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A really shaken photograph, of scikit-image. */
export const clock: FileBrought = {
  name: 'clock_motion.png',
  mimeType: 'image/png',
  buffer: readFileSync(new URL('../../lab/pictures/clock_motion.png', import.meta.url)),
};
export const CLOCK = { width: 400, height: 300 };

export const card = (page: Page, place: string) => page.locator(`.lab-card[data-place=${place}]`);
export const finished = (page: Page) => page.locator('.lab-card progress[data-what=finished]');
export const setup = (page: Page) => page.locator('.lab-setup');
export const stage = (page: Page) => page.locator('.lab-stage');

export async function openLab(page: Page, query = ''): Promise<void> {
  await page.goto(`/lab/${query}`);
  await expect(page.locator('.lab')).toHaveAttribute('data-alive', '');
  await expect(page.locator('.picture-control')).toBeVisible();
}

/** Which part of the setup is in sight: 'Picture', 'Blur', 'Noise'. */
export async function showSetup(page: Page, part: string): Promise<void> {
  const tabs = setup(page).getByRole('group', { name: 'What the methods are told' });
  await tabs.getByRole('radio', { name: part, exact: true }).check();
}

/** A number of the setup by its label, in the part that holds it. */
export const box = (page: Page, label: string) => setup(page).getByRole('textbox', { name: label });

/** Types a number where the named part of the setup has it. */
export async function fillIn(page: Page, part: string, label: string, value: string): Promise<void> {
  await showSetup(page, part);
  await box(page, label).fill(value);
  await box(page, label).press('Enter');
}

/** As a hand drops it, somewhere on the pictures. */
export async function drop(page: Page, { name, mimeType, buffer }: FileBrought): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
      return data;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
  for (const type of ['dragover', 'drop']) await stage(page).dispatchEvent(type, { dataTransfer });
}

/** What a tile shows, as text to be compared. */
export const painted = (page: Page, tile: string): Promise<string> =>
  page
    .locator(`[data-tile=${tile}] canvas`)
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));

/** Which view of the pictures: 'Side by side', 'Swipe', … */
export const showView = (page: Page, name: string): Promise<void> =>
  stage(page).getByRole('radio', { name, exact: true }).check();
