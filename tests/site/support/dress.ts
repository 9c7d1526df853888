/** The page as a phone, a projector and a dark room show it, and what axe finds wrong with it there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOnly } from 'axe-core';
import { nextFrame } from './figure.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A table's later rows are like its first ones, and there are thousands of cells. */
const ROWS_ALIKE = '.table-scroll tr:nth-child(n+3)';
/** What the width and the theme can break on a page that has been seen whole in another dress. */
const OF_DRESS = ['color-contrast', 'link-in-text-block', 'target-size'];
const RULES = {
  all: { type: 'tag', values: TAGS },
  ofDress: { type: 'rule', values: OF_DRESS },
} satisfies Record<string, RunOnly>;
type Rules = keyof typeof RULES;

interface Part {
  readonly within?: string;
  readonly without?: readonly string[];
}
declare global {
  interface Window {
    axe?: typeof Axe;
  }
}
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page, { within, without = [] }: Part, rules: Rules): Promise<string[]> {
  // Half a megabyte, once a page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const include = within ? [within] : undefined;
  const exclude = [ROWS_ALIKE, ...without];
  return page.evaluate(
    async ({ include, exclude, runOnly }) => {
      const { violations: found } = await window.axe!.run(
        { include, exclude },
        { runOnly, resultTypes: ['violations'] },
      );
      return found.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} — ${node.any[0]?.message ?? ''}`),
      );
    },
    { include, exclude, runOnly: RULES[rules] },
  );
}

export interface Dress {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}
export const PHONE: Dress = { width: 320, colorScheme: 'light' };
export const PROJECTOR: Dress = { width: 1280, colorScheme: 'light' };
export const DARK: Dress = { width: 1280, colorScheme: 'dark' };

/** The violations of a page that stays as it is: all of them in the first dress, in the others what may come of the dress. */
export async function inDress(page: Page, dresses: readonly Dress[], part: Part = {}): Promise<void> {
  for (const [i, { width, colorScheme }] of dresses.entries()) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(
      await violations(page, part, i === 0 ? 'all' : 'ofDress'),
      `${part.within ?? 'the page'} at ${width} px, ${colorScheme}`,
    ).toEqual([]);
  }
}
