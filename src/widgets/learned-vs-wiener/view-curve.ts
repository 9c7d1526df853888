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

const HEIGHT = { narrow: 240, wide: 200 };
/** Less blur does more harm than more noise. */
const GAIN = {
  noise: { domain: [-4, 8], ticks: [-4, 0, 4, 8] },
  blur: { domain: [-15, 8], ticks: [-15, -10, -5, 0, 5] },
} as const;
/** What is drawn in any case where there is room. */
const COMPARED: readonly Method[] = ['retuned', 'variation'];
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

/** The curves are of the training's own blur, or of its own noise: elsewhere they are not about the picture that is seen. */
const isOff = ({ p }: Pick<Context, 'p'>): boolean =>
  p.along === 'noise' ? p.blur !== TRAINED.blur : p.noise !== TRAINED.noise;

function captionOf(context: Context): string {
  const { p, words } = context;
  const named = words.figure;
  if (isOff(context)) return filled(p.along === 'noise' ? named.offBlur : named.offNoise, TRAINED);
  return filled(p.along === 'noise' ? named.byNoise : named.byBlur, {
    kind: words.params.picture.options[sceneOf(context)],
    trainings: TRAININGS,
    ...TRAINED,
  });
}

const optionsOf = (context: Context): FrameOptions => ({
  name: 'curve',
  height: HEIGHT[context.narrow ? 'narrow' : 'wide'],
  caption: captionOf(context),
  ...roomForNames(context.narrow, 126),
  x: acrossOf(context),
  y: { label: context.words.figure.gain, ...GAIN[context.p.along], format: String },
});

export function curvePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const options = optionsOf(context);
  const [levels, gains, { domain }] = [TRIED[p.along], GAINS[sceneOf(context)][p.along], GAIN[p.along]];
  const seen: readonly Method[] = ['fixed', p.beside];
  const off = isOff(context);
  const shown = METHODS.filter((method) => seen.includes(method) || (!narrow && COMPARED.includes(method)));
  const lines = shown.map((method): LineOptions => ({
    ...{ role: ROLES[method], variant: VARIANTS[method], label: words.figure[`${method}Name`] },
    ...{ x: levels, y: gains[method].mean, markers: 8, thin: off || !seen.includes(method) },
  }));
  const band = levels.map((at, i) => {
    const { mean, sd } = gains.fixed;
    return { at, least: mean[i] - sd[i], most: mean[i] + sd[i] };
  });
  const now = seen.map((method) => ({ gain: r.rated[method] - r.rated.seen, role: ROLES[method] }));
  const inFrame = now.filter(({ gain }) => gain >= domain[0] && gain <= domain[1]);
  return framedPanel(context, options, [
    rect([0], {
      ...{ x1: options.x.domain[0], x2: options.x.domain[1], y1: domain[0], y2: 0 },
      ...{ fill: 'var(--rule)', fillOpacity: 0.4 },
    }),
    ruleY([0], { stroke: colourOf('observation'), strokeWidth: 1.75, strokeDasharray: '5 3' }),
    areaY(off ? [] : band, {
      ...{ x: 'at', y1: 'least', y2: 'most', fill: colourOf('estimate'), fillOpacity: 0.15, clip: true },
    }),
    ruleX([TRAINED[p.along]], { stroke: 'var(--quiet)', strokeDasharray: '2 4' }),
    ruleX([p[p.along]], { stroke: colourOf('truth'), strokeWidth: 2 }),
    ...lines.flatMap(lineMarks),
    dot(inFrame, {
      ...{ x: () => p[p.along], y: 'gain', r: 4 },
      fill: ({ role }: (typeof now)[number]) => colourOf(role),
    }),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

/** What the curve runs along is dragged there. */
export const curveHandles = ({ p, words }: Context): Handle[] => [
  {
    ...{
      param: p.along,
      panel: 'curve',
      axis: 'x',
      at: { x: p[p.along], y: GAIN[p.along].domain[0] },
      grab: 'line',
    },
    label: words.params[p.along].label,
  },
];
