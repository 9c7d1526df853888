/** The solution at the reader's λ, and what each choice costs: the truth and the error stay hidden until they are asked for. */
import { domainOfTruth } from '../../parts/view/domain.ts';
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { dot, line, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { wordLines, wordRow } from '../../parts/view/word-row.ts';
import { SIZE } from './params.ts';
import { lambdaAxis, panelShape, ruleMarks, type Context } from './view-rules.ts';

const samples = Float64Array.from({ length: SIZE }, (_, i) => i);
/** Relative errors; beyond the highest there is nothing left to tell. */
const ERRORS = [1e-3, 100] as const;

export function solutionPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const lines: LineOptions[] = [{ role: 'estimate', x: samples, y: r.estimate }];
  if (p.truth) lines.unshift({ role: 'truth', x: samples, y: r.truth });
  const options: FrameOptions = {
    name: 'solution',
    ...panelShape(narrow, 2),
    x: { label: named.sample, domain: [0, SIZE - 1], ticks: 4 },
    y: { label: '', domain: domainOfTruth(r.truth), ticks: 5, format: (v) => formatNumber(v) },
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lines.flatMap(lineMarks),
    ...wordLines([
      [{ text: named.estimate, role: 'estimate' }],
      [{ text: p.truth ? named.truth : named.truthHidden, role: 'truth' }],
    ]),
  ]);
}

const hiddenMarks = (said: string): Markish[] => [
  text([said], { frameAnchor: 'middle', fill: 'var(--quiet)', fontWeight: 600, lineHeight: 1.4 }),
];

export function errorPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'error',
    ...panelShape(narrow, 1),
    x: lambdaAxis(named.lambdaAxis),
    y: {
      label: '',
      type: 'log',
      domain: ERRORS,
      ticks: [1e-3, 1e-2, 0.1, 1, 10, 100],
      format: (v) => formatNumber(v, 1),
    },
  };
  const frame = frameOf(context, options);
  const curve = p.truth
    ? [
        ruleX([p.lambda], { stroke: colourOf('estimate'), strokeWidth: 1, strokeDasharray: '2 3' }),
        line(Array.from(r.lambda.keys()), {
          x: (i: number) => r.lambda[i],
          y: (i: number) => r.curves.error[i],
          stroke: colourOf('truth'),
          strokeWidth: 2,
          clip: true,
        }),
        dot([0], {
          x: p.lambda,
          y: Math.min(ERRORS[1], r.here.error),
          r: 4.5,
          fill: colourOf('estimate'),
        }),
        ...ruleMarks(context, frame, (at, lambda) => ({ x: lambda, y: at.error })),
      ]
    : hiddenMarks(named.errorHidden);
  return framedPanel(context, options, [...curve, ...wordRow([{ text: named.error, role: 'truth' }])]);
}
