/** The stretch of outputs that the two upper panels show: whole periods where they fit. */
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

export type Context = ViewContext<Params, Result>;

/** Room for a number in each bar. */
const OUTPUTS = { narrow: 12, wide: 28 };
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
