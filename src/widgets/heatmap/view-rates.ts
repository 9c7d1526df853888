/** Over 200 pages: precision against recall, and what noise does to the finding and to the place. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { dot, link, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import type { Result } from './model.ts';
import { NETS, NOISE, stopOf, stopsOf, THRESHOLD, TRAINED, type Net } from './params.ts';
import { ratesAt, type Rates } from './rates.ts';
import { OBJECTS, RECORDED } from './recorded.ts';
import type { Context } from './view-marks.ts';

type Spread = Result['seeds'][Net]['place'];

const HEIGHT = { narrow: 190, wide: 176 };
/** Of the bars from the noise of the training, in its unit; and how thick they are, in pixels. */
const APART = 0.045;
const BAR = 5;
const VARIANT: Readonly<Record<Net, number>> = { coarse: 1, skips: 0 };
const NOISES = stopsOf(NOISE);
const THRESHOLDS = stopsOf(THRESHOLD);

const optionsOf = ({ narrow }: Context, name: string) => ({
  name,
  share: narrow ? 1 : 1 / 3,
  height: narrow ? HEIGHT.narrow : HEIGHT.wide,
  marginTop: 42,
  marginRight: 14,
});

const ratesOf = (net: Net, noise: number, threshold: number): Rates =>
  ratesAt(RECORDED[net][noise], OBJECTS, threshold);

/** Titles in a row of their own, and under it the names of both lines. */
function drawn(
  context: Context,
  options: FrameOptions,
  title: string,
  lines: readonly LineOptions[],
  marks: readonly Markish[],
) {
  const { words } = context;
  const named = words.figure;
  return framedPanel(context, options, [
    ...lines.flatMap(lineMarks),
    ...marks,
    ...wordLines(
      [
        [{ text: title }],
        [
          { text: named.coarseLine, role: 'estimate' },
          { text: named.skipsLine, role: 'estimate' },
        ],
      ],
      context.narrow,
    ),
  ]);
}

/** At each threshold a point. None to be dragged: most thresholds lie together in one corner, and a hand would leap over the others. */
export function curvePanel(context: Context): Panel {
  const { p, words } = context;
  const named = words.figure;
  const noise = stopOf(NOISE, p.noise);
  const curveOf = (net: Net) => THRESHOLDS.map((_, stop) => ratesOf(net, noise, stop));
  const lines = NETS.map((net): LineOptions => {
    const rates = curveOf(net);
    return {
      role: 'estimate',
      variant: VARIANT[net],
      x: rates.map(({ recall }) => recall),
      y: rates.map(({ precision }) => precision),
      markers: 0.5,
    };
  });
  const at = (net: Net) =>
    dot([ratesOf(net, noise, stopOf(THRESHOLD, p.threshold))], {
      ...{ x: 'recall', y: 'precision', r: 5, strokeWidth: 2 },
      ...{ fill: net === 'coarse' ? 'var(--panel)' : colourOf('estimate'), stroke: colourOf('estimate') },
    });
  const options = {
    ...optionsOf(context, 'curve'),
    x: plainAxis([0, 1], [0, 0.5, 1], named.recall),
    y: plainAxis([0, 1], [0, 0.5, 1]),
  };
  return drawn(context, options, named.precision, lines, [at('skips'), at('coarse')]);
}

/** Five trainings, beside the noise of the training: hollow to its left and full to its right, as the markers of the two lines are. */
function spreadBar(net: Net, spread: Spread): Markish[] {
  const x = TRAINED + (net === 'coarse' ? -APART : APART);
  const bar = (stroke: string, strokeWidth: number) =>
    link([spread], { x1: x, x2: x, y1: 'least', y2: 'most', stroke, strokeWidth });
  const full = bar(colourOf('estimate'), BAR);
  return net === 'coarse' ? [full, bar('var(--panel)', BAR - 3)] : [full];
}

/** What the bars are, where there is room above them. */
const trainingsMark = ({ words }: Context): Markish =>
  text([words.figure.trainings], {
    ...{ x: TRAINED + 2 * APART, y: 1.35, text: String, textAnchor: 'start' },
    ...{ fill: 'var(--ink)', stroke: 'var(--panel)', strokeWidth: 3 },
  });

/** One rate by the noise, for both networks; bars where both were trained span five trainings. */
function byNoise(
  context: Context,
  options: FrameOptions,
  title: string,
  of: (net: Net, noise: number) => number | undefined,
  spreads: (net: Net) => Spread,
  more: readonly Markish[] = [],
): Panel {
  const { p } = context;
  const lines = NETS.map((net): LineOptions => {
    const known = NOISES.flatMap((sigma, i) => {
      const y = of(net, i);
      return y === undefined ? [] : [{ x: sigma, y }];
    });
    return {
      role: 'estimate',
      variant: VARIANT[net],
      x: known.map(({ x }) => x),
      y: known.map(({ y }) => y),
      markers: 6,
    };
  });
  return drawn(context, options, title, lines, [
    ...NETS.flatMap((net) => spreadBar(net, spreads(net))),
    ruleX([p.noise], { stroke: colourOf('noise'), strokeWidth: 1.5, strokeDasharray: '3 2' }),
    ...more,
  ]);
}

export function noisePanels(context: Context): { panels: Panel[]; handle: Handle } {
  const { r, p, words } = context;
  const named = words.figure;
  const x = plainAxis([NOISE.min, NOISE.max], [0, TRAINED, NOISE.max], named.noise);
  const found = byNoise(
    context,
    { ...optionsOf(context, 'found'), x, y: plainAxis([0, 1], [0, 0.5, 1]) },
    named.average,
    (net, noise) => RECORDED[net][noise].precision,
    (net) => r.seeds[net].precision,
  );
  const place = byNoise(
    context,
    { ...optionsOf(context, 'place'), x, y: plainAxis([0, 2], [0, 1, 2]) },
    named.place,
    (net, noise) => ratesOf(net, noise, stopOf(THRESHOLD, p.threshold)).place,
    (net) => r.seeds[net].place,
    [trainingsMark(context)],
  );
  const handle: Handle = {
    ...{ param: 'noise', panel: 'found', axis: 'x' },
    at: { x: p.noise, y: 0.08 },
    grab: 'line',
    label: named.noiseHandle,
  };
  return { panels: [found, place].map((panel) => ({ ...panel, group: 'noise' })), handle };
}
