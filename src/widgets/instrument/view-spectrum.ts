/** The whole spectrum, and the close pair seen nearer: truth, data, estimate, and which of its peaks are lies. */
import { filled } from '../../parts/view/notes.ts';
import { framedSignals, type SignalLine } from '../../parts/view/signals.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { isOwn, PAIR, SAMPLES } from './params.ts';
import { phantomMarks, tickMarks, valueAxis, valueDomain, type Context } from './view-frame.ts';

/** The part of the spectrum that is seen nearer, which holds the pair at any separation. */
const NEAR = [PAIR - 14, PAIR + 26] as const;

function linesOf({ r, p, words }: Context): SignalLine[] {
  const { truth, data, estimate } = words.figure;
  const known: SignalLine[] =
    isOwn(p) || !p.reveal ? [] : [{ role: 'truth', x: r.positions, y: r.truth, label: truth }];
  return [
    ...known,
    { role: 'observation', x: r.positions, y: r.data, label: data },
    { role: 'estimate', x: r.positions, y: r.estimate, label: estimate },
  ];
}

/** What was found, in words: lines that are there, phantoms that are not, and how far they reach off the panel. */
function findings(context: Context): { readonly counts: Word[]; readonly off: Word[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const [bottom, top] = valueDomain(context);
  const ends = { lowest: formatNumber(r.lowest, 2), height: formatNumber(r.highest, 2) };
  const off = r.highest > top || r.lowest < bottom ? [{ text: filled(named.off, ends) }] : [];
  if (isOwn(p)) return { counts: [{ text: filled(named.peaks, { count: r.peaks.length }) }], off };
  if (!p.reveal) {
    const counts = { count: r.peaks.length, phantoms: r.phantoms.length };
    return { counts: [{ text: filled(named.hidden, counts), role: 'noise' }], off };
  }
  const phantoms = { text: filled(named.phantoms, { count: r.phantoms.length }), role: 'noise' } as const;
  return { counts: [{ text: named.ticks, role: 'truth' }, phantoms], off };
}

export function spectrumPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const { counts, off } = findings(context);
  const domain = valueDomain(context);
  const last = r.positions.length - 1;
  return framedSignals(context, {
    name: 'spectrum',
    height: narrow ? 257 : 198,
    marginRight: narrow ? 10 : 84,
    marginTop: narrow ? 77 : 38,
    x: {
      label: isOwn(p) ? words.figure.position : words.figure.sample,
      domain: isOwn(p) ? [r.positions[0], r.positions[last]] : [0, SAMPLES - 1],
      ticks: narrow ? 4 : 8,
    },
    y: valueAxis(context, words.figure.intensity),
    lines: linesOf(context),
    over: [...tickMarks(context, domain), ...phantomMarks(context, domain)],
    // On a phone in two rows above that of the lines' names.
    words: narrow ? [counts, off, []] : [[...counts, ...off]],
  });
}

/** The pair, whose second line can be grabbed. Not for a reader's own spectrum, in which nobody knows a pair. */
export function pairPanel(context: Context): { panel: Panel; handle: Handle | undefined } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const part = (values: Float64Array) => values.subarray(NEAR[0], NEAR[1] + 1);
  const domain = valueDomain(context);
  const pair = p.ratio > 0;
  const judged = pair ? (r.valley < 1 ? named.valley : named.merged) : named.single;
  const panel = framedSignals(context, {
    name: 'pair',
    height: narrow ? 200 : 188,
    share: narrow ? 1 : 1 / 2,
    marginTop: 30,
    x: { label: named.sample, domain: NEAR, ticks: 5 },
    y: valueAxis(context),
    lines: linesOf(context).map((line) => ({
      ...line,
      x: part(r.positions),
      y: part(line.y as Float64Array),
      label: undefined,
    })),
    over: [...tickMarks(context, domain), ...phantomMarks(context, domain)],
    words: [[{ text: p.reveal ? filled(judged, { valley: formatNumber(r.valley, 2) }) : named.nearer }]],
  });
  const axes = panel.axes ?? {};
  // The handle's param counts from the first line.
  const shifted = axes.x && {
    ...axes.x,
    domain: [NEAR[0] - PAIR, NEAR[1] - PAIR] as const,
  };
  return {
    panel: { ...panel, axes: { ...axes, x: shifted } },
    handle:
      pair && p.reveal
        ? {
            param: 'separation',
            panel: 'pair',
            axis: 'x',
            at: { x: p.separation, y: p.ratio },
            grab: 'line',
            label: named.separationHandle,
          }
        : undefined,
  };
}
