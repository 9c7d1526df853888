/** k and s of each layer as bars to draw, where the layers differ; layers not in use are empty. */
import type { Axis, Handle, Panel, Role } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { rect, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { LARGEST_KERNEL, LARGEST_STRIDE, MOST_LAYERS } from './params.ts';
import { SHARES, type Context } from './view-window.ts';

const HEIGHT = { narrow: 150, wide: 168 };
/** What is drawn stands above the bars, the layers' numbers stand below. */
const MARGIN = { top: 26, bottom: 34, side: 4 };
const SAID_AT = 14;
/** Room above the highest bar for its number. */
const HEADROOM = 1.2;

interface Sizes {
  readonly param: 'kernels' | 'strides';
  readonly role: Role;
  readonly most: number;
  readonly values: readonly number[];
}
interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

/** A panel this narrow has no room for a frame's numbers. */
const axesOf = (width: number, height: number, most: number): Axes => ({
  x: { type: 'linear', domain: [-0.5, MOST_LAYERS - 0.5], range: [MARGIN.side, width - MARGIN.side] },
  y: { type: 'linear', domain: [0, HEADROOM * most], range: [height - MARGIN.bottom, MARGIN.top] },
});

const pixel = ({ domain: [a, b], range: [p, q] }: Axis, value: number): number =>
  p + ((value - a) / (b - a)) * (q - p);

function barMarks({ values, role }: Sizes, { x, y }: Axes): Markish[] {
  const bars = values.map((value, layer) => ({ layer, value }));
  type Bar = (typeof bars)[number];
  const [middle, top] = [({ layer }: Bar) => pixel(x, layer), ({ value }: Bar) => pixel(y, value)];
  return [
    rect(bars, {
      x1: ({ layer }: Bar) => pixel(x, layer - 0.5),
      x2: ({ layer }: Bar) => pixel(x, layer + 0.5),
      y1: top,
      y2: y.range[0],
      insetLeft: 1,
      insetRight: 1,
      fill: colourOf(role),
      fillOpacity: 0.55,
    }),
    ruleY([y.range[0]], { stroke: 'var(--rule)' }),
    text(bars, {
      x: middle,
      y: top,
      dy: -8,
      text: ({ value }: Bar) => String(value),
      fill: colourOf(role),
      fontWeight: 600,
    }),
  ];
}

function layerMarks({ x, y }: Axes, said: string): Markish[] {
  const [left, right] = x.range;
  const layers = Array.from({ length: MOST_LAYERS }, (_, layer) => layer);
  return [
    text(layers, {
      x: (layer: number) => pixel(x, layer),
      y: y.range[0] + 10,
      text: (layer: number) => String(layer + 1),
    }),
    text([said], { x: (left + right) / 2, y: y.range[0] + 26, text: String }),
  ];
}

function sizesPanel(context: Context, sizes: Sizes): { panel: Panel; handle: Handle } {
  const named = context.words.figure;
  const { param, role, most } = sizes;
  const share = context.narrow ? 1 / 2 : SHARES.halfRight;
  const height = HEIGHT[context.narrow ? 'narrow' : 'wide'];
  const axes = axesOf(panelWidth(context.width, share), height, most);
  const panel = barePanel(context, { name: param, height, share, role }, [
    text([named[param]], {
      x: MARGIN.side,
      y: SAID_AT,
      text: String,
      textAnchor: 'start',
      fill: colourOf(role),
      fontWeight: 600,
    }),
    ...barMarks(sizes, axes),
    ...layerMarks(axes, named.depth),
  ]);
  return {
    panel: { ...panel, axes, group: 'sizes' },
    handle: {
      param,
      panel: param,
      axis: 'draw',
      at: { x: 0, y: 0 },
      first: 1,
      label: named[`${param}Handle`],
    },
  };
}

/** None where all layers are alike: two sliders say it then. */
export function sizePanels(context: Context): { panel: Panel; handle: Handle }[] {
  if (context.p.same) return [];
  const { layers } = context.r;
  const kernels = layers.map(({ kernel }) => kernel);
  const strides = layers.map(({ stride }) => stride);
  return [
    sizesPanel(context, { param: 'kernels', role: 'kernel', most: LARGEST_KERNEL, values: kernels }),
    sizesPanel(context, { param: 'strides', role: 'truth', most: LARGEST_STRIDE, values: strides }),
  ];
}
