/** What the error's and the misfit's plots share: the axis of steps, three curves, the step shown. */
import { HALO } from '../../parts/view/frame.ts';
import type { ViewContext } from '../contract.ts';
import type { LineOptions } from '../../parts/view/lines.ts';
import { ruleX, text, type Markish } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { METHODS, TOTAL, type Method, type Of, type Params } from './params.ts';
import type { Trace } from './view-trace.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The two plots stand beside one another; the names of the lines in a row above each. */
export const roomOf = (narrow: boolean) => ({
  share: narrow ? 1 : 1 / 2,
  marginRight: 14,
  marginTop: narrow ? 44 : 40,
});
/** A phone has more room below one another than beside. */
export const HEIGHTS = { wide: 220, narrow: 300 } as const;
const MARKERS = 12;

export const stepAxis = (label: string) =>
  ({
    label,
    type: 'log',
    domain: [1, TOTAL],
    ticks: [1, 3, 10, 30, 100, 300],
  }) as const;

/** Steps that lie evenly on the log axis, each a whole one, up to the last computed. */
function spacedSteps(computed: number): number[] {
  const stops = 140;
  const all = Array.from({ length: stops + 1 }, (_, i) => Math.round(TOTAL ** (i / stops)));
  return [...new Set([...all, computed])]
    .filter((step) => step >= 1 && step <= computed)
    .sort((a, b) => a - b);
}

/** The names of the curves, each behind a piece of its line. */
export const lineNames = ({ words: { figure } }: Context) =>
  METHODS.map((name) => ({ text: figure[name], role: 'estimate' as const }));

/** A curve a method; each keeps its dash and marker in every plot. */
export function curves(
  trace: Trace,
  valuesIn: (trace: Trace, name: Method) => ArrayLike<number>,
): LineOptions[] {
  const x = spacedSteps(valuesIn(trace, 'rl').length - 1);
  return METHODS.map((name) => ({
    role: 'estimate',
    variant: VARIANTS[name],
    x,
    y: x.map((step) => valuesIn(trace, name)[step]),
    markers: MARKERS,
  }));
}
const VARIANTS: Of<number> = { rl: 0, landweber: 1, cgls: 2 };

/** The step on display, as a rule through the plot. */
export function shownMarks(shown: number, top: number, label: string): Markish[] {
  const step = Math.max(1, shown);
  return [
    ruleX([step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    text([`${label} ${shown}`], {
      x: step,
      y: top,
      dx: step < 100 ? 6 : -6,
      dy: 8,
      textAnchor: step < 100 ? 'start' : 'end',
      fill: 'var(--ink)',
      fontWeight: 600,
      ...HALO,
    }),
  ];
}
