/** How much of a ring is filled rightly, by its radius: the mean of five trainings, and the least and the most of them. */
import { framedPanel, frameOf, colourOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, roomForNames, type LineOptions } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { areaY, dot, rect, ruleX } from '../../parts/view/plot.ts';
import type { Handle, Panel } from '../contract.ts';
import { OVERLAPS, RADII_TRIED } from './curve.ts';
import { RADII, TRAINED_NOISE, TRAINED_RADII, TRANSLATORS, type Translator } from './params.ts';
import type { Context } from './view-pictures.ts';

const HEIGHT = { narrow: 200, wide: 150 };

interface Spread {
  readonly radius: number;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
}
export const spreadOf = (net: Translator): Spread[] =>
  RADII_TRIED.map((radius, i) => {
    const values = OVERLAPS[net].map((training) => training[i]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { radius, mean, least: Math.min(...values), most: Math.max(...values) };
  });

const optionsOf = ({ narrow, words }: Context): FrameOptions => ({
  name: 'curve',
  height: HEIGHT[narrow ? 'narrow' : 'wide'],
  share: narrow ? 1 : 2 / 5,
  caption: filled(words.figure.curve, { noise: TRAINED_NOISE }),
  ...roomForNames(narrow, 46),
  x: {
    label: words.figure.radius,
    domain: [RADII.least, RADII.most],
    ticks: [4, 10, 16, 22, 28],
    format: String,
  },
  y: { label: words.figure.overlap, domain: [0, 1], ticks: [0, 0.5, 1], format: String },
});

export function curvePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const options = optionsOf(context);
  const spreads = TRANSLATORS.map(spreadOf);
  const lines = TRANSLATORS.map((net, i): LineOptions => ({
    role: 'estimate',
    variant: i,
    x: spreads[i].map(({ radius }) => radius),
    y: spreads[i].map(({ mean }) => mean),
    label: words.figure[`${net}Name`],
    markers: 8,
  }));
  const band = {
    x: 'radius',
    y1: 'least',
    y2: 'most',
    fill: colourOf('estimate'),
    fillOpacity: 0.2,
    clip: true,
  } as const;
  const isRing = p.source === 'ring';
  const now = isRing ? TRANSLATORS.map((net) => r[net].overlap) : [];
  return framedPanel(context, options, [
    rect([0], { ...TRAINED_RADII, y1: 0, y2: 1, fill: 'var(--rule)', fillOpacity: 0.5 }),
    ...spreads.map((spread) => areaY(spread, band)),
    ...(isRing ? [ruleX([p.radius], { stroke: colourOf('truth'), strokeWidth: 2 })] : []),
    ...lines.flatMap(lineMarks),
    dot(now, { x: () => p.radius, y: (value: number) => value, r: 4.5, fill: colourOf('truth') }),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

/** The ring's radius is dragged along its axis. */
export const curveHandles = ({ p, words }: Context): Handle[] =>
  p.source === 'ring'
    ? [
        {
          ...{ param: 'radius', panel: 'curve', axis: 'x', at: { x: p.radius, y: 0 }, grab: 'line' },
          label: words.params.radius.label,
        },
      ]
    : [];
