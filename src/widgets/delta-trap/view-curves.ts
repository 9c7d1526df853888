/** What the prior says along t and along α, and what the data say when no picture is asked for. */
import type { Axis, Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { dot, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { roundUp } from '../../parts/view/domain.ts';
import type { Result } from './model.ts';
import { ALPHAS, TRIALS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** On a phone the two curves of the prior stand side by side, and the one of the data below them. */
const placeOf = (narrow: boolean, share: number) => ({
  height: narrow ? 146 : 176,
  share: narrow ? share : 1 / 3,
  marginTop: 30,
});
const sharpLine = ruleY([1], { stroke: 'var(--rule)', strokeDasharray: '4 3' });
const here = (x: number, y: number): Markish[] => [
  ruleX([x], { stroke: colourOf('estimate'), strokeWidth: 1, strokeDasharray: '2 3' }),
  dot([0], { x, y, r: 5, fill: colourOf('estimate') }),
];
const MARKERS = 6;

export function jointPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const most = Math.max(1.2, roundUp(1.05 * Math.max(...r.joint.value)));
  const options: FrameOptions = {
    name: 'joint',
    ...placeOf(narrow, 1 / 2),
    x: plainAxis([0, 1], [0, 0.5, 1], words.figure.tAxis),
    y: plainAxis([0, most], 4),
  };
  return framedPanel(context, options, [
    sharpLine,
    ...lineMarks({ role: 'estimate', x: r.joint.t, y: r.joint.value, markers: MARKERS }),
    ...here(p.t, r.joint.here),
    ...wordRow([{ text: narrow ? words.figure.costNarrow : words.figure.cost, role: 'estimate' }]),
  ]);
}

const RATIOS = [0.01, 10] as const;

export function alphaPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const options: FrameOptions = {
    name: 'alpha',
    ...placeOf(narrow, 1 / 2),
    x: plainAxis([ALPHAS.min, ALPHAS.max], [0.5, 1, 1.5, 2], words.figure.alphaAxis),
    y: decadeAxis(RATIOS, [0.01, 0.1, 1, 10]),
  };
  const within = (value: number) => Math.min(RATIOS[1], Math.max(RATIOS[0], value));
  return framedPanel(context, options, [
    sharpLine,
    ...lineMarks({ role: 'estimate', x: r.exponents.alpha, y: r.exponents.ratio, markers: MARKERS }),
    ...here(p.alpha, within(r.exponents.here)),
    ...wordRow([{ text: narrow ? words.figure.alphaCostNarrow : words.figure.alphaCost, role: 'estimate' }]),
  ]);
}

/** Where the curve has nothing to say: a label stays clear of the frame by this share of its height. */
const LABEL_AT = 0.9;

export function alonePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const { width, value, likeliest } = r.alone;
  const [least, most] = [Math.min(...value), Math.max(...value)];
  const room = 0.08 * (most - least);
  const options: FrameOptions = {
    name: 'alone',
    ...placeOf(narrow, 1),
    x: plainAxis([0, TRIALS.step * (TRIALS.count - 1)], [0, 1, 2, 3, 4], words.figure.widthAxis),
    y: plainAxis([least - room, most + room], 4),
  };
  const frame = frameOf(context, options);
  const high = least + LABEL_AT * (most - least);
  return framedPanel(context, options, [
    ruleX([p.sigma], { stroke: colourOf('truth'), strokeWidth: 1.5 }),
    text([words.figure.truth], {
      x: p.sigma,
      y: high,
      dx: 5,
      textAnchor: isRight(frame.x, p.sigma) ? 'end' : 'start',
      fill: colourOf('truth'),
      fontWeight: 600,
    }),
    ...lineMarks({ role: 'kernel', x: width, y: value }),
    dot([0], { x: likeliest, y: least, r: 5, fill: colourOf('kernel') }),
    ...wordRow([{ text: words.figure.alone, role: 'kernel' }]),
  ]);
}
const isRight = ({ domain: [a, b] }: Axis, value: number): boolean => value > a + 0.85 * (b - a);

export const handles = ({ r, p, words }: Context): Handle[] => [
  {
    param: 't',
    panel: 'joint',
    axis: 'x',
    at: { x: p.t, y: r.joint.here },
    grab: ['line', 'panel'],
    label: words.figure.tHandle,
  },
  {
    param: 'alpha',
    panel: 'alpha',
    axis: 'x',
    at: { x: p.alpha, y: Math.min(RATIOS[1], Math.max(RATIOS[0], r.exponents.here)) },
    grab: ['line', 'panel'],
    label: words.figure.alphaHandle,
  },
];
