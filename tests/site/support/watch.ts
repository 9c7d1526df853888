/** What a page must never do: say something on the console, throw, lose a request, or ask another machine for anything. */
import type { Page } from '@playwright/test';

export class Watch {
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #tolerated: RegExp[] = [];

  constructor(page: Page, origin: string) {
    const say = (what: string) => void this.#complaints.push(what);
    page.on('console', (message) => say(`console.${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => say(`page error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // The reader left before it came.
      if (why !== 'net::ERR_ABORTED') say(`failed: ${request.url()} ${why}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 400) say(`answered ${answer.status()}: ${answer.url()}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
      if (!own) say(`third party: ${request.url()}`);
    });
  }

  /** What a test brings about on purpose; it must then really happen. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What may happen or not. */
  tolerate(patterns: readonly RegExp[]): void {
    this.#tolerated.push(...patterns);
  }

  /** Everything unexpected that was seen, and everything expected that was not. */
  verdict(): string[] {
    const missing = this.#expected.filter((pattern) => !this.#complaints.some((said) => pattern.test(said)));
    const known = [...this.#expected, ...this.#tolerated];
    return [
      ...this.#complaints.filter((said) => !known.some((pattern) => pattern.test(said))),
      ...missing.map((pattern) => `did not happen: ${pattern}`),
    ];
  }
}
