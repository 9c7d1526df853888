/** What the rules look at, over λ: the residual, which the discrepancy principle reads, and the function that GCV makes least. */
import { formatNumber } from '../../format.ts';
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../figures/frame.ts';
import { line, ruleY } from '../figures/plot.ts';
import { wordRow } from '../figures/word-row.ts';
import { misfitDomain } from './view-curve.ts';
import { decades, lambdaAxis, panelShape, ruleMarks, type Context } from './view-rules.ts';

/** Of the rules' signs, those that this panel explains. */
const EXPLAINED = ['gcv', 'discrepancy'] as const;

export function lambdaPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const y = misfitDomain(p.noise);
  const options: FrameOptions = {
    name: 'lambda',
    ...panelShape(narrow),
    x: lambdaAxis(named.lambdaAxis),
    y: { label: '', type: 'log', domain: y, ticks: decades(...y), format: (v) => formatNumber(v, 1) },
  };
  const frame = frameOf(context, options);
  const over = (values: ArrayLike<number>, dash?: string) =>
    line(Array.from(r.lambda.keys()), {
      x: (i: number) => r.lambda[i],
      y: (i: number) => values[i],
      stroke: colourOf('estimate'),
      strokeWidth: 2,
      strokeDasharray: dash,
      clip: true,
    });
  const panel = framedPanel(context, options, [
    ruleY([r.guessed], { stroke: colourOf('noise'), strokeWidth: 1.25, clip: true }),
    over(r.curves.residual),
    over(r.curves.gcv, '5 3'),
    ...ruleMarks(
      context,
      frame,
      (at, lambda) => ({ x: lambda, y: lambda === r.rules.gcv ? at.gcv : at.residual }),
      EXPLAINED,
    ),
    ...wordRow([{ text: named.residual, role: 'estimate' }], 2),
    ...wordRow([{ text: named.gcvCurve, role: 'estimate' }], 1),
    ...wordRow([{ text: named.guessedLine, role: 'noise' }]),
  ]);
  const handle: Handle = {
    param: 'lambda',
    panel: 'lambda',
    axis: 'x',
    at: { x: p.lambda, y: r.here.residual },
    label: named.lambdaHandle,
  };
  return { panel, handle };
}
