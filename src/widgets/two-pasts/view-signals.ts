/** The two pasts, the second one thinner; and what the blur leaves of them, one line on the other. */
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { line, ruleY } from '../../parts/view/plot.ts';
import { type Word, wordLines } from '../../parts/view/word-row.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The signals lie in [0, 1], and the pattern adds at most ±1. */
const TRUTHS = [-1.1, 2.1] as const;
const samples = Float64Array.from({ length: SAMPLES }, (_, i) => i);
const zero = ruleY([0], { stroke: 'var(--rule)' });

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
    y: { label: named.amplitude, domain: TRUTHS, ticks: [-1, 0, 1, 2], format: (v) => formatNumber(v) },
  };
  return framedPanel(context, options, [
    zero,
    ...lines.flatMap(lineMarks),
    // Beside the plot, both names would end up at the same height.
    ...(narrow
      ? labelMarks(frameOf(context, options), lines, true)
      : labelMarks(frameOf(context, options), [lines[0], raised(lines[1])], false)),
  ]);
}

/** The thin line's name stands at its upper edge. */
const raised = (thin: LineOptions): LineOptions => ({ ...thin, y: [Math.max(...Array.from(thin.y))] });

/** The two panels side by side, with two rows of words above each. */
export const below = (narrow: boolean) => ({
  height: narrow ? 216 : 204,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});

/** Which of the three illnesses, if any. */
function verdict({ r, words }: Context): Word {
  const { same, never, drowned, told } = words.figure;
  if (r.added.length === 0) return { text: same };
  if (r.added.every((k) => r.nulls.includes(k))) return { text: never };
  if (r.tell < 1) return { text: drowned, role: 'noise' };
  return { text: filled(told, { tell: formatNumber(r.tell, 2) }) };
}

export function blursPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'blurs',
    ...below(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: 4 },
    y: { label: '', domain: [-0.5, 1.5], ticks: [0, 1], format: (v) => formatNumber(v) },
  };
  return framedPanel(context, options, [
    zero,
    line(Array.from(samples), {
      x: (i: number) => i,
      y: (i: number) => r.data[0][i],
      stroke: colourOf('observation'),
      strokeWidth: 6,
      strokeOpacity: 0.28,
      strokeLinejoin: 'round',
      clip: true,
    }),
    ...lineMarks({ role: 'observation', x: samples, y: r.data[1] }),
    ...wordLines([[{ text: named.blurs, role: 'observation' }], [verdict(context)]]),
  ]);
}
