/** How many dB nearer than the untouched picture each method comes, by the noise or by the blur: what was recorded over pictures and trainings. */
import { formatNumber } from '../../format.ts';
import {
  colourOf,
  framedPanel,
  frameOf,
  type AxisOptions,
  type FrameOptions,
} from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, roomForNames, type LineOptions } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { areaY, dot, rect, ruleX, ruleY } from '../../parts/view/plot.ts';
import type { Handle, Panel } from '../contract.ts';
import { GAINS, TRAININGS, TRIED, type Scene } from './curve.ts';
import { BLURS, METHODS, NOISES, TRAINED, type Method } from './params.ts';
import { ROLES, type Context } from './view-pictures.ts';

const HEIGHT = { narrow: 220, wide: 104 };
const GAIN = { domain: [-4, 6], ticks: [-4, 0, 4] } as const;
/** On a phone there is room for four names. */
const FEW: readonly Method[] = ['fixed', 'plugged', 'frozen', 'retuned'];
const VARIANTS: Readonly<Record<Method, number>> = {
  ...{ fixed: 0, varied: 1, plugged: 2 },
  ...{ retuned: 0, frozen: 1, variation: 2 },
};

const SCENES: readonly Scene[] = ['dead-leaves', 'discs', 'text-page', 'still-life'];

/** The curves of the picture's kind; of the reader's own those of leaves. */
export const sceneOf = ({ p }: Pick<Context, 'p'>): Scene =>
  SCENES.find((scene) => scene === p.picture.scene) ?? 'dead-leaves';

function acrossOf({ p, words }: Context): AxisOptions {
  const label = words.figure[p.along];
  if (p.along === 'blur')
    return { label, domain: [BLURS.least, BLURS.most], ticks: [0.5, 1, 1.5, 2, 2.5, 3], format: String };
  const format = (value: number) => formatNumber(value);
  return {
    label,
    type: 'log',
    domain: [NOISES.least, NOISES.most],
    ticks: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2],
    format,
  };
}

const optionsOf = (context: Context): FrameOptions => ({
  name: 'curve',
  height: HEIGHT[context.narrow ? 'narrow' : 'wide'],
  caption: filled(context.words.figure[context.p.along === 'noise' ? 'byNoise' : 'byBlur'], {
    kind: context.words.params.picture.options[sceneOf(context)],
    trainings: TRAININGS,
    ...TRAINED,
  }),
  ...roomForNames(context.narrow, 116),
  x: acrossOf(context),
  y: { label: context.words.figure.gain, ...GAIN, format: String },
});

export function curvePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const options = optionsOf(context);
  const [levels, gains] = [TRIED[p.along], GAINS[sceneOf(context)][p.along]];
  const shown = narrow ? FEW : METHODS;
  const lines = shown.map((method): LineOptions => ({
    ...{ role: ROLES[method], variant: VARIANTS[method], label: words.figure[`${method}Name`] },
    ...{ x: levels, y: gains[method].mean, markers: 8 },
  }));
  const band = levels.map((at, i) => {
    const { mean, sd } = gains.fixed;
    return { at, least: mean[i] - sd[i], most: mean[i] + sd[i] };
  });
  const frame = frameOf(context, options);
  const now = shown.map((method) => ({ gain: r.rated[method] - r.rated.seen, role: ROLES[method] }));
  const inFrame = now.filter(({ gain }) => gain >= GAIN.domain[0] && gain <= GAIN.domain[1]);
  return framedPanel(context, options, [
    rect([0], {
      ...{ x1: options.x.domain[0], x2: options.x.domain[1], y1: GAIN.domain[0], y2: 0 },
      ...{ fill: 'var(--rule)', fillOpacity: 0.4 },
    }),
    ruleY([0], { stroke: colourOf('observation'), strokeWidth: 1.75, strokeDasharray: '5 3' }),
    areaY(band, {
      ...{ x: 'at', y1: 'least', y2: 'most', fill: colourOf('estimate'), fillOpacity: 0.15, clip: true },
    }),
    ruleX([TRAINED[p.along]], { stroke: 'var(--quiet)', strokeDasharray: '2 4' }),
    ruleX([p[p.along]], { stroke: colourOf('truth'), strokeWidth: 2 }),
    ...lines.flatMap(lineMarks),
    dot(inFrame, {
      ...{ x: () => p[p.along], y: 'gain', r: 4 },
      fill: ({ role }: (typeof now)[number]) => colourOf(role),
    }),
    ...labelMarks(frame, lines, narrow),
  ]);
}

/** What the curve runs along is dragged there. */
export const curveHandles = ({ p, words }: Context): Handle[] => [
  {
    ...{ param: p.along, panel: 'curve', axis: 'x', at: { x: p[p.along], y: GAIN.domain[0] }, grab: 'line' },
    label: words.params[p.along].label,
  },
];
