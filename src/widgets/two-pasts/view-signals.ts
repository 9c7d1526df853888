/** The two pasts, the second one thinner; and what the blur leaves of them, one line on the other. */
import { colourOf, framedPanel, frameOf, HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { line, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The signals lie in [0, 1], and the pattern adds at most ±1. */
const TRUTHS = [-1.1, 2.1] as const;
const samples = Float64Array.from({ length: SAMPLES }, (_, i) => i);

export function pastsPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const lines: LineOptions[] = [
    { role: 'truth', x: samples, y: r.truths[0], label: named.first, curve: 'step' },
    { role: 'truth', x: samples, y: r.truths[1], label: named.second, thin: true },
  ];
  const options: FrameOptions = {
    name: 'pasts',
    height: narrow ? 190 : 176,
    ...roomForNames(narrow, 84),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: plainAxis(TRUTHS, [-1, 0, 1, 2], named.amplitude),
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lines.flatMap(lineMarks),
    ...belowZero(context),
    // Beside the plot, both names would end up at the same height.
    ...(narrow
      ? labelMarks(frameOf(context, options), lines, true)
      : labelMarks(frameOf(context, options), [lines[0], raised(lines[1])], false)),
  ]);
}

/** Said where x₂ goes far enough below zero to be seen: it may be a signal, but no light. */
function belowZero({ r, words }: Context): Markish[] {
  if (r.lowest > -SEEN_BELOW) return [];
  const said = filled(words.figure.dark, { lowest: formatNumber(r.lowest, 2) });
  return [
    text([said], {
      x: SAMPLES - 1,
      y: TRUTHS[0],
      dy: -10,
      textAnchor: 'end',
      fill: colourOf('truth'),
      fontWeight: 600,
      ...HALO,
    }),
  ];
}
const SEEN_BELOW = 0.1;

/** The thin line's name stands at its upper edge. */
const raised = (thin: LineOptions): LineOptions => ({ ...thin, y: [Math.max(...Array.from(thin.y))] });

/** The two panels side by side, with two rows of words above each. */
export const below = (narrow: boolean) => ({
  height: narrow ? 216 : 204,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});

/** Which of the illnesses, if any. */
function verdict({ r, words }: Context): Word {
  const { same, never, drowned, told } = words.figure;
  if (r.added.length === 0) return { text: same };
  if (r.added.every((k) => r.nulls.includes(k))) return { text: never };
  if (r.tell < 1) return { text: drowned, role: 'noise' };
  return { text: filled(told, { tell: formatNumber(r.tell, 2) }) };
}

/** On a dark surround only the ends tell: the left one is drawn, nearer. */
const END = 40;

export function blursPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const dark = p.frame === 'dark';
  const blurs = dark ? named.blursEnd : kernelsAre(context) === 2 ? named.blursSecond : named.blurs;
  const at = Float64Array.from(r.data[0], (_, i) => i + r.start);
  return framedSignals(context, {
    name: 'blurs',
    ...below(narrow),
    x: { label: named.sample, domain: dark ? [r.start, END] : [0, SAMPLES - 1], ticks: 4 },
    y: plainAxis([-0.5, 1.5], [0, 1]),
    under: [
      line(Array.from(at.keys()), {
        x: (i: number) => at[i],
        y: (i: number) => r.data[0][i],
        stroke: colourOf('observation'),
        strokeWidth: 6,
        strokeOpacity: 0.28,
        strokeLinejoin: 'round',
        clip: true,
      }),
    ],
    lines: [{ role: 'observation', x: at, y: r.data[1] }],
    words: [[{ text: blurs, role: 'observation' }], [verdict(context)]],
  });
}

const kernelsAre = ({ p }: Context): number => (p.second && p.blur === 'box' ? 2 : 1);
