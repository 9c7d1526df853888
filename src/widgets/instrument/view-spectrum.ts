/** The whole spectrum, and the close pair seen nearer: truth, data, estimate, and which of its peaks are lies. */
import { framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { PAIR, SAMPLES } from './params.ts';
import { phantomMarks, tickMarks, valueAxis, valueDomain, type Context } from './view-frame.ts';

/** The part of the spectrum that is seen nearer, which holds the pair at any separation. */
const NEAR = [PAIR - 14, PAIR + 26] as const;

const zero = ruleY([0], { stroke: 'var(--rule)' });

function linesOf({ r, p, words }: Context): LineOptions[] {
  const { truth, data, estimate } = words.figure;
  const known: LineOptions[] =
    p.source === 'own' ? [] : [{ role: 'truth', x: r.positions, y: r.truth, label: truth }];
  return [
    ...known,
    { role: 'observation', x: r.positions, y: r.data, label: data },
    { role: 'estimate', x: r.positions, y: r.estimate, label: estimate },
  ];
}

/** What was found, in words: lines that are there, phantoms that are not, and how high they reach off the panel. */
function findings(context: Context) {
  const { r, p, words } = context;
  const named = words.figure;
  const [, top] = valueDomain(context);
  const off = r.highest > top ? [{ text: filled(named.off, { height: formatNumber(r.highest, 2) }) }] : [];
  if (p.source === 'own') return [{ text: filled(named.peaks, { count: r.peaks.length }) }, ...off];
  const phantoms = { text: filled(named.phantoms, { count: r.phantoms.length }), role: 'noise' } as const;
  return [{ text: named.ticks, role: 'truth' } as const, phantoms, ...off];
}

export function spectrumPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const lines = linesOf(context);
  const last = r.positions.length - 1;
  const options: FrameOptions = {
    name: 'spectrum',
    height: narrow ? 240 : 198,
    marginRight: narrow ? 10 : 84,
    marginTop: narrow ? 60 : 38,
    x: {
      label: p.source === 'own' ? words.figure.position : words.figure.sample,
      domain: p.source === 'own' ? [r.positions[0], r.positions[last]] : [0, SAMPLES - 1],
      ticks: narrow ? 4 : 8,
    },
    y: valueAxis(context),
  };
  const domain = valueDomain(context);
  return framedPanel(context, options, [
    zero,
    ...lines.flatMap(lineMarks),
    ...tickMarks(context, domain),
    ...phantomMarks(context, domain),
    ...labelMarks(frameOf(context, options), lines, narrow),
    ...wordRow(findings(context), narrow ? 1 : 0),
  ]);
}

/** The pair, whose second line can be grabbed. Not for a reader's own spectrum, in which nobody knows a pair. */
export function pairPanel(context: Context): { panel: Panel; handle: Handle | undefined } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const part = (values: Float64Array) => values.subarray(NEAR[0], NEAR[1] + 1);
  const domain = valueDomain(context);
  const options: FrameOptions = {
    name: 'pair',
    height: narrow ? 200 : 188,
    share: narrow ? 1 : 1 / 2,
    marginTop: 30,
    x: { label: named.sample, domain: NEAR, ticks: 5 },
    y: { ...valueAxis(context), label: '' },
  };
  const pair = p.ratio > 0;
  const judged = !pair ? named.single : r.valley < 1 ? named.valley : named.merged;
  const panel = framedPanel(context, options, [
    zero,
    ...linesOf(context).flatMap((line) =>
      lineMarks({ ...line, x: part(r.positions), y: part(line.y as Float64Array), label: undefined }),
    ),
    ...tickMarks(context, domain),
    ...phantomMarks(context, domain),
    ...wordRow([{ text: filled(judged, { valley: formatNumber(r.valley, 2) }) }]),
  ]);
  const axes = panel.axes ?? {};
  // The handle's param counts from the first line.
  const shifted = axes.x && {
    ...axes.x,
    domain: [NEAR[0] - PAIR, NEAR[1] - PAIR] as const,
  };
  return {
    panel: { ...panel, axes: { ...axes, x: shifted } },
    handle: pair
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
