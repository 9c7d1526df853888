/** Who wins: the error of each prior, of this draw and, where they were recorded, of fifty others. */
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { strokes } from '../../parts/view/grid.ts';
import { dot, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { METHODS, type Method } from './methods.ts';
import type { Context } from './view-estimates.ts';

const DOMAIN = [0.001, 1] as const;
const TICKS = [0.001, 0.01, 0.1, 1];
/** Of a row's height: best above the middle, the rule below. */
const OFF = { best: 0.2, rule: -0.2 } as const;
const HOWS = ['best', 'rule'] as const;
type How = (typeof HOWS)[number];
const strokeOf = { best: colourOf('estimate'), rule: 'var(--ink)' } as const;
const TICK = 0.13;
/** Beside the frame: the wins. */
const RIGHT = 84;

const rowOf = (method: Method): number => METHODS.length - 1 - METHODS.indexOf(method);
const within = (error: number): number => Math.min(DOMAIN[1], Math.max(DOMAIN[0], error));

export function scorePanel(context: Context): Panel {
  const { narrow, words, r } = context;
  const options: FrameOptions = {
    name: 'score',
    height: narrow ? 236 : 174,
    marginTop: narrow ? 58 : 24,
    marginRight: narrow ? 44 : RIGHT,
    x: decadeAxis(DOMAIN, TICKS, words.figure.rmse),
    y: { label: '', domain: [-0.5, METHODS.length - 0.5], ticks: [] },
  };
  const legend = [
    [{ text: words.figure.best, role: 'estimate' as const }, { text: words.figure.rule }],
    [{ text: r.draws ? words.figure.draws : words.figure.alone }],
  ];
  return framedPanel(context, options, [
    ruleX(TICKS.slice(1, -1), { stroke: 'var(--rule)' }),
    ...(r.draws ? spreadMarks(context) : []),
    ...HOWS.flatMap((how) => drawMarks(context, how)),
    ...shownMarks(context),
    ...nameMarks(context, frameOf(context, options).x.range[0]),
    ...wordLines(narrow ? legend : [legend.flat()], narrow),
  ]);
}

/** A tick for each seed. */
const spreadMarks = ({ r }: Context): Markish[] =>
  HOWS.map((how) => {
    const pieces = METHODS.flatMap((method) => {
      const y = rowOf(method) + OFF[how];
      return r.draws![how][method].map(
        (value) => [within(value), y - TICK, within(value), y + TICK] as const,
      );
    });
    return strokes(pieces, { stroke: strokeOf[how], strokeWidth: 1, strokeOpacity: 0.4 });
  });

function drawMarks({ r }: Context, how: How): Markish[] {
  return [
    dot([...METHODS], {
      x: (method: Method) => within(r.scores[method][how].rmse),
      y: (method: Method) => rowOf(method) + OFF[how],
      r: 4,
      fill: how === 'best' ? colourOf('estimate') : 'var(--panel)',
      stroke: how === 'best' ? 'var(--panel)' : 'var(--ink)',
      strokeWidth: how === 'best' ? 1 : 2,
    }),
  ];
}

/** By hand there is a third number. */
function shownMarks({ r, p }: Context): Markish[] {
  if (p.tuned !== 'hand') return [];
  return [
    text([...METHODS], {
      x: (method: Method) => within(r.scores[method].shown.rmse),
      y: rowOf,
      text: () => '✕',
      fill: 'var(--ink)',
      fontWeight: 700,
    }),
  ];
}

/** The method's name where an axis has its numbers, and at the right how often it came first. */
function nameMarks({ r, p, narrow, words }: Context, left: number): Markish[] {
  const how = p.tuned === 'rule' ? 'rule' : 'best';
  const wins = r.draws?.wins[how];
  const count = r.draws?.[how].l1.length ?? 0;
  const y = (method: Method) => rowOf(method);
  return [
    text([...METHODS], {
      x: () => DOMAIN[0],
      y,
      dx: -left + 2,
      text: (method: Method) => words.figure[`${method}Short`],
      textAnchor: 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
    }),
    ...(wins
      ? [
          text([...METHODS], {
            x: () => DOMAIN[1],
            y,
            dx: 8,
            text: (method: Method) =>
              filled(narrow ? words.figure.winsShort : words.figure.wins, {
                wins: wins[method],
                count,
              }),
            textAnchor: 'start',
            fill: (method: Method) => (wins[method] > count / 2 ? 'var(--ink)' : 'var(--quiet)'),
            fontWeight: 600,
          }),
        ]
      : []),
  ];
}
