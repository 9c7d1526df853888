/** k and s of each layer as bars that can be drawn; layers not in use are empty. */
import type { Handle, Panel, Role } from '../contract.ts';
import { colourOf, framedPanel } from '../figures/frame.ts';
import { rect, ruleY, text } from '../figures/plot.ts';
import { wordRow } from '../figures/word-row.ts';
import { LARGEST_KERNEL, LARGEST_STRIDE, MOST_LAYERS } from './params.ts';
import type { Context } from './view-window.ts';

const HEIGHT = 150;

interface Sizes {
  readonly param: 'kernels' | 'strides';
  readonly role: Role;
  readonly most: number;
  readonly values: readonly number[];
}

function sizesPanel(context: Context, sizes: Sizes): { panel: Panel; handles: Handle[] } {
  const { p, words } = context;
  const named = words.figure;
  const { param, role, most } = sizes;
  const rows = sizes.values.map((value, layer) => ({ layer, value }));
  const panel = framedPanel(
    context,
    {
      name: param,
      height: HEIGHT,
      share: 1 / 2,
      role,
      marginTop: 26,
      x: {
        label: named.depth,
        domain: [-0.5, MOST_LAYERS - 0.5],
        ticks: Array.from({ length: MOST_LAYERS }, (_, l) => l),
        format: (l) => String(l + 1),
      },
      y: { label: '', domain: [0, 1.15 * most], ticks: [0, most / 2, most], format: String },
    },
    [
      rect(rows, {
        x1: ({ layer }: { layer: number }) => layer - 0.5,
        x2: ({ layer }: { layer: number }) => layer + 0.5,
        y1: 0,
        y2: 'value',
        insetLeft: 3,
        insetRight: 3,
        fill: colourOf(role),
        fillOpacity: 0.55,
      }),
      ruleY([0], { stroke: 'var(--rule)' }),
      text(rows, {
        x: 'layer',
        y: 'value',
        dy: -8,
        text: ({ value }: { value: number }) => String(value),
        fill: colourOf(role),
        fontWeight: 600,
      }),
      ...wordRow([{ text: named[p.same ? param : `${param}ToDraw`], role }]),
    ],
  );
  const draw: Handle = {
    param,
    panel: param,
    axis: 'draw',
    at: { x: 0, y: 0 },
    first: 1,
    label: named[`${param}Handle`],
  };
  return { panel, handles: p.same ? [] : [draw] };
}

export function sizePanels(context: Context) {
  const { layers } = context.r;
  return [
    sizesPanel(context, {
      param: 'kernels',
      role: 'kernel',
      most: LARGEST_KERNEL,
      values: layers.map(({ kernel }) => kernel),
    }),
    sizesPanel(context, {
      param: 'strides',
      role: 'truth',
      most: LARGEST_STRIDE,
      values: layers.map(({ stride }) => stride),
    }),
  ];
}
