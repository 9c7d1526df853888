/** The loss of each batch, and how many glyphs that no step has seen are read right. */
import { formatNumber } from '../../format.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel } from '../figures/frame.ts';
import { lineMarks, type LineOptions } from '../figures/lines.ts';
import { noteMarks } from '../figures/notes.ts';
import { ruleX } from '../figures/plot.ts';
import type { Result } from './model.ts';
import { TOTAL, type Params } from './params.ts';

const LEAST_LOSS = 1e-4;
/** The worst loss that has a place: guessing costs ln 10 = 2.3. */
const MOST_LOSS = 10;

export function curvePanels(context: ViewContext<Params, Result>): Panel[] {
  const { r, narrow, words, progress } = context;
  const named = words.figure;
  const trace = progress?.trace ?? { loss: [r.loss], accuracy: [r.accuracy] };
  const { step, loss, accuracy } = r.history ?? {
    step: Array.from(trace.loss, (_, i) => i),
    loss: trace.loss,
    accuracy: trace.accuracy,
  };
  const last = r.history ? r.history.step[r.history.step.length - 1] : TOTAL;
  const share = narrow ? 1 : 1 / 2;
  const x = { label: named.step, domain: [0, last] as const, ticks: 4, format: String };
  const shown = r.history ? [] : [ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 })];
  const plotted = (y: ArrayLike<number>, role: LineOptions['role']) =>
    lineMarks({ role, x: step, y, thin: role === 'noise' });
  return [
    framedPanel(
      context,
      {
        name: 'loss',
        height: 190,
        share,
        x,
        y: {
          label: '',
          type: 'log',
          domain: [LEAST_LOSS, MOST_LOSS],
          ticks: [1e-4, 1e-3, 0.01, 0.1, 1, 10],
          format: (v) => formatNumber(v, 1),
        },
      },
      [
        ...plotted(
          Array.from(loss, (value) => Math.max(value, LEAST_LOSS)),
          'noise',
        ),
        ...shown,
        ...noteMarks([{ text: r.history ? named.lossMean : named.loss, role: 'noise' }]),
      ],
    ),
    framedPanel(
      context,
      {
        name: 'accuracy',
        height: 190,
        share,
        x,
        y: { label: '', domain: [0, 1], ticks: 5, format: (v) => `${Math.round(100 * v)} %` },
      },
      [
        ...plotted(accuracy, 'estimate'),
        ...shown,
        ...noteMarks([{ text: named.accuracy, role: 'estimate' }]),
      ],
    ),
  ];
}
