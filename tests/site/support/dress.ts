/** The page as a phone, a projector and a dark room show it, and what axe finds wrong with it there. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { nextFrame } from './figure.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A table's later rows are like its first ones, and there are thousands of cells. */
const ROWS_ALIKE = '.table-scroll tr:nth-child(n+3)';
interface Part {
  readonly within?: string;
  readonly without?: string;
}
async function violations(page: Page, { within, without }: Part): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .exclude(ROWS_ALIKE)
    // The book has no frames of other hosts, for which axe would open a blank page every time.
    .setLegacyMode();
  if (within) axe.include(within);
  if (without) axe.exclude(without);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} — ${node.any[0]?.message ?? ''}`),
  );
}

export interface Dress {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}
export const PHONE: Dress = { width: 320, colorScheme: 'light' };
export const PROJECTOR: Dress = { width: 1280, colorScheme: 'light' };
export const DARK: Dress = { width: 1280, colorScheme: 'dark' };

/** The violations of a page that stays as it is, dressed in each way. */
export async function inDress(page: Page, dresses: readonly Dress[], part: Part = {}): Promise<void> {
  for (const { width, colorScheme } of dresses) {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await nextFrame(page);
    expect(
      await violations(page, part),
      `${part.within ?? 'the page'} at ${width} px, ${colorScheme}`,
    ).toEqual([]);
  }
}
