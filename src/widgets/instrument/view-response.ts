/** The response that a reader's own spectrum is deconvolved with: the Gaussian of the slider, or a measured one. */
import { formatNumber } from '../../format.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { RAISED } from './params.ts';
import type { Context } from './view-frame.ts';

/** Room above the peak. */
const ABOVE = 1.1;

/** Less than this part of its peak cannot be seen, and room beside what can be. */
const SEEN = 0.002;
const BESIDE = 0.15;

/** The stretch of positions worth looking at: a line in a long file is a needle. */
function stretchOf(offsets: Float64Array, taps: Float64Array, high: number): readonly [number, number] {
  const isSeen = (tap: number) => Math.abs(tap) >= SEEN * high;
  const [from, to] = [taps.findIndex(isSeen), taps.findLastIndex(isSeen)];
  const room = Math.max(2, Math.ceil(BESIDE * (to - from)));
  return [offsets[Math.max(0, from - room)], offsets[Math.min(offsets.length - 1, to + room)]];
}

export function responsePanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const { offsets, taps, half, ends } = r.response;
  const named = words.figure;
  const [low, high] = [taps.reduce((a, b) => Math.min(a, b), 0), taps.reduce((a, b) => Math.max(a, b))];
  const said: Word[] = [{ text: named.response, role: 'kernel' }];
  const raised: Word = { text: filled(named.ends, { percent: formatNumber(100 * ends, 2) }), role: 'noise' };
  const wide: Word = { text: filled(named.half, { half: formatNumber(half) }) };
  return framedSignals(context, {
    name: 'response',
    height: narrow ? 200 : 188,
    share: narrow ? 1 : 1 / 2,
    marginTop: 30,
    x: { label: named.fromCentre, domain: stretchOf(offsets, taps, high), ticks: 5 },
    y: plainAxis([low * ABOVE, high * ABOVE], 3),
    lines: [{ role: 'kernel', x: offsets, y: taps }],
    under: [ruleX([0], { stroke: 'var(--rule)' })],
    words: [[...said, ends > RAISED ? raised : wide]],
  });
}
