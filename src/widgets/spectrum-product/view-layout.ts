/** What the panels share: three side by side, or one under the other. */
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export const thirdOf = (narrow: boolean): number => (narrow ? 1 : 1 / 3);
/** A row of words above each panel. */
export const WORDS = 26;

export const heightsOf = (narrow: boolean) =>
  narrow ? { signal: 132, spectrum: 160, phase: 150 } : { signal: 160, spectrum: 200, phase: 140 };
