/** How the three ways are told apart in both plots: by line, by dot, by name. None of the book's five roles is meant but H's. */
import { colourOf } from '../../parts/view/frame.ts';
import { dot, line, type Markish } from '../../parts/view/plot.ts';
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { CostedMethod, Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The two plots of a wide drawing, side by side; and the part of its width that the second one takes. */
export const HEIGHT = 350;
export const TURNS = 0.37;

interface Style {
  readonly stroke: string;
  readonly width: number;
  readonly dash?: string;
  readonly hollow?: boolean;
}
const STYLES: Readonly<Record<CostedMethod, Style>> = {
  plain: { stroke: 'var(--ink)', width: 1.5 },
  passes: { stroke: 'var(--ink)', width: 1.5, dash: '5 3', hollow: true },
  fourier: { stroke: colourOf('kernel'), width: 2.5 },
};
export const inkOf = (method: CostedMethod): string => STYLES[method].stroke;
/** Its dot as a letter. */
export const dotOf = (method: CostedMethod): string => (STYLES[method].hollow ? '○' : '●');

interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Counted: a line. */
export function countedMark(method: CostedMethod, { x, y }: Points): Markish {
  const { stroke, width, dash } = STYLES[method];
  return line(
    x.map((_, i) => i),
    {
      x: (i: number) => x[i],
      y: (i: number) => y[i],
      stroke,
      strokeWidth: width,
      strokeDasharray: dash,
      strokeOpacity: 0.75,
      clip: true,
    },
  );
}

/** Timed: dots; a 0 is not timed yet. */
export function timedMark(method: CostedMethod, { x, y }: Points): Markish {
  const { stroke, hollow } = STYLES[method];
  return dot(
    x.map((_, i) => i).filter((i) => y[i] > 0),
    {
      x: (i: number) => x[i],
      y: (i: number) => y[i],
      r: 4,
      fill: hollow ? 'var(--panel)' : stroke,
      stroke,
      strokeWidth: 1.75,
    },
  );
}
