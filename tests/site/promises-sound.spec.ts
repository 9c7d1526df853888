/** What chapters 1 and 4 tell their readers to do with sounds, and with the inverse crime, and what they then promise. */
import type { Page } from '@playwright/test';
import { has } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/test.ts';

/** Counts what is really handed to the loudspeakers, and how loud it is. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: { peak: number; stopped: boolean }[] = [];
    Object.assign(window, { heard });
    const { start } = AudioBufferSourceNode.prototype;
    const { stop } = AudioScheduledSourceNode.prototype;
    const entries = new WeakMap<AudioScheduledSourceNode, { stopped: boolean }>();
    AudioBufferSourceNode.prototype.start = function (...args) {
      // A sound that is short would be over before the next look, where a machine is busy.
      this.loop = true;
      const samples = this.buffer!.getChannelData(0);
      const entry = { peak: samples.reduce((a, b) => Math.max(a, Math.abs(b)), 0), stopped: false };
      heard.push(entry);
      entries.set(this, entry);
      return start.apply(this, args as []);
    };
    AudioScheduledSourceNode.prototype.stop = function (...args) {
      const entry = entries.get(this);
      if (entry) entry.stopped = true;
      return stop.apply(this, args as []);
    };
  });
}
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { peak: number; stopped: boolean }[] }).heard);

/** Where the playheads stood, in percent of their panels' width, whenever one of them was moved. */
async function watchPlayheads(figure: Figure): Promise<() => Promise<number[][]>> {
  const watched = await figure.stage.locator('.live').evaluateHandle((live) => {
    const seen: number[][] = [];
    new MutationObserver(() => {
      const lines = [...live.querySelectorAll<HTMLElement>('.playhead > div')];
      if (lines.length > 0) seen.push(lines.map(({ style }) => Number(/[\d.]+/.exec(style.transform)![0])));
    }).observe(live, { subtree: true, attributeFilter: ['style'] });
    return seen;
  });
  return () => watched.jsonValue();
}

test.describe('the echo', () => {
  test.skip(!has('echo'));

  test('nothing sounds before a press; one sound at a time; never loud', async ({ page }) => {
    await listen(page);
    const figure = await Figure.open(page, 'echo');
    await figure.press('voice');
    expect(await heard(page)).toEqual([]);
    const player = (said: string) => figure.root.getByRole('button', { name: `: ${said}` });
    await player('x, dry').click();
    await expect(player('x, dry')).toHaveText('Stop');
    await player('y, in the room').click();
    await expect(player('x, dry')).toHaveText('Play');
    await expect(player('y, in the room')).toHaveText('Stop');
    const sounds = await heard(page);
    expect(sounds.map(({ stopped }) => stopped)).toEqual([true, false]);
    for (const { peak } of sounds) {
      expect(peak).toBeGreaterThan(0.05);
      expect(peak).toBeLessThanOrEqual(0.5);
    }
    await player('y, in the room').click();
    await expect(player('y, in the room')).toHaveText('Play');
  });

  test('while it sounds a line moves over waveform and spectrogram, and it goes when the sound does', async ({
    page,
  }) => {
    await listen(page);
    const figure = await Figure.open(page, 'echo');
    await figure.press('church');
    const heads = figure.stage.locator('.playhead');
    const play = figure.root.getByRole('button', { name: 'Play: x, dry' });
    const places = await watchPlayheads(figure);
    await expect(heads).toHaveCount(0);
    await play.click();
    for (const panel of ['dryWave', 'drySpectrogram'])
      await expect(figure.stage.locator(`[data-panel=${panel}] .playhead`)).toHaveCount(1);
    await expect.poll(async () => new Set((await places()).flat()).size).toBeGreaterThan(1);
    for (const [wave, spectrogram] of await places()) expect(wave).toBe(spectrogram);
    await figure.root.getByRole('button', { name: 'Stop: x, dry' }).click();
    await expect(heads).toHaveCount(0);
    await expect(play).toHaveText('Play');
    // Other samples than those that are drawn are not played on.
    await play.click();
    await expect(heads).toHaveCount(2);
    await figure.press('clap');
    await expect(heads).toHaveCount(0);
  });

  test('where motion is unwelcome the line jumps from eighth to eighth', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await listen(page);
    const figure = await Figure.open(page, 'echo');
    await figure.press('church');
    const places = await watchPlayheads(figure);
    await figure.root.getByRole('button', { name: 'Play: y, in the room' }).click();
    await expect.poll(async () => new Set((await places()).flat()).size).toBeGreaterThan(2);
    for (const percent of (await places()).flat()) expect(percent % 12.5).toBe(0);
  });

  test('its spectrograms say their frequencies', async ({ page }) => {
    const figure = await Figure.open(page, 'echo');
    await figure.press('voice');
    const ticks = figure.stage.locator('.live [data-panel=drySpectrogram] .over text');
    await expect(ticks).toHaveText(['5', '10 kHz']);
  });

  test('a rattle breaks sums alone, doors break shifts alone', async ({ page }) => {
    const figure = await Figure.open(page, 'echo');
    await figure.press('voice');
    for (const measure of ['sum', 'shift', 'click']) expect(await figure.number(measure), measure).toBe(0);
    await figure.press('rattle');
    expect(await figure.number('sum')).toBeGreaterThan(0.3);
    expect(await figure.number('shift')).toBe(0);
    await figure.press('doors');
    expect(await figure.number('sum')).toBe(0);
    expect(await figure.number('shift')).toBeGreaterThan(0.3);
  });

  test('a click foretells the voice, a clap does not', async ({ page }) => {
    const figure = await Figure.open(page, 'echo');
    await figure.press('voice');
    expect(await figure.number('click')).toBe(0);
    await figure.press('clap');
    expect(await figure.number('click')).toBeGreaterThan(0.7);
    for (const measure of ['sum', 'shift']) expect(await figure.number(measure), measure).toBe(0);
  });

  test('a sound file of the reader’s own is taken, and no link holds it', async ({ page }) => {
    const figure = await Figure.open(page, 'echo');
    await figure.touch();
    const rate = 8000;
    const bytes = Buffer.alloc(44 + 2 * rate);
    bytes.write('RIFF', 0);
    bytes.writeUInt32LE(36 + 2 * rate, 4);
    bytes.write('WAVEfmt ', 8);
    bytes.writeUInt32LE(16, 16);
    bytes.writeUInt16LE(1, 20);
    bytes.writeUInt16LE(1, 22);
    bytes.writeUInt32LE(rate, 24);
    bytes.writeUInt32LE(2 * rate, 28);
    bytes.writeUInt16LE(2, 32);
    bytes.writeUInt16LE(16, 34);
    bytes.write('data', 36);
    bytes.writeUInt32LE(2 * rate, 40);
    for (let i = 0; i < rate; i++) bytes.writeInt16LE(Math.round(9000 * Math.sin(i * i * 1e-5)), 44 + 2 * i);
    const control = figure.control('clip');
    await control
      .locator('input[type=file]')
      .setInputFiles({ name: 'hm.wav', mimeType: 'audio/wav', buffer: bytes });
    await expect(control.locator('select')).toHaveValue('@own');
    await figure.settled();
    await expect(figure.root.locator('.figure-description')).toContainText('Your sound of 1 s');
    await expect(control.locator('.complaint')).toBeEmpty();
    await control
      .locator('input[type=file]')
      .setInputFiles({ name: 'no.wav', mimeType: 'audio/wav', buffer: Buffer.from('no sound') });
    await expect(control.locator('.complaint')).toContainText('no.wav');
    expect(page.url()).not.toContain('own');
  });
});

test.describe('the microphone', () => {
  test.skip(!has('echo'));

  test('is asked for on a press alone; a refusal is said, and the figure goes on', async ({ page }) => {
    await page.addInitScript(() => {
      const asked: MediaStreamConstraints[] = [];
      Object.assign(window, { asked });
      navigator.mediaDevices.getUserMedia = (constraints) => {
        asked.push(constraints!);
        return Promise.reject(new DOMException('', 'NotAllowedError'));
      };
    });
    const figure = await Figure.open(page, 'echo');
    await figure.touch();
    const asked = () => page.evaluate(() => (window as unknown as { asked: unknown[] }).asked.length);
    expect(await asked()).toBe(0);
    await figure.control('clip').getByRole('button', { name: 'Record…' }).click();
    await expect(figure.control('clip').locator('.complaint')).toContainText('refused');
    expect(await asked()).toBe(1);
    await expect(figure.control('clip').getByRole('button', { name: 'Record…' })).toBeVisible();
    await figure.press('clap');
  });

  test('records until it is stopped, then is let go, and the recording is heard in the room', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // A stream that a synthesiser makes: no machine needs a microphone for this.
      navigator.mediaDevices.getUserMedia = () => {
        const context = new AudioContext();
        const out = context.createMediaStreamDestination();
        const tone = new OscillatorNode(context, { frequency: 300 });
        tone.connect(out);
        tone.start();
        Object.assign(window, { stream: out.stream, context });
        return Promise.resolve(out.stream);
      };
    });
    const figure = await Figure.open(page, 'echo');
    await figure.touch();
    const control = figure.control('clip');
    await control.getByRole('button', { name: 'Record…' }).click();
    await expect(control.locator('.complaint')).toContainText('Recording');
    // Of the sound's own time.
    await page.waitForFunction(
      (enough) => (window as unknown as { context: AudioContext }).context.currentTime > enough,
      1,
    );
    await control.getByRole('button', { name: 'Stop recording' }).click();
    await expect(control.locator('select')).toHaveValue('@own');
    await figure.settled();
    await expect(figure.root.locator('.figure-description')).toContainText('Your sound');
    const live = await page.evaluate(() =>
      (window as unknown as { stream: MediaStream }).stream
        .getTracks()
        .some(({ readyState }) => readyState === 'live'),
    );
    expect(live).toBe(false);
  });
});

test('dividing undoes a room, a wall explodes, λ brings the voice back, another seat does not', async ({
  page,
}) => {
  test.skip(!has('hear-it'));
  const figure = await Figure.open(page, 'hear-it');
  await figure.press('room');
  expect(await figure.number('divided')).toBeLessThan(0.03);
  await figure.press('hiss');
  expect(await figure.number('divided')).toBeGreaterThan(1000);
  await figure.press('rescue');
  const voice = await figure.number('estimate');
  expect(voice).toBeLessThan(0.05);
  await figure.control('clip').locator('select').selectOption({ label: 'Plucked strings' });
  await figure.settled();
  expect(await figure.number('estimate')).toBeGreaterThan(4 * voice);
  await figure.press('mass');
  expect(await figure.number('divided')).toBeLessThan(0.1);
  await figure.press('seat');
  expect(await figure.number('divided')).toBeGreaterThan(await figure.number('untouched'));
  expect(await figure.number('estimate'), 'hardly better than silence').toBeGreaterThan(0.9);
});

test('the inverse crime is perfect; a finer grid, or darkness outside, ends it; λ has a valley', async ({
  page,
}) => {
  test.skip(!has('crime'));
  const figure = await Figure.open(page, 'crime');
  await figure.press('crime');
  expect(await figure.number('error')).toBeLessThan(1e-10);
  expect(await figure.number('missed')).toBe(0);
  await figure.press('finer');
  expect(await figure.number('error')).toBeCloseTo(0.05, 2);
  await figure.press('frame');
  expect(await figure.number('error')).toBeGreaterThan(100);
  await figure.press('both');
  const valley = await figure.number('error');
  await figure.keys(figure.handle('lambda'), 'ArrowLeft', 5);
  expect(await figure.number('error')).toBeGreaterThan(2 * valley);
});
