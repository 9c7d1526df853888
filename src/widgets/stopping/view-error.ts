/** The error of the three methods, step by step: it falls, and then it rises. Below it, on the same axis, where each rule would stop. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { dot, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { METHODS, type Method } from './params.ts';
import type { Rule } from './rules.ts';
import { errorsIn, stopsIn, type Trace } from './view-trace.ts';
import { curves, HEIGHTS, lineNames, roomOf, shownMarks, stepAxis, type Context } from './view-steps.ts';

/** An error of 1 is that of a black picture; what is worse leaves the frame. */
const WORST = 1;
/** Below an error of 0 lies a row for each method, and one for the signs' meaning. */
const ROWS: Readonly<Record<Method, number>> = { landweber: -0.1, cgls: -0.23, rl: -0.36 };
const LOWEST = -0.44;

const SIGNS: Readonly<Record<Rule, { symbol: 'star' | 'triangle' | 'diamond2'; role: 'truth' | 'noise' }>> = {
  best: { symbol: 'star', role: 'truth' },
  discrepancy: { symbol: 'triangle', role: 'noise' },
  white: { symbol: 'diamond2', role: 'noise' },
};

function stopMarks(trace: Trace, name: Method, said: string): Markish[] {
  const y = ROWS[name];
  const stops = Object.entries(stopsIn(trace, name)) as [Rule, number][];
  return [
    ruleY([y], { stroke: 'var(--rule)', strokeWidth: 1 }),
    text([said], { x: 1, y, dx: -6, textAnchor: 'end', fill: 'var(--ink)' }),
    ...stops
      .filter(([, step]) => step > 0)
      .map(([rule, step]) =>
        dot([step], {
          x: step,
          y,
          symbol: SIGNS[rule].symbol,
          r: rule === 'best' ? 4.5 : 4,
          fill: rule === 'white' ? 'var(--panel)' : colourOf(SIGNS[rule].role),
          stroke: colourOf(SIGNS[rule].role),
          strokeWidth: 1.5,
        }),
      ),
  ];
}

/** Each curve's lowest point. */
const bestMarks = (trace: Trace): Markish[] =>
  METHODS.flatMap((name) => {
    const { best } = stopsIn(trace, name);
    if (best === 0) return [];
    const y = errorsIn(trace, name)[best];
    return [
      dot([best], { x: best, y, symbol: 'star', r: 4.5, fill: colourOf('truth'), stroke: 'var(--panel)' }),
    ];
  });

export function errorPanel(context: Context, trace: Trace, shown: number): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'error',
    height: HEIGHTS[narrow ? 'narrow' : 'wide'],
    ...roomOf(narrow),
    x: stepAxis(named.step),
    y: {
      label: '',
      domain: [LOWEST, WORST],
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
      format: (value) => formatNumber(value, 2),
    },
  };
  const lines = curves(trace, errorsIn);
  return framedPanel(context, options, [
    ruleY([WORST], { stroke: 'var(--rule)' }),
    ruleY([0], { stroke: 'var(--rule)' }),
    text([named.black], {
      x: 500,
      y: WORST,
      dx: -4,
      dy: 9,
      textAnchor: 'end',
      fill: 'var(--quiet)',
      ...HALO,
    }),
    ...METHODS.flatMap((name) => stopMarks(trace, name, named[`${name}Row`])),
    ...lines.flatMap(lineMarks),
    ...shownMarks(shown, WORST, named.shown),
    ...bestMarks(trace),
    ...wordLines(
      [
        [{ text: named.error }, ...lineNames(context)],
        [
          { text: named.best, role: 'truth' },
          { text: named.discrepancy, role: 'noise' },
          { text: named.white, role: 'noise' },
        ],
      ],
      narrow,
    ),
  ]);
}
