/** The truth, what was seen of it, and what dividing gives back. */
import { framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** The truth lies between 0 and 1.3; the rest is room to err in, whatever the estimate does. */
const AMPLITUDES = [-0.75, 2] as const;
/** An estimate that leaves the panel is drawn thin, so that the truth is seen through it. */
const WILD = 1;

export const samples = Float64Array.from({ length: SAMPLES }, (_, i) => i);

export function signalPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const lines: LineOptions[] = [
    { role: 'estimate', x: samples, y: r.estimate, label: named.estimate, thin: r.error > WILD },
    { role: 'truth', x: samples, y: r.truth, label: named.truth, curve: 'step' },
    { role: 'observation', x: samples, y: r.data, label: named.data },
  ];
  // The kept estimate is drawn last: it is to be seen lying on the truth.
  const drawn = r.error > WILD ? lines : [lines[1], lines[2], lines[0]];
  const options: FrameOptions = {
    name: 'signal',
    height: narrow ? 200 : 184,
    ...roomForNames(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: plainAxis(AMPLITUDES, [0, 1, 2], named.amplitude),
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...drawn.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), narrow ? lines : lines.map(nameHeight), narrow),
  ]);
}

/** Names beside the plot keep a height each: the estimate may end anywhere. */
const nameHeight = (line: LineOptions, i: number): LineOptions => ({ ...line, y: [[1.3, 0.85, 0.4][i]] });
