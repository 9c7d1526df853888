/** What is seen of the truth, and beside it what each prior makes of it: small multiples on one pair of axes. */
import { formatNumber } from '../../format.ts';
import { framedSignals, type SignalOptions } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { eachMethod, METHODS, type Method } from './methods.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Room for ringing: a third of the truth's range on both sides. */
const ROOM = 0.2;

function small(
  context: Context,
  name: string,
  rows: readonly (readonly Word[])[],
  lines: SignalOptions['lines'],
) {
  const { r, narrow } = context;
  const swings = r.truth.some((value) => value < 0);
  const [low, high] = [swings ? -1 : 0, 1];
  const room = ROOM * (high - low);
  const panel = framedSignals(context, {
    name,
    share: narrow ? 1 / 2 : 1 / 3,
    height: narrow ? 98 : 118,
    marginTop: narrow ? 36 : 22,
    marginBottom: narrow ? 6 : 18,
    marginRight: 6,
    x: { label: '', domain: [0, SAMPLES - 1], ticks: narrow ? [] : [0, 100, 200] },
    y: plainAxis([low - room, high + room], [low, high]),
    lines,
    words: rows,
  });
  return { ...panel, group: 'estimates' };
}

export function seenPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const legend: Word[] = [
    { text: words.figure.truth, role: 'truth' },
    { text: words.figure.data, role: 'observation' },
  ];
  return small(context, 'seen', narrow ? legend.map((word) => [word]) : [legend], [
    { role: 'truth', y: r.truth },
    { role: 'observation', y: r.data },
  ]);
}

/** Named with its error; the least of the five is marked. */
export function estimatePanel(context: Context, method: Method): Panel {
  const { r, narrow, words } = context;
  const errors = eachMethod((one) => r.scores[one].shown.rmse);
  const first = METHODS.every((one) => errors[one] >= errors[method]);
  const name: Word = { text: words.figure[method], role: 'estimate' };
  const error: Word = { text: `${first ? '★ ' : ''}${formatNumber(errors[method], 2)}` };
  return small(context, method, narrow ? [[name], [error]] : [[name, error]], [
    { role: 'truth', y: r.truth, thin: true },
    { role: 'estimate', y: r.estimates[method], markers: 0 },
  ]);
}
