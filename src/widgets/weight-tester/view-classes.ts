/** The residue classes modulo s: which weights they hold, what these add up to, and the verdict. */
import { formatNumber } from '../../format.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { textWidth } from '../../parts/view/text-width.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Above: the weights, what they add up to, and the picture. Below, in thirds: what comes out, and the spectrum. */
export const SHARES = { weights: 0.44, classes: 0.3, picture: 0.26, below: 1 / 3 };
export const HEIGHT = { narrow: 200, wide: 192 };
const TOP = 4;
const LINE = 17;
/** A class takes two lines. */
const CLASS = 2 * LINE + 7;
const INDENT = 20;
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇';
/** So that all sums of four classes are told apart, and equal ones look equal. */
const DECIMALS = 3;

/** Each class has its own depth of the kernel's colour. */
export const depthOf = (r: number): number => [0.85, 0.3, 0.6, 0.12][r];

const written = (value: number, decimals = DECIMALS): string => cellText(value, decimals);

/** 0.25 + 0.75 − 0.1 = 0.9, the terms as exact as there is room for; a lone number is its own sum. */
function sumOf(values: readonly number[], sum: number, room: number): string {
  const inWords = (decimals: number) => {
    const terms = values.map((value, at) =>
      at === 0 ? written(value, decimals) : `${value < 0 ? '−' : '+'} ${written(Math.abs(value), decimals)}`,
    );
    return `${terms.join(' ')} = ${written(sum)}`;
  };
  if (values.length < 2) return written(sum);
  const texts = Array.from({ length: DECIMALS }, (_, at) => inWords(DECIMALS - at));
  return texts.find((said) => textWidth(said) <= room) ?? `… = ${written(sum)}`;
}

const line = (said: string, x: number, y: number, options: object = {}): Markish =>
  text([said], { x, y, text: (one: string) => one, textAnchor: 'start', fill: 'var(--ink)', ...options });

export function classesPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { stride } = p;
  const share = narrow ? 1 : SHARES.classes;
  const room = panelWidth(context.width, share) - INDENT;
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
      line(sumOf(values, r.sums[residue], room), INDENT, top + 1.5 * LINE, { fontWeight: 600 }),
    ];
  });
  const [said, role] = r.passes
    ? ([named.passes, 'estimate'] as const)
    : ([filled(named.fails, { off: formatNumber(r.imbalance) }), 'noise'] as const);
  const verdict = line(said, 0, TOP + stride * CLASS + LINE, { fontWeight: 700, fill: colourOf(role) });
  const options = { name: 'classes', height: HEIGHT[narrow ? 'narrow' : 'wide'], share } as const;
  return barePanel(context, options, [...marks, verdict]);
}
