/**
 * Why some pictures teach slowly, and some not at all: each direction of the space of kernels by how steeply the loss curves
 * along it, and what is left of the first mistake. What lies right of the learning rate's limit grows instead of shrinking.
 */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, link, rect, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import { params, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { curvatureLimit } from './rate-limit.ts';
import { sharesOf } from './shares.ts';

type Context = ViewContext<Params, Result, Words>;

const CURVATURE = { least: 1e-5, most: 1e3 };
const LEFT = { least: 1e-6, most: 1e2 };

const within = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

function directionMarks({ r }: Context): Markish[] {
  const rows = Array.from(r.curvatures, (curvature, i) => ({
    x: within(curvature, CURVATURE),
    y: within(r.left[i], LEFT),
    taught: i < r.taught,
  }));
  const at = { x: 'x', y: 'y' } as const;
  return [
    link(rows, { x1: 'x', x2: 'x', y1: 1, y2: 'y', stroke: colourOf('estimate'), strokeOpacity: 0.35 }),
    dot(
      rows.filter(({ taught }) => taught),
      { ...at, r: 4.5, fill: colourOf('estimate'), stroke: 'var(--panel)' },
    ),
    dot(
      rows.filter(({ taught }) => !taught),
      { ...at, r: 4.5, fill: 'var(--panel)', stroke: colourOf('estimate'), strokeWidth: 1.75 },
    ),
  ];
}

/** What grows, in the colour of trouble, and its name above it. */
function limitMarks({ p, words }: Context, limit: number): Markish[] {
  if (p.optimiser === 'adam') return [];
  const x = within(limit, CURVATURE);
  return [
    rect([0], {
      x1: x,
      x2: CURVATURE.most,
      y1: LEFT.least,
      y2: LEFT.most,
      fill: colourOf('noise'),
      fillOpacity: 0.12,
    }),
    ruleX([x], { stroke: colourOf('noise'), strokeWidth: 1.5 }),
    text([words.figure.limit], {
      frameAnchor: 'top-right',
      dy: -10,
      textAnchor: 'end',
      lineAnchor: 'middle',
      fill: colourOf('noise'),
      fontWeight: 600,
    }),
  ];
}

function limitHandle({ p, words }: Context, limit: number): Handle[] {
  if (p.optimiser === 'adam') return [];
  const { min, max } = params.rate;
  const value = Array.from({ length: 41 }, (_, i) => min * (max / min) ** (i / 40));
  const x = value.map((rate) => curvatureLimit(p.optimiser, rate));
  const middle = Math.sqrt(LEFT.least * LEFT.most);
  const y = value.map(() => middle);
  const at = { x: within(limit, CURVATURE), y: middle };
  return [
    {
      param: 'rate',
      panel: 'directions',
      axis: 'x',
      at,
      along: { x, y, value },
      grab: 'line',
      label: words.figure.rateHandle,
    },
  ];
}

export function directionsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'directions',
    height: narrow ? 220 : 180,
    share: sharesOf(narrow).plot,
    x: decadeAxis([CURVATURE.least, CURVATURE.most], [1e-5, 1e-3, 0.1, 10, 1000], named.curvature),
    y: decadeAxis([LEFT.least, LEFT.most], [1e-6, 1e-4, 1e-2, 1, 100], named.left),
  };
  const limit = curvatureLimit(p.optimiser, p.rate);
  const lacking = r.curvatures.length - r.taught;
  const flat = lacking > 0 ? filled(named.flat, { count: lacking }) : undefined;
  const panel = framedPanel(context, options, [
    ...limitMarks(context, limit),
    ruleY([1], { stroke: 'var(--rule)' }),
    ...directionMarks(context),
    ...(flat
      ? [
          text([flat], {
            x: CURVATURE.least,
            y: 1,
            dx: -4,
            dy: -13,
            textAnchor: 'start',
            fill: colourOf('estimate'),
            fontWeight: 600,
            ...HALO,
          }),
        ]
      : []),
  ]);
  return { panel, handles: limitHandle(context, limit) };
}
