/** The methods that take a signal, as the page knows them; made by the build. */
import { methodSeeds } from '../seeds.ts';
import { HAND, type MethodSeed } from '../params/index.ts';
import { isForSignals } from './work/offered.ts';

/** In one dimension a rule costs next to nothing: each method begins with its first, unless theory says its value. */
const byRule = (seed: MethodSeed): MethodSeed =>
  seed.name === 'wiener-spectrum' ? seed : { ...seed, by: seed.rules[0] ?? HAND };

/** In the order of the book. */
export const signalSeeds: readonly MethodSeed[] = methodSeeds
  .filter(({ name }) => isForSignals(name))
  .map(byRule);

/** Those that do not, by title. */
export const leftOut: readonly string[] = methodSeeds
  .filter(({ name }) => !isForSignals(name))
  .map(({ title }) => title);
