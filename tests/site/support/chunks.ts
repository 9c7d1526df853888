/** The built scripts on disk, and which of them import which. */
import { globSync, readFileSync } from 'node:fs';
import { compressed, kilobytes } from './weight.ts';

const FOLDER = 'dist/assets';
/** What survives minifying and is found in these only: names, and a factor of the core's Mersenne Twister. */
const MARKS = {
  plot: 'tickFormat',
  preact: 'dangerouslySetInnerHTML',
  mathjs: 'SymbolNode',
  katex: 'katex',
  core: '1812433253',
};
export type Library = keyof typeof MARKS;

export const scripts: readonly string[] = globSync('*.js', { cwd: FOLDER }).sort();
export const textOf = (chunk: string): string => readFileSync(`${FOLDER}/${chunk}`, 'utf8');
export const weightOf = (chunk: string): number => kilobytes(compressed(textOf(chunk)));
export const holds = (chunk: string, library: Library): boolean => textOf(chunk).includes(MARKS[library]);

/** The one chunk that holds a library's own code. */
export function chunkOf(library: Library, among: readonly string[] = scripts): string {
  const holders = among.filter((chunk) => holds(chunk, library));
  const heaviest = holders.sort((a, b) => weightOf(b) - weightOf(a))[0];
  if (!heaviest) throw new Error(`no built script holds ${library}`);
  return heaviest;
}

/** The chunks that a chunk imports itself, at once or later. */
export const named = (chunk: string): string[] =>
  [...textOf(chunk).matchAll(/[`'"]\.\/([\w.-]+\.js)[`'"]/g)].map(([, name]) => name);

/** A chunk and everything that it may ever import, at once or later. */
export function reachableFrom(chunk: string, found = new Set<string>()): Set<string> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const next of named(chunk)) reachableFrom(next, found);
  return found;
}

/** Worker entries, by the source file they were built from: `entry`, `decode.worker`. */
export function workerEntry(source: string): string {
  const started = new RegExp(`new Worker\\([^)]*?(${source}-[\\w-]+\\.js)`);
  for (const chunk of scripts) {
    const name = started.exec(textOf(chunk))?.[1];
    if (name) return name;
  }
  throw new Error(`no built script starts a worker from ${source}`);
}
