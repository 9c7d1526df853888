/** Each method's own misfit, step by step: it only falls, past that of the truth itself. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks } from '../../parts/view/lines.ts';
import { rect, ruleY, text } from '../../parts/view/plot.ts';
import { TOTAL } from './params.ts';
import { curves, roomOf, shownMarks, WIDE_HEIGHT, stepAxis, type Context, type Trace } from './view-steps.ts';

const MISFIT = { least: 0.5, most: 10 };
/** Where an estimate fits the data better than the truth does. */
const BELOW = { x1: 1, x2: TOTAL, y1: MISFIT.least, y2: 1 };

export function misfitPanel(context: Context, trace: Trace, shown: number): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'misfit',
    height: narrow ? 200 : WIDE_HEIGHT,
    ...roomOf(narrow),
    x: stepAxis(named.step),
    y: {
      label: named.misfit,
      type: 'log',
      domain: [MISFIT.least, MISFIT.most],
      ticks: [0.5, 1, 2, 5, 10],
      format: (v) => formatNumber(v, 2),
    },
  };
  const lines = curves(
    trace,
    ['landweberMisfit', 'rlMisfit'],
    narrow ? [named.squaresShort, named.klShort] : [named.squares, named.kl],
  );
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
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
}
