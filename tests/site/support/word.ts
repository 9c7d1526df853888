/** A word of the text that presses something in a figure, and where its line stands. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Figure } from './figure.ts';

export class Word {
  readonly button: Locator;
  readonly figure: Figure;
  readonly does: string;

  private constructor(button: Locator, figure: Figure, does: string) {
    this.button = button;
    this.figure = figure;
    this.does = does;
  }

  /** The first with this text. */
  static async find(page: Page, text: string): Promise<Word> {
    const button = page.locator('.press').getByRole('button', { name: text, exact: true }).first();
    const data = await button.evaluate((one) => ({ ...one.parentElement!.dataset }));
    return new Word(button, new Figure(page, data.figure!), data.does!);
  }

  /** Presses it, and what it does is drawn. Returns how far below the window's top it stood then. */
  async press(): Promise<number> {
    await this.button.scrollIntoViewIfNeeded();
    // Figures that come alive on the way may move the text once more.
    const stood = await this.button.evaluateHandle((button) => {
      const seen = { top: NaN };
      const look = () => (seen.top = button.getBoundingClientRect().top);
      button.addEventListener('click', look, { once: true, capture: true });
      return seen;
    });
    await this.button.click();
    await expect(this.back).toBeVisible();
    // To be led to a control draws nothing.
    if (this.does !== 'go') await this.figure.settled();
    return (await stood.jsonValue()).top;
  }
  /** The way back, in the figure. */
  get back(): Locator {
    return this.figure.root.locator('.back-to-text');
  }
  top(): Promise<number> {
    return this.button.evaluate((button) => button.getBoundingClientRect().top);
  }
}
