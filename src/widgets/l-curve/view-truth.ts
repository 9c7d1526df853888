/** The solution at the reader's λ, and what each choice costs: the truth and the error stay hidden until they are asked for. */
import { domainOfTruth } from '../../parts/view/domain.ts';
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, line, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { framedSignals, type SignalLine } from '../../parts/view/signals.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { SIZE } from './params.ts';
import { lambdaAxis, panelShape, ruleMarks, type Context } from './view-rules.ts';

/** Relative errors; beyond the highest there is nothing left to tell. */
const ERRORS = [1e-3, 100] as const;

export function solutionPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const lines: SignalLine[] = [{ role: 'estimate', y: r.estimate }];
  if (p.truth) lines.unshift({ role: 'truth', y: r.truth });
  return framedSignals(context, {
    name: 'solution',
    ...panelShape(narrow, 2),
    x: { label: named.sample, domain: [0, SIZE - 1], ticks: 4 },
    y: plainAxis(domainOfTruth(r.truth), 5),
    lines,
    words: [
      [{ text: named.estimate, role: 'estimate' }],
      [{ text: p.truth ? named.truth : named.truthHidden, role: 'truth' }],
    ],
  });
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
    y: decadeAxis(ERRORS, [1e-3, 1e-2, 0.1, 1, 10, 100]),
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
