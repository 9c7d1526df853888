/** Each method's own misfit, step by step: it only falls, past that of the truth itself. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { rect, ruleY, text } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { TOTAL } from './params.ts';
import { misfitsIn, type Trace } from './view-trace.ts';
import { curves, lineNames, roomOf, shownMarks, HEIGHTS, stepAxis, type Context } from './view-steps.ts';

const MISFIT = { least: 0.5, most: 10 };
/** Where an estimate fits the data better than the truth does. */
const BELOW = { x1: 1, x2: TOTAL, y1: MISFIT.least, y2: 1 };

export function misfitPanel(context: Context, trace: Trace, shown: number): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'misfit',
    height: narrow ? 200 : HEIGHTS.wide,
    ...roomOf(narrow),
    x: stepAxis(named.step),
    y: {
      label: '',
      type: 'log',
      domain: [MISFIT.least, MISFIT.most],
      ticks: [0.5, 1, 2, 5, 10],
      format: (v) => formatNumber(v, 2),
    },
  };
  const lines = curves(trace, misfitsIn);
  return framedPanel(context, options, [
    rect([BELOW], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colourOf('truth'), fillOpacity: 0.1 }),
    ruleY([1], { stroke: colourOf('truth'), strokeWidth: 1.25 }),
    text([named.truthMisfit], {
      x: 1,
      y: MISFIT.least,
      dx: 4,
      dy: -8,
      textAnchor: 'start',
      fill: colourOf('truth'),
    }),
    ...lines.flatMap(lineMarks),
    ...shownMarks(shown, MISFIT.most, named.shown),
    ...wordLines([[{ text: named.misfit }], lineNames(context)], narrow),
  ]);
}
