/** The loss of each batch, and how many glyphs that no step has seen are read right. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { noteMarks } from '../../parts/view/notes.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import { TOTAL, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const LEAST_LOSS = 1e-4;
/** The worst loss that has a place: guessing costs ln 10 = 2.3. */
const MOST_LOSS = 10;

interface Curve {
  readonly step: ArrayLike<number>;
  readonly loss: ArrayLike<number>;
  readonly accuracy: ArrayLike<number>;
  readonly last: number;
}

/** Of the training that is shown: this one, or that of the shipped weights. */
function curveOf({ r, progress }: Context): Curve {
  if (r.history) return { ...r.history, last: r.history.step[r.history.step.length - 1] };
  const trace = progress?.trace ?? { loss: [r.loss], accuracy: [r.accuracy] };
  return {
    step: Array.from(trace.loss, (_, i) => i),
    loss: trace.loss,
    accuracy: trace.accuracy,
    last: TOTAL,
  };
}

const stepAxis = ({ words }: Context, { last }: Curve) =>
  ({ label: words.figure.step, domain: [0, last], ticks: 4, format: String }) as const;

const shownMarks = ({ r }: Context) =>
  r.history ? [] : [ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 })];

export function accuracyPanel(context: Context): Panel {
  const { narrow, words } = context;
  const curve = curveOf(context);
  const options: FrameOptions = {
    name: 'accuracy',
    height: narrow ? 190 : 160,
    share: narrow ? 1 : 1 / 3,
    x: stepAxis(context, curve),
    y: { label: '', domain: [0, 1], ticks: 5, format: (v) => `${Math.round(100 * v)} %` },
  };
  return framedPanel(context, options, [
    ...lineMarks({ role: 'estimate', x: curve.step, y: curve.accuracy, markers: 10 }),
    ...shownMarks(context),
    ...noteMarks([{ text: words.figure.accuracy, role: 'estimate' }]),
  ]);
}

export function lossPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const curve = curveOf(context);
  const options: FrameOptions = {
    name: 'loss',
    height: narrow ? 190 : 160,
    x: stepAxis(context, curve),
    y: decadeAxis([LEAST_LOSS, MOST_LOSS], [1e-4, 1e-3, 0.01, 0.1, 1, 10]),
  };
  const loss = Array.from(curve.loss, (value) => Math.max(value, LEAST_LOSS));
  const panel = framedPanel(context, options, [
    ...lineMarks({ role: 'noise', x: curve.step, y: loss, thin: true }),
    ...shownMarks(context),
    ...noteMarks([{ text: r.history ? words.figure.lossMean : words.figure.loss, role: 'noise' }]),
  ]);
  return { ...panel, more: true };
}
