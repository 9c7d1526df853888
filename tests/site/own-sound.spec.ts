/** A reader's own sound, as microphones, phones and studios deliver it: taken, with a word on what was done to it. */
import type { Page } from '@playwright/test';
import { floatWav } from '../support/wav.ts';
import { has } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { listenTo } from './support/said.ts';
import { expect, test } from './support/test.ts';

const RATE = 22_050;
const tone = (seconds: number, by = 0.5): number[] =>
  Array.from({ length: seconds * RATE }, (_, i) => by * Math.sin((i * i) / 40_000));
const silence = (seconds: number): number[] => Array<number>(seconds * RATE).fill(0);
/** Left and right alternate. */
const both = (left: readonly number[], right: readonly number[]): number[] =>
  left.flatMap((sample, i) => [sample, right[i]]);
const wav = (name: string, ...args: Parameters<typeof floatWav>) => ({
  name,
  mimeType: 'audio/wav',
  buffer: Buffer.from(floatWav(args[0], { rate: RATE, ...args[1] })),
});

const FIGURES = ['echo', 'hear-it'].filter(has);
const [first] = FIGURES;

async function bring(page: Page, widget: string, file: ReturnType<typeof wav>) {
  const figure = await Figure.open(page, widget);
  await figure.touch();
  const control = figure.control('clip');
  await control.locator('input[type=file]').setInputFiles(file);
  return { figure, control, note: control.locator('.sound-note') };
}

/** No readout is left without a number. */
async function expectNumbers(figure: Figure) {
  await figure.settled();
  await expect(figure.trouble).toHaveCount(0);
  for (const [name, text] of Object.entries(await figure.readouts()))
    expect(text, name).not.toMatch(/–|NaN|∞/);
}

const ONE = tone(1);
const CASES: Record<string, [file: ReturnType<typeof wav>, said: string | RegExp]> = {
  'channels that cancel': [
    wav('reversed.wav', both(ONE, ONE.map((s) => -s)), { channels: 2 }),
    'Its channels cancel in their mean, so channel 1 of 2 is taken alone.',
  ],
  'samples that are no numbers': [
    wav('broken.wav', ONE.map((s, i) => (i % 5000 === 7 ? [NaN, Infinity, -Infinity][i % 3] : s))),
    'Samples that are no number (NaN, infinity): 5; silence stands in their place.',
  ],
  'silence before the sound': [
    wav('late.wav', [...silence(3), ...ONE]),
    'It begins with silence, so 2.9 s were left out.',
  ],
  'a minute of it': [wav('long.wav', tone(60)), /^\d(\.\d+)? s of 60 s are taken\.$/],
  'five channels and one, of which one sounds': [
    wav('cinema.wav', ONE.flatMap((s) => [0, 0, s, 0, 0, 0]), { channels: 6 }),
    '',
  ],
  'numbers far above 1': [wav('loud.wav', tone(1, 30_000)), ''],
  'a thousandth of a second': [wav('click.wav', tone(1).slice(0, 22)), ''],
}; // prettier-ignore

for (const widget of FIGURES)
  for (const [what, [file, said]] of Object.entries(CASES))
    test(`${widget}: ${what}`, async ({ page }) => {
      const { figure, control, note } = await bring(page, widget, file);
      await expect(control.locator('select')).toHaveValue('@own');
      await expect(note).toHaveText(said);
      await expectNumbers(figure);
      await expect(control.locator('.complaint')).toBeEmpty();
    });

test('nothing but bad samples, or silence, is answered in words', async ({ page }) => {
  test.skip(!first);
  const { figure, note } = await bring(page, first, wav('nothing.wav', silence(1).fill(NaN)));
  await expect(note).toContainText(`(NaN, infinity): ${RATE};`);
  await expect(figure.trouble).toContainText('There is no sound in this recording');
});

test('a file without a sample is refused in words, and read again when it is chosen again', async ({
  page,
}) => {
  test.skip(!first);
  const { control } = await bring(page, first, wav('empty.wav', []));
  const complaint = control.locator('.complaint');
  await expect(complaint).toContainText('“empty.wav”');
  await expect(complaint).toContainText('Nothing was changed.');
  const heard = await listenTo(complaint);
  await control.locator('input[type=file]').setInputFiles(wav('empty.wav', []));
  await expect.poll(async () => (await heard()).join(' ')).toContain('“empty.wav”');
});

test('a preset that names no clip leaves the sound and what was said of it; another clip takes both away', async ({
  page,
}) => {
  test.skip(!has('hear-it'));
  const { figure, control, note } = await bring(page, 'hear-it', CASES['silence before the sound'][0]);
  await expect(note).toContainText('silence');
  for (const chip of (await figure.chips.all()).slice(0, 3)) {
    await chip.click();
    await figure.settled();
    await expect(control.locator('select')).toHaveValue('@own');
    await expect(note).toContainText('silence');
  }
  await control.locator('select').selectOption({ index: 0 });
  await expect(note).toBeEmpty();
});
