/** What GCV makes least, over λ: so flat, at times, that it is drawn in units of its least value. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { line, ruleX } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { lambdaAxis, panelShape, ruleMarks, type Context } from './view-rules.ts';

/** Of √GCV over its least value. Beyond, it climbs as steeply as the residual does. */
const TIMES = [0.8, 2.2] as const;

export function gcvPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const least = r.at.gcv.gcv;
  const times = (gcv: number): number => Math.min(TIMES[1], gcv / least);
  const options: FrameOptions = {
    name: 'gcv',
    ...panelShape(narrow, 1),
    x: lambdaAxis(named.lambdaAxis),
    y: plainAxis(TIMES, [1, 1.5, 2]),
  };
  const frame = frameOf(context, options);
  const panel = framedPanel(context, options, [
    ruleX([p.lambda], { stroke: colourOf('estimate'), strokeWidth: 1, strokeDasharray: '2 3' }),
    line(Array.from(r.lambda.keys()), {
      x: (i: number) => r.lambda[i],
      y: (i: number) => r.curves.gcv[i] / least,
      stroke: colourOf('estimate'),
      strokeWidth: 2,
      clip: true,
    }),
    ...ruleMarks(context, frame, (at, lambda) => ({ x: lambda, y: times(at.gcv) }), { rules: ['gcv'] }),
    ...wordRow([{ text: named.gcvCurve, role: 'estimate' }]),
  ]);
  const handle: Handle = {
    param: 'lambda',
    panel: 'gcv',
    axis: 'x',
    at: { x: p.lambda, y: times(r.here.gcv) },
    grab: 'panel',
    label: named.lambdaHandle,
  };
  return { panel, handle };
}
