/** A reader's own training: kept as a file, taken up again after the page was closed, and refused by a figure that it is not of. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { Figure } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/test.ts';

const STEPS = 12;

async function opened(figure: Figure): Promise<Locator> {
  await figure.action('Save').click();
  return figure.drawer.locator('.training');
}
async function brought(drawer: Locator, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await drawer.locator('input').setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a training is gone on from where it was kept', async ({ page }) => {
  const player = await Player.open(page, 'learn-a-kernel');
  await player.press('To the start');
  await player.shows(0);
  for (let step = 1; step <= STEPS; step++) {
    await player.press('Step');
    await player.shows(step);
  }
  const before = await player.figure.readouts();
  const drawer = await opened(player.figure);
  const coming = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'This training' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('learn-a-kernel.training.json');
  await expect(drawer.getByRole('status')).toContainText(`step ${STEPS}`);
  const text = readFileSync(await file.path(), 'utf8');

  const again = await Player.open(page, 'learn-a-kernel');
  await brought(await opened(again.figure), 'mine.json', text);
  await again.shows(STEPS);
  await again.figure.settled();
  expect(await again.figure.readouts()).toEqual(before);
  await again.press('Step');
  await again.shows(STEPS + 1);
  await again.figure.action('Undo').click();
  await again.figure.settled();
  expect(await again.step()).not.toBe(STEPS + 1);
  await again.press('To the start');
  await again.shows(0);
});

test('what is no training of this figure is refused by name, and changes nothing', async ({ page }) => {
  const player = await Player.open(page, 'learn-a-kernel');
  const before = await player.figure.readouts();
  const drawer = await opened(player.figure);
  await brought(drawer, 'holiday.json', '{"sun": true}');
  await expect(drawer.getByRole('status')).toContainText('“holiday.json” holds no training');
  await brought(
    drawer,
    'half.json',
    '{"unfold":1,"figure":"learn-a-kernel","p":{},"step":0,"kept":{},"trace":{}}',
  );
  await expect(drawer.getByRole('status')).toContainText('“half.json” holds no training');
  await brought(
    drawer,
    'theirs.json',
    '{"unfold":1,"figure":"sparse-coding","p":{},"step":0,"kept":{},"trace":{}}',
  );
  await expect(drawer.getByRole('status')).toContainText('another figure (sparse-coding)');
  expect(await player.figure.readouts()).toEqual(before);
});
