/** The choices of λ as signs on a curve, each with its letter; they keep their sides and lie one in another where they agree. */
import { formatNumber } from '../../format.ts';
import type { Axis, ViewContext } from '../contract.ts';
import { colourOf } from '../figures/frame.ts';
import { dot, text, type Markish } from '../figures/plot.ts';
import type { Curves, Result } from './model.ts';
import { LARGEST, LEAST, type Params } from './params.ts';

export type Context = ViewContext<Params, Result>;
export type RuleName = keyof Result['rules'];

/** From large to small, as they are drawn: the next leaves an edge of the last to be seen. */
const SIGNS = {
  best: { symbol: 'star', size: 8, letter: '', dx: 0, dy: 0, role: 'truth' },
  corner: { symbol: 'square', size: 8, letter: 'L', dx: -15, dy: 7, role: 'estimate' },
  gcv: { symbol: 'diamond', size: 5.5, letter: 'G', dx: 15, dy: 8, role: 'estimate' },
  discrepancy: { symbol: 'triangle', size: 3.5, letter: 'D', dx: 15, dy: -6, role: 'estimate' },
} as const;

/** Keeps letters legible where they cross a line. */
export const HALO = { stroke: 'var(--panel)', strokeWidth: 4 } as const;

/** Which choices are shown: the best λ only once the truth is. */
export const shownRules = ({ p }: Context): readonly RuleName[] =>
  p.truth ? ['best', 'corner', 'gcv', 'discrepancy'] : ['corner', 'gcv', 'discrepancy'];

type Place = (at: Curves<number>, lambda: number) => { readonly x: number; readonly y: number };

/** The part of a panel that a sign keeps off its upper edge. */
const EDGE = 0.05;

/** `place` says where a choice sits, in data units; what lies outside the frame is put on its edge. */
export function ruleMarks(
  context: Context,
  axes: { x: Axis; y: Axis },
  place: Place,
  rules: readonly RuleName[] = shownRules(context),
): Markish[] {
  const within = ({ domain: [low, high] }: Axis, value: number) => Math.min(high, Math.max(low, value));
  // A sign at the upper edge would reach into the words above.
  const [low, high] = axes.y.domain;
  const highest = high * (low / high) ** EDGE;
  const marks = rules.map((rule) => {
    const { symbol, size, letter, dx, dy, role } = SIGNS[rule];
    const spot = place(context.r.at[rule], context.r.rules[rule]);
    const at = { x: within(axes.x, spot.x), y: Math.min(within(axes.y, spot.y), highest) };
    const colour = colourOf(role);
    const sign = dot([0], {
      ...at,
      symbol,
      r: size,
      fill: 'var(--panel)',
      stroke: colour,
      strokeWidth: 1.75,
    });
    const name = letter && text([letter], { ...at, dx, dy, fill: colour, fontWeight: 700, ...HALO });
    return { sign, name: name || null };
  });
  // No sign may hide a letter.
  return [...marks.map(({ sign }) => sign), ...marks.map(({ name }) => name)];
}

/** λ in powers of ten; every other one has its number. */
export const lambdaAxis = (label: string) =>
  ({
    label,
    type: 'log',
    domain: [LEAST, LARGEST],
    ticks: [1e-6, 1e-4, 1e-2, 1],
    format: (value: number) => formatNumber(value, 1),
  }) as const;

/** All panels are alike: two by two, or one under another. */
export const panelShape = (narrow: boolean) => ({
  height: narrow ? 250 : 262,
  share: narrow ? 1 : 1 / 2,
  marginTop: 63,
});

/** The powers of ten between two numbers. */
export const decades = (low: number, high: number): number[] => {
  const [from, to] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
};
