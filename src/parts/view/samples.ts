/** Samples shown as samples: a bar each, or a stem with a head, so that nothing seems to lie between them. */
import type { Role } from '../../widgets/contract.ts';
import { colourOf } from './frame.ts';
import { dot, rect, ruleX, type Markish } from './plot.ts';

export interface SampleOptions {
  readonly role: Role;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly opacity?: number;
}

const HAIR = 0.5;

/** Bars from zero, one sample wide but for a hair between them, so that their area is their sum; a zero has none. */
export function barMarks({ role, x, y, opacity = 1 }: SampleOptions): Markish[] {
  const rows = Array.from(x, (_, i) => i).filter((i) => y[i] !== 0);
  return [
    rect(rows, {
      x1: (i: number) => x[i] - 0.5,
      x2: (i: number) => x[i] + 0.5,
      y1: (i: number) => Math.min(0, y[i]),
      y2: (i: number) => Math.max(0, y[i]),
      insetLeft: HAIR,
      insetRight: HAIR,
      fill: colourOf(role),
      fillOpacity: opacity,
    }),
  ];
}

/** Stems from zero with a head each; a sample that is zero keeps its head. `radius` in pixels. */
export function stemMarks({ role, x, y, opacity = 1 }: SampleOptions, radius: number): Markish[] {
  const rows = Array.from(x, (_, i) => i);
  const at = { x: (i: number) => x[i], stroke: colourOf(role), strokeOpacity: opacity };
  return [
    ruleX(
      rows.filter((i) => y[i] !== 0),
      { ...at, y1: 0, y2: (i: number) => y[i], strokeWidth: radius * 0.7 },
    ),
    dot(rows, {
      ...at,
      y: (i: number) => y[i],
      r: radius,
      fill: colourOf(role),
      stroke: null,
      fillOpacity: opacity,
    }),
  ];
}
