/** What the panels share: three side by side, or one under the other. */
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

export type Context = ViewContext<Params, Result>;

export const thirdOf = (narrow: boolean): number => (narrow ? 1 : 1 / 3);
/** Two rows of words above each panel. */
export const WORDS = 46;
