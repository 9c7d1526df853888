/** The error against λ, of these data and of data made by the matrix that inverts them, which falls for ever. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { line } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { LEAST } from './params.ts';
import { below } from './view-mistake.ts';
import type { Context } from './view-signal.ts';

const ERRORS = [1e-7, 1e6] as const;

export function curvePanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { lambda, error, crime } = r.curve;
  const options: FrameOptions = {
    ...below(narrow),
    name: 'curve',
    x: decadeAxis([LEAST, 1], [1e-6, 1e-4, 1e-2, 1], named.lambda),
    y: decadeAxis(ERRORS, [1e-6, 1e-3, 1, 1e3, 1e6]),
  };
  const panel = framedPanel(context, options, [
    line(Array.from(lambda.keys()), {
      x: (i: number) => lambda[i],
      y: (i: number) => crime[i],
      stroke: colourOf('estimate'),
      strokeWidth: 6,
      strokeOpacity: 0.3,
      clip: true,
    }),
    ...lineMarks({ role: 'estimate', x: lambda, y: error }),
    ...wordLines([
      [{ text: filled(named.curve, { error: formatNumber(r.error, 2) }), role: 'estimate' }],
      [{ text: filled(named.crime, { error: formatNumber(r.crime, 2) }) }],
    ]),
  ]);
  const x = Math.max(p.lambda, LEAST);
  const handle: Handle = {
    param: 'lambda',
    panel: 'curve',
    axis: 'x',
    at: { x, y: Math.min(ERRORS[1], Math.max(ERRORS[0], nearest(lambda, error, x))) },
    grab: 'panel',
    label: named.lambdaHandle,
  };
  return { panel, handles: [handle] };
}

const nearest = (xs: ArrayLike<number>, ys: ArrayLike<number>, x: number): number => {
  const gaps = Array.from(xs, (other) => Math.abs(Math.log(other / x)));
  return ys[gaps.indexOf(Math.min(...gaps))];
};
