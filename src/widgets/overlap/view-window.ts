/** The stretch of outputs that the two upper panels show: whole periods where they fit. */
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Patches above counts on the left; the right column is shared by two where the sizes of single layers are drawn. */
export const SHARES = { left: 0.68, right: 0.32, halfRight: 0.16 };
/** Room for a number in each bar. */
const OUTPUTS = { narrow: 12, wide: 24 };
/** Fewer would not show that it repeats, nor a whole patch. */
const LEAST = 12;

export function windowOf({ r, narrow }: Context): number {
  const most = OUTPUTS[narrow ? 'narrow' : 'wide'];
  const period = r.counts.length;
  if (period >= most) return most;
  return period * Math.max(1, Math.min(Math.floor(most / period), Math.ceil(LEAST / period)));
}

/** Both panels share their outputs, so a patch stands above what it paints. */
export const outputAxis = (context: Context, label: string) => ({
  label,
  domain: [0, windowOf(context)] as const,
  ticks: [],
});
