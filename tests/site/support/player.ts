/** The bar of a process: run, pause, step, scrub. */
import { expect } from '@playwright/test';
import { Figure } from './figure.ts';

export class Player {
  readonly figure: Figure;
  constructor(figure: Figure) {
    this.figure = figure;
  }
  static async open(...args: Parameters<typeof Figure.open>): Promise<Player> {
    return new Player(await Figure.open(...args));
  }
  get bar() {
    return this.figure.root.locator('.player');
  }
  get scrubber() {
    return this.bar.locator('input[type=range]');
  }
  get count() {
    return this.bar.locator('.step-count');
  }
  press(name: string) {
    return this.bar.getByRole('button', { name, exact: true }).click();
  }
  async step(): Promise<number> {
    return Number(/^\d+/.exec((await this.count.textContent())!)![0]);
  }
  /** A training takes its time to get there. */
  async shows(step: number): Promise<void> {
    await this.figure.settled();
    await expect(this.count).toHaveText(new RegExp(`^${step} `));
  }

  /** One that opens at its end goes back to its start; the step shown then. */
  async leaveEnd(): Promise<number> {
    if (!(await this.bar.getByRole('button', { name: 'Step' }).isDisabled())) return this.step();
    await this.press('To the start');
    await this.shows(0);
    return 0;
  }

  /** Until it has gone past a step: a single one may be a second's work. */
  async passes(step: number): Promise<void> {
    await this.count.evaluate(
      (count, step) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (!(Number.parseInt(count.textContent, 10) > step)) return;
            watch.disconnect();
            resolve();
          };
          const watch = new MutationObserver(look);
          watch.observe(count, { childList: true, characterData: true, subtree: true });
          look();
        }),
      step,
    );
  }

  /**
   * Runs it, and presses Pause once it has gone past a step: in the page, since a short process may be over before a hand from
   * outside gets there. Returns the step that was shown then.
   */
  async runsPast(step: number): Promise<number> {
    const paused = await this.bar.evaluateHandle((bar, step) => {
      const count = bar.querySelector('.step-count')!;
      const shown = new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          const now = Number.parseInt(count.textContent, 10);
          if (!(now > step)) return;
          watch.disconnect();
          bar.querySelector<HTMLElement>('[aria-pressed=true]')!.click();
          resolve(now);
        });
        watch.observe(count, { childList: true, characterData: true, subtree: true });
      });
      return { shown };
    }, step);
    await this.press('Run');
    const shown = await paused.evaluate(({ shown }) => shown);
    await this.figure.settled();
    return shown;
  }
}
