/** The error of each method as a bar, at its own best; a ring where the rule ends; behind it what fifty other draws gave. */
import { formatNumber } from '../../format.ts';
import { colourOf, framedPanel, HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, link, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { METHODS, type Method, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** An error of 1 is that of the sky alone; what is worse leaves the frame. */
const WORST = 1.2;
const inFrame = (error: number): number => Math.min(WORST, error);
/** The bar's place in its row, under its name. */
const BAR = 0.3;

const rowOf = (name: Method): number => METHODS.length - 1 - METHODS.indexOf(name);

function methodMarks({ r, words }: Context, name: Method): Markish[] {
  const { best, rule } = r.made[name];
  const y = rowOf(name) + BAR;
  const spread = r.spreads?.best[name];
  const colour = colourOf('estimate');
  return [
    link([0], {
      x1: 0,
      x2: inFrame(best.error),
      y1: y,
      y2: y,
      stroke: colour,
      strokeWidth: 9,
      strokeOpacity: 0.35,
    }),
    ...(spread
      ? [
          link([0], {
            x1: spread.least,
            x2: inFrame(spread.largest),
            y1: y,
            y2: y,
            stroke: 'var(--ink)',
            strokeWidth: 1,
          }),
          dot([0], { x: inFrame(spread.median), y, symbol: 'diamond', r: 4, fill: 'var(--ink)' }),
        ]
      : []),
    dot([0], { x: inFrame(rule.error), y, r: 4, fill: 'var(--panel)', stroke: colour, strokeWidth: 1.75 }),
    dot([0], { x: inFrame(best.error), y, r: 4, fill: colour }),
    text([`${words.figure[name]} ${best.error.toFixed(3)}`], {
      x: 0,
      y: y + 0.46,
      dx: 4,
      textAnchor: 'start',
      fill: 'var(--ink)',
      fontWeight: name === 'rl' ? 600 : 400,
      ...HALO,
    }),
  ];
}

export function errorsPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'errors',
    height: narrow ? 268 : 236,
    marginTop: narrow ? 24 + 17 * (r.spreads ? 2 : 1) : 24,
    x: {
      label: named.error,
      domain: [0, WORST],
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
      format: (value) => formatNumber(value, 2),
    },
    y: { label: '', domain: [-0.1, METHODS.length], ticks: [] },
  };
  return framedPanel(context, options, [
    ruleX([1], { stroke: 'var(--rule)' }),
    ...METHODS.flatMap((name) => methodMarks(context, name)),
    ...wordRows(
      [
        { text: named.best, role: 'estimate' },
        { text: named.rule, role: 'estimate' },
        ...(r.spreads ? [{ text: named.spread }] : []),
      ],
      narrow,
    ),
  ]);
}
