/** A challenge of a chapter: its task, its Check, and what it answers. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en as words } from '../../../src/runtime/words.en.ts';

export class Challenge {
  readonly root: Locator;
  readonly answer: Locator;

  private constructor(root: Locator) {
    this.root = root;
    this.answer = root.getByRole('status');
  }

  /** The one whose task contains these words, once its own script has come. */
  static async find(page: Page, part: string | RegExp): Promise<Challenge> {
    return Challenge.at(page.locator('.challenge').filter({ hasText: part }));
  }

  /** The one that stands here. */
  static async at(root: Locator): Promise<Challenge> {
    await root.scrollIntoViewIfNeeded();
    await root.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    return new Challenge(root);
  }

  /** Check of the one with these words, and it is done. */
  static async solved(page: Page, part: string | RegExp): Promise<void> {
    await (await Challenge.find(page, part)).passes();
  }

  /** Takes the task to its figure. */
  async begin(): Promise<void> {
    await this.root.getByRole('button').first().click();
  }

  async check(): Promise<void> {
    await this.root.getByRole('button', { name: words.challengeCheck }).click();
  }

  /** Check, and what it says is missing. */
  async says(part: string | RegExp): Promise<void> {
    await this.check();
    await expect(this.answer).toContainText(part);
  }

  /** Check, and it is done. */
  async passes(): Promise<void> {
    await this.check();
    await expect(this.root.locator('[data-done]')).toBeVisible();
  }
}
