/** What a page must never do: say something on the console, throw, lose a request, or ask another machine for anything. */
import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

export class Watch {
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];

  readonly #stop: () => void;

  constructor(page: Page, origin: string) {
    const say = (what: string) => void this.#complaints.push(what);
    const said = (message: ConsoleMessage) => say(`console.${message.type()}: ${message.text()}`);
    const threw = (error: Error) => say(`page error: ${error.message}`);
    const failed = (request: Request) => {
      const why = request.failure()?.errorText;
      // The reader left before it came.
      if (why !== 'net::ERR_ABORTED') say(`failed: ${request.url()} ${why}`);
    };
    const answered = (answer: Response) => {
      if (answer.status() >= 400) say(`answered ${answer.status()}: ${answer.url()}`);
    };
    const asked = (request: Request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
      if (!own) say(`third party: ${request.url()}`);
    };
    page.on('console', said);
    page.on('pageerror', threw);
    page.on('requestfailed', failed);
    page.on('response', answered);
    page.on('request', asked);
    this.#stop = () => {
      page.off('console', said);
      page.off('pageerror', threw);
      page.off('requestfailed', failed);
      page.off('response', answered);
      page.off('request', asked);
    };
  }

  /** The page may be another test's from now on. */
  stop(): void {
    this.#stop();
  }

  /** What a test brings about on purpose; it must then really happen. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Everything unexpected that was seen, and everything expected that was not. */
  verdict(): string[] {
    const missing = this.#expected.filter((pattern) => !this.#complaints.some((said) => pattern.test(said)));
    return [
      ...this.#complaints.filter((said) => !this.#expected.some((pattern) => pattern.test(said))),
      ...missing.map((pattern) => `did not happen: ${pattern}`),
    ];
  }
}
