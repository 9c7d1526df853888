/** The residue classes modulo s: which weights they hold, what these add up to, and the verdict. */
import { formatNumber } from '../../format.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { cellText } from '../figures/cells.ts';
import { colourOf } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { rect, text, type Markish } from '../figures/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';

export type Context = ViewContext<Params, Result>;

export const HEIGHT = 232;
const TOP = 4;
const LINE = 18;
/** A class takes two lines. */
const CLASS = 2 * LINE + 8;
const INDENT = 20;
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇';
/** So that all sums of four classes are told apart, and equal ones look equal. */
const DECIMALS = 3;

/** Each class has its own depth of the kernel's colour. */
export const depthOf = (r: number): number => [0.85, 0.3, 0.6, 0.12][r];

const written = (value: number): string => cellText(value, DECIMALS);

/** 0.25 + 0.75 − 0.1 = 0.9, and a lone number is its own sum. */
function sumOf(values: readonly number[], sum: number): string {
  if (values.length < 2) return written(sum);
  const terms = values.map((value, at) =>
    at === 0 ? written(value) : `${value < 0 ? '−' : '+'} ${written(Math.abs(value))}`,
  );
  return `${terms.join(' ')} = ${written(sum)}`;
}

const line = (said: string, x: number, y: number, options: object = {}): Markish =>
  text([said], { x, y, text: (one: string) => one, textAnchor: 'start', fill: 'var(--ink)', ...options });

export function classesPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { stride } = p;
  const marks = Array.from({ length: stride }, (_, residue) => residue).flatMap((residue): Markish[] => {
    const members = Array.from(r.weights.keys()).filter((j) => j % stride === residue);
    const terms = members.map((j) => filled(named.term, { j: SUBSCRIPTS[j] })).join(' + ') || named.none;
    const top = TOP + residue * CLASS;
    const values = members.map((j) => r.weights[j]);
    return [
      rect([0], {
        x1: 0,
        x2: 12,
        y1: top + 3,
        y2: top + 15,
        fill: colourOf('kernel'),
        fillOpacity: depthOf(residue),
        stroke: colourOf('kernel'),
      }),
      line(filled(named.class, { r: residue, terms }), INDENT, top + LINE / 2, { fill: colourOf('kernel') }),
      line(sumOf(values, r.sums[residue]), INDENT, top + 1.5 * LINE, { fontWeight: 600 }),
    ];
  });
  const [said, role] = r.passes
    ? ([named.passes, 'estimate'] as const)
    : ([filled(named.fails, { off: formatNumber(r.imbalance) }), 'noise'] as const);
  const verdict = line(said, 0, TOP + stride * CLASS + LINE, { fontWeight: 700, fill: colourOf(role) });
  const options = { name: 'classes', height: HEIGHT, share: narrow ? 1 : 1 / 2 } as const;
  return barePanel(context, options, [...marks, verdict]);
}
