/** How much JavaScript a page has asked for, as it travels: gzip, the way any server sends it. */
import type { Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';

export const kilobytes = (bytes: number): number => Math.round(bytes / 10) / 100;
export const compressed = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length;

export class Weight {
  readonly #scripts = new Map<string, Promise<number>>();
  readonly #inline = new Map<string, Promise<number>>();

  /** From now on; call before the page is opened. */
  constructor(page: Page) {
    page.context().on('response', (answer) => {
      const type = answer.headers()['content-type'] ?? '';
      if (/javascript/.test(type)) this.#scripts.set(answer.url(), sizeOf(answer));
      else if (/html/.test(type)) this.#inline.set(answer.url(), inlineSizeOf(answer));
    });
  }

  /** Every script so far, heaviest first, in kB. */
  async list(): Promise<[name: string, kB: number][]> {
    const all = [...this.#scripts, ...this.#inline].map(
      async ([url, size]) => [new URL(url).pathname, kilobytes(await size)] as [string, number],
    );
    return (await Promise.all(all)).sort((a, b) => b[1] - a[1]);
  }

  async total(): Promise<number> {
    return kilobytes((await this.list()).reduce((sum, [, kB]) => sum + 1000 * kB, 0));
  }
}

const sizeOf = async (answer: Response): Promise<number> => compressed(await answer.body());

/** The scripts written into the page itself count as much as those it fetches. */
async function inlineSizeOf(answer: Response): Promise<number> {
  const inline = [...(await answer.text()).matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)];
  return inline.length > 0 ? compressed(inline.map(([, text]) => text).join('\n')) : 0;
}
