/**
 * The pictures and sounds that a page shows get their files as that page is made: there is none that no page shows, and none is
 * missing. A build writes them beside the pages; a development server keeps them (`site/dev/hand-out-stills.mjs`).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { outDir } from 'astro:config/server';
import type { Still } from '../../src/runtime/build/still.ts';
import { pathTo } from './paths.ts';

/** The folder of a widget's only state, where it has no presets. */
const PLAIN = 'default';

/** The address of a file of this widget's preset. */
export const fileUrl =
  (widget: string, preset: string | undefined) =>
  (file: string): string =>
    pathTo(`figures/${widget}/${preset ?? PLAIN}/${file}`);

/** What a development server hands out, by address. */
export const kept = new Map<string, () => Uint8Array>();
const written = new Set<string>();

/** Of a still's files those that this html names. */
export function publish(html: string, files: Still['files']): void {
  const shown = [...files].filter(([address]) => html.includes(`"${address}"`));
  for (const [address, bytes] of shown)
    if (import.meta.env.DEV) kept.set(address, bytes);
    else write(address, bytes);
}

/** Two pages that show one preset show the same file. */
function write(address: string, bytes: () => Uint8Array): void {
  if (written.has(address)) return;
  written.add(address);
  const file = new URL(address.slice(pathTo('').length), outDir);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, bytes());
}
