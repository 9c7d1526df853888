/** A process: run, pause at once, step, scrub there and back, and a link that restores the step. */
import { isProcess, widgets } from './support/catalogue.ts';
import { nextFrame } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/test.ts';

const processes = widgets.map(({ widget }) => widget).filter(isProcess);

test('some widget is a process', () => expect(processes).not.toEqual([]));

for (const widget of processes) {
  test(`${widget} runs, and stops at once when paused`, async ({ page }) => {
    const player = await Player.open(page, widget);
    if ((await player.step()) > 0) {
      await player.press('To the start');
      await player.shows(0);
    }
    await player.press('Run');
    // A step may be a second's work.
    await expect.poll(() => player.step(), { timeout: 30_000 }).toBeGreaterThan(5);
    await player.press('Pause');
    const paused = await player.step();
    await player.figure.settled();
    await nextFrame(page);
    const stopped = await player.step();
    expect(stopped - paused, 'what was already under way when it was pressed').toBeLessThanOrEqual(
      Math.max(2, Math.ceil(paused / 20)),
    );
    const reading = await player.figure.reading();
    for (let i = 0; i < 20; i++) await nextFrame(page);
    expect(await player.figure.reading(), 'twenty frames later').toEqual(reading);
    await expect(player.bar.getByRole('button', { name: 'Run' })).toHaveAttribute('aria-pressed', 'false');
  });

  test(`${widget} runs from the first press on an untouched page`, async ({ page }) => {
    const player = await Player.open(page, widget);
    const home = await player.step();
    await player.press('Run');
    await expect.poll(() => player.step()).toBeGreaterThan(home + 5);
    await player.press('Pause');
    await player.figure.settled();
    await expect(player.figure.trouble).toHaveCount(0);
  });

  test(`${widget} runs to its end, stops there, and starts again`, async ({ page }) => {
    const player = await Player.open(page, widget);
    const total = Number(await player.scrubber.getAttribute('max'));
    await player.scrubber.press('End');
    await player.shows(total);
    await expect(player.bar.getByRole('button', { name: 'Step' })).toBeDisabled();
    await player.press('Run');
    await expect.poll(() => player.step(), 'from the start').toBeLessThan(total);
    await player.press('Pause');
    await player.figure.settled();
  });

  test(`${widget}: a step is one step`, async ({ page }) => {
    const player = await Player.open(page, widget);
    const at = await player.step();
    for (let i = 1; i <= 3; i++) {
      await player.press('Step');
      await player.shows(at + i);
    }
    await page.waitForURL((url) => url.searchParams.get(`${widget}.@step`) === String(at + 3));
  });

  test(`${widget}: scrubbing away and back by keyboard shows the same state`, async ({ page }) => {
    const player = await Player.open(page, widget);
    await player.scrubber.press('End');
    await player.figure.settled();
    await player.scrubber.press('Home');
    await player.shows(0);
    const states: string[] = [];
    for (let step = 1; step <= 6; step++) {
      await player.scrubber.press('ArrowRight');
      await player.shows(step);
      states.push(JSON.stringify(await player.figure.readouts()));
      await expect(player.scrubber).toBeFocused();
    }
    expect(new Set(states).size, 'each step differs').toBe(6);
    await player.scrubber.press('End');
    await player.figure.settled();
    await player.scrubber.press('Home');
    await player.shows(0);
    for (let step = 1; step <= 6; step++) {
      await player.scrubber.press('ArrowRight');
      await player.shows(step);
      expect(JSON.stringify(await player.figure.readouts()), `step ${step}`).toBe(states[step - 1]);
    }
  });

  test(`${widget}: a link restores the step, and a reset leaves it`, async ({ page }) => {
    const player = await Player.open(page, widget);
    const home = await player.step();
    await player.scrubber.press('PageUp');
    await player.figure.settled();
    const there = await player.step();
    expect(there).not.toBe(home);
    await page.waitForURL((url) => url.searchParams.get(`${widget}.@step`) === String(there));
    const reading = await player.figure.reading();
    await page.reload();
    await player.figure.alive();
    await player.shows(there);
    expect(await player.figure.reading()).toEqual(reading);
    await player.figure.action('Reset').click();
    await player.shows(home);
    await page.waitForURL((url) => url.search === '');
  });

  test(`${widget}: a change of its values while it runs starts it anew, without a fault`, async ({
    page,
  }) => {
    const player = await Player.open(page, widget);
    await player.press('Run');
    await expect.poll(() => player.step()).toBeGreaterThan(20);
    await player.figure.root.locator('.chip').last().click();
    await player.figure.settled();
    await expect(player.figure.trouble).toHaveCount(0);
    await expect(player.bar.getByRole('button', { name: 'Run' })).toBeVisible();
  });
}
