/** What was seen of a signal, and what is believed of it. */
import { formatNumber } from '../../format.ts';
import { colourOf, THIN_HALO } from '../../parts/view/frame.ts';
import { dot, text, type Markish } from '../../parts/view/plot.ts';
import { framedSignals, type SignalLine } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { BOXES, SAMPLES, type Params } from './params.ts';
import type { SignalResult } from './signal.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Room for what noise adds to values in [0, 1]; what lies outside is cut off. */
const DOMAIN = [-0.3, 1.3] as const;
const TICKS = [0, 0.5, 1];

const seen = (data: ArrayLike<number>): Markish =>
  dot(
    Array.from(data, (_, i) => i),
    {
      x: (i: number) => i,
      y: (i: number) => data[i],
      r: 1.6,
      fill: colourOf('observation'),
      clip: true,
    },
  );

/** Under each box, what it has lost. */
function lossMarks({ lowered }: SignalResult): Markish[] {
  if (lowered.length === 0) return [];
  return [
    text(Array.from(lowered.keys()), {
      x: (i: number) => (BOXES[i][0] + BOXES[i][1] - 1) / 2,
      y: -0.17,
      text: (i: number) => `−${formatNumber(lowered[i], 2)}`,
      fill: colourOf('estimate'),
      fontWeight: 600,
      ...THIN_HALO,
    }),
  ];
}

interface Shown {
  readonly name: string;
  readonly estimate: SignalLine;
  readonly words: readonly Word[];
  readonly under?: readonly Markish[];
}

function believed(context: Context, { truth, data }: SignalResult, shown: Shown): Panel {
  const { narrow, words } = context;
  const both: readonly Word[] = [
    { text: words.figure.truth, role: 'truth' },
    { text: words.figure.seen, role: 'observation' },
  ];
  const panel = framedSignals(context, {
    name: shown.name,
    height: narrow ? 196 : 140,
    marginTop: narrow ? 40 : 24,
    marginBottom: 24,
    x: { label: '', domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: plainAxis(DOMAIN, TICKS),
    under: [seen(data)],
    lines: [{ role: 'truth', y: truth }, shown.estimate],
    over: shown.under,
    words: narrow ? [both, shown.words] : [[...both, ...shown.words]],
  });
  return { ...panel, group: 'believed' };
}

export const signalPanel = (context: Context, r: SignalResult): Panel =>
  believed(context, r, {
    name: 'signal',
    estimate: { role: 'estimate', y: r.estimate, markers: 8 },
    words: [
      { text: r.lowered.length ? context.words.figure.lowered : context.words.figure.tv, role: 'estimate' },
    ],
    under: lossMarks(r),
  });

export const secondPanel = (context: Context, r: SignalResult): Panel =>
  believed(context, r, {
    name: 'second',
    estimate: { role: 'estimate', y: r.second, variant: 1, markers: 8 },
    words: [{ text: context.words.figure.second, role: 'estimate' }],
  });
