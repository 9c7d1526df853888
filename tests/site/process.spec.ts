/** A process: run, pause at once, step, scrub there and back, and a link that restores the step. */
import { isProcess, widgets } from './support/catalogue.ts';
import { nextFrame } from './support/figure.ts';
import { Player } from './support/player.ts';
import { expect, test } from './support/one-tab.ts';

const processes = widgets.map(({ widget }) => widget).filter(isProcess);

test.describe.configure({ timeout: 1_200_000 });

/** A training whose end is minutes away. Where the others stop is where the player has it stop. */
const FAR = ['train-live'];

test('some widget is a process', () => expect(processes).not.toEqual([]));

for (const widget of processes) {
  test(`${widget} runs from the first press, stops at once when paused, and starts anew with other values`, async ({
    page,
  }) => {
    const player = await Player.open(page, widget);
    const { figure } = player;
    const home = await player.leaveEnd();
    await player.press('Run');
    await player.passes(home + 5);
    await player.press('To the start');
    await player.shows(0);
    const paused = await player.runsPast(5);
    const stopped = await player.step();
    expect(stopped - paused, 'what was already under way when it was pressed').toBeLessThanOrEqual(2);
    const reading = await figure.reading();
    for (let i = 0; i < 20; i++) await nextFrame(page);
    expect(await figure.reading(), 'twenty frames later').toEqual(reading);
    await expect(player.bar.getByRole('button', { name: 'Run' })).toHaveAttribute('aria-pressed', 'false');

    await player.press('Run');
    await player.passes(20);
    await figure.chips.last().click();
    await figure.settled();
    await expect(figure.trouble).toHaveCount(0);
    await expect(player.bar.getByRole('button', { name: 'Run' })).toBeVisible();
  });

  test(`${widget}: steps, is scrubbed by keyboard, is restored by a link, and stops at its end`, async ({
    page,
  }) => {
    const player = await Player.open(page, widget);
    const { figure, scrubber } = player;
    const opened = await player.step();
    const home = await player.leaveEnd();
    for (let i = 1; i <= 3; i++) {
      await player.press('Step');
      await player.shows(home + i);
    }
    const states: string[] = [];
    const walk = async (round: string) => {
      await scrubber.press('Home');
      await player.shows(0);
      for (let step = 1; step <= 6; step++) {
        await scrubber.press('ArrowRight');
        await player.shows(step);
        states.push(JSON.stringify(await figure.readouts()));
        await expect(scrubber, `${round}, step ${step}`).toBeFocused();
      }
    };
    await walk('there');
    const total = Number(await scrubber.getAttribute('max'));
    if (!FAR.includes(widget)) {
      await scrubber.press('End');
      await player.shows(total);
      await expect(player.bar.getByRole('button', { name: 'Step' })).toBeDisabled();
    }
    expect(await player.runsPast(0), 'from the start').toBeLessThan(total);
    await walk('back');
    expect(states.slice(6), 'the same again').toEqual(states.slice(0, 6));
    expect(new Set(states).size, 'each step differs').toBe(6);

    await figure.action('Reset').click();
    await player.shows(opened);
    await scrubber.press(opened === total ? 'PageDown' : 'PageUp');
    await figure.settled();
    const there = await player.step();
    expect(there).not.toBe(opened);
    await page.waitForURL((url) => url.searchParams.get(`${widget}.@step`) === String(there));
    const reading = await figure.reading();
    await page.reload();
    await figure.alive();
    await player.shows(there);
    expect(await figure.reading()).toEqual(reading);
    await figure.action('Reset').click();
    await player.shows(opened);
    await page.waitForURL((url) => url.search === '');
  });
}

test('a process without steps has nothing to press', async ({ page }) => {
  const player = await Player.open(page, 'feature-maps', { weights: 'shipped' });
  await expect(player.bar.locator('.step-count')).toHaveText('0 of 0');
  for (const button of await player.bar.getByRole('button').all()) await expect(button).toBeDisabled();
  await expect(player.scrubber).toBeDisabled();
  await player.figure.chips.first().click();
  await expect(player.bar.getByRole('button', { name: 'Run' })).toBeEnabled();
});
