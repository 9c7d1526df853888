/** φ of each method over whatever the terms are ordered by: singular values, generalised ones, or frequency. */
import type { GrabCurve, Handle, Panel } from '../contract.ts';
import {
  colourOf,
  framedPanel,
  type AxisOptions,
  type FrameOptions,
  THIN_HALO,
} from '../../parts/view/frame.ts';
import { dot, line, rect, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { ENDS, SAMPLES } from './params.ts';
import { axisOf, shownMethods } from './shown.ts';
import { curvesOf, lineOf, nameRows, frameOf, type Context } from './view-lines.ts';

const BOTTOM = -0.12;
const TOP = 1.08;
/** Where the shade is named: between the curves of 1 and of 0. */
const LOST = 0.75;
const DASHES = [undefined, '1 3', '8 3 2 3'];

function along({ p, words }: Context): AxisOptions {
  const label = words.figure[axisOf(p)];
  if (axisOf(p) === 'frequency') return { label, domain: [0, SAMPLES / 2], ticks: [0, 8, 16, 24, 32] };
  return decadeAxis(ENDS, [1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10], label);
}

/** The part of the axis in which the data hold only noise. */
function lost({ r, p, words }: Context): Markish[] {
  const end = axisOf(p) === 'frequency' ? SAMPLES / 2 : ENDS[1];
  if (r.holds === r.places[r.places.length - 1]) return [];
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const area = { x1: r.holds, x2: end, y1: BOTTOM, y2: TOP };
  return [
    rect([area], { ...box, fill: colourOf('noise'), fillOpacity: 0.1 }),
    text([words.figure.lost], {
      x: end,
      y: LOST,
      dx: -5,
      textAnchor: 'end',
      fill: colourOf('noise'),
      fontWeight: 600,
      ...THIN_HALO,
    }),
  ];
}

export function factorsPanel(context: Context): { panel: Panel; handles: readonly Handle[] } {
  const { r, p, narrow, words } = context;
  const axis = axisOf(p);
  const options: FrameOptions = {
    name: 'factors',
    ...frameOf(narrow),
    x: along(context),
    y: plainAxis([BOTTOM, TOP], [0, 0.5, 1]),
  };
  const curves = curvesOf(context).flatMap(([name, { fine, phi }]) => {
    const { thin, variant = 0 } = lineOf(name);
    const stroke = colourOf('estimate');
    return [
      line(Array.from(r.fine.keys()), {
        x: (i: number) => r.fine[i],
        y: (i: number) => fine[i],
        stroke,
        strokeWidth: thin ? 1.25 : 2,
        strokeDasharray: DASHES[variant],
      }),
      dot(
        Array.from(r.places.keys()).filter((i) => axis === 'frequency' || r.places[i] >= ENDS[1]),
        {
          x: (i: number) => r.places[i],
          y: (i: number) => phi[i],
          r: 2.8,
          fill: variant ? 'var(--panel)' : stroke,
          stroke,
        },
      ),
    ];
  });
  const panel = framedPanel(context, options, [
    ...lost(context),
    ruleY([0, 1], { stroke: 'var(--rule)' }),
    ruleX(
      Array.from(r.places).filter((place) => axis === 'frequency' || place >= ENDS[1]),
      { y1: BOTTOM, y2: BOTTOM + 0.07, stroke: colourOf('kernel'), strokeWidth: 1.5 },
    ),
    ...curves,
    ...wordLines(nameRows(context, { text: words.figure[`phi-${axis}`] }), narrow),
  ]);
  return { panel, handles: handlesOf(context) };
}

/** The part of a method's curve that falls: it is carried along with the place where it does. */
function fallOf({ r }: Context, name: 'tsvd' | 'tikhonov'): GrabCurve | undefined {
  const { fine } = r.curves[name] ?? {};
  if (!fine) return undefined;
  const falling = Array.from(fine.keys()).filter(
    (i) =>
      (fine[i] > FALL.least && fine[i] < FALL.most) ||
      (fine[i] >= FALL.most && fine[i + 1] < FALL.most) ||
      (fine[i] <= FALL.least && fine[i - 1] > FALL.least),
  );
  const told = (values: ArrayLike<number>) => falling.map((i) => Number(values[i].toPrecision(3)));
  return { x: told(r.fine), y: told(fine) };
}
const FALL = { least: 0.03, most: 0.97 };

/** λ is where Tikhonov keeps half, τ where the truncation falls: both are places on an axis of σ. */
function handlesOf(context: Context): Handle[] {
  const { p, words } = context;
  if (axisOf(p) === 'frequency') return [];
  const shown = shownMethods(p);
  const handles: Handle[] = [];
  if (shown.includes('tsvd'))
    handles.push({
      param: 'threshold',
      panel: 'factors',
      axis: 'x',
      at: { x: p.threshold, y: 0.2 },
      grab: fallOf(context, 'tsvd'),
      label: words.figure.thresholdHandle,
    });
  if (shown.includes('tikhonov'))
    handles.push({
      param: 'lambda',
      panel: 'factors',
      axis: 'x',
      at: { x: p.lambda, y: 0.5 },
      grab: fallOf(context, 'tikhonov'),
      label: words.figure.lambdaHandle,
    });
  return handles;
}
