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
  press(name: string) {
    return this.bar.getByRole('button', { name, exact: true }).click();
  }
  async step(): Promise<number> {
    return Number(/^\d+/.exec((await this.bar.locator('.step-count').textContent())!)![0]);
  }
  async shows(step: number): Promise<void> {
    await this.figure.settled();
    if ((await this.step()) === step) return;
    // A training takes its time to get there.
    await expect.poll(() => this.step(), { timeout: 30_000 }).toBe(step);
    await this.figure.settled();
  }
}
