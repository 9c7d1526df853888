/** The choices of λ as signs beside a curve, each with its letter, tied to its point on the curve. */
import type { Axis, ViewContext } from '../contract.ts';
import { pixelOf, standApart, valueOf, type Spot } from '../../parts/view/apart.ts';
import { colourOf, HALO } from '../../parts/view/frame.ts';
import { dot, link, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Curves, Result } from './model.ts';
import { LARGEST, LEAST, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;
export type RuleName = keyof Result['rules'];

const SIGNS = {
  corner: { symbol: 'square', letter: 'L', role: 'estimate' },
  best: { symbol: 'star', letter: '', role: 'truth' },
  gcv: { symbol: 'diamond', letter: 'G', role: 'estimate' },
  discrepancy: { symbol: 'triangle', letter: 'D', role: 'estimate' },
} as const;
const SIZE = 5.5;
/** From the middle of a sign to its letter. */
const BESIDE = 14;

/** Which choices are shown: the best λ only once the truth is. */
export const shownRules = ({ p }: Context): readonly RuleName[] =>
  p.truth ? ['corner', 'best', 'gcv', 'discrepancy'] : ['corner', 'gcv', 'discrepancy'];

type Place = (at: Curves<number>, lambda: number) => Spot;
interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}
interface Shown {
  readonly rules?: readonly RuleName[];
  /** The curves that no sign may cover; the one on which the choices lie unless given. */
  readonly curves?: readonly Place[];
}
interface Signed {
  readonly rule: RuleName;
  /** On the curve. */
  readonly point: Spot;
  /** The sign itself. */
  readonly at: Spot;
}

/** `place` says where a choice lies, in data units; what lies outside the frame is put on its edge. */
function signed({ r }: Context, axes: Axes, place: Place, { rules, curves }: Required<Shown>): Signed[] {
  const within = ({ domain: [low, high] }: Axis, value: number) => Math.min(high, Math.max(low, value));
  const inFrame = ({ x, y }: Spot): Spot => ({ x: within(axes.x, x), y: within(axes.y, y) });
  const toPixels = ({ x, y }: Spot): Spot => ({ x: pixelOf(axes.x, x), y: pixelOf(axes.y, y) });
  const stops = Array.from(r.lambda, (lambda, i) => {
    const { residual, size, gcv, error } = r.curves;
    return [{ residual: residual[i], size: size[i], gcv: gcv[i], error: error[i] }, lambda] as const;
  });
  const curve = curves.flatMap((of) => stops.map(([at, lambda]) => toPixels(inFrame(of(at, lambda)))));
  const sorted = [...rules].sort((a, b) => r.rules[a] - r.rules[b]);
  const points = sorted.map((rule) => inFrame(place(r.at[rule], r.rules[rule])));
  const placed = standApart(points.map(toPixels), { curve, x: axes.x.range, y: axes.y.range });
  return sorted.map((rule, i) => ({
    rule,
    point: points[i],
    at: { x: valueOf(axes.x, placed[i].x), y: valueOf(axes.y, placed[i].y) },
  }));
}

export function ruleMarks(
  context: Context,
  axes: Axes,
  place: Place,
  { rules = shownRules(context), curves = [place] }: Shown = {},
): Markish[] {
  const all = signed(context, axes, place, { rules, curves });
  const colour = ({ rule }: Signed): string => colourOf(SIGNS[rule].role);
  const at = { x: ({ at }: Signed) => at.x, y: ({ at }: Signed) => at.y } as const;
  return [
    link(all, {
      x1: ({ point }: Signed) => point.x,
      y1: ({ point }: Signed) => point.y,
      x2: at.x,
      y2: at.y,
      stroke: colour,
      strokeWidth: 1,
    }),
    dot(all, {
      x: ({ point }: Signed) => point.x,
      y: ({ point }: Signed) => point.y,
      r: 2.5,
      fill: colour,
    }),
    dot(all, {
      ...at,
      symbol: ({ rule }: Signed) => SIGNS[rule].symbol,
      r: SIZE,
      fill: 'var(--panel)',
      stroke: colour,
      strokeWidth: 1.75,
    }),
    text(all, {
      ...at,
      dx: BESIDE,
      text: ({ rule }: Signed) => SIGNS[rule].letter,
      fill: colour,
      fontWeight: 700,
      ...HALO,
    }),
  ];
}

/** λ in powers of ten; every other one has its number. */
export const lambdaAxis = (label: string) => decadeAxis([LEAST, LARGEST], [1e-6, 1e-4, 1e-2, 1], label);

/** Two by two, or one under another, with so many rows of words above each plot. */
export const panelShape = (narrow: boolean, rows: 1 | 2) => ({
  height: (narrow ? 160 : 165) + ROW * rows,
  share: narrow ? 1 : 1 / 2,
  marginTop: 12 + ROW * rows,
});
const ROW = 17;

/** The powers of ten between two numbers. */
export const decades = (low: number, high: number): number[] => {
  const [from, to] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  return Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
};
