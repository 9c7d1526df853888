/** The last layer: one patch an input, stacked like bricks, with what the input brings along. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, frameOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, ruleX, text } from '../../parts/view/plot.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import { outputAxis, SHARES, windowOf, type Context } from './view-window.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';

const HEIGHT = { narrow: 214, wide: 168 };
const TOP = { narrow: 44, wide: 26 };
/** Rows of bricks; more where patches overlap more. */
const LEAST_ROWS = 2;

interface Patch {
  readonly input: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly brings: number;
}

const modulo = (a: number, n: number): number => ((a % n) + n) % n;

function patchesOf(context: Context): { patches: Patch[]; rows: number } {
  const { layers, before } = context.r;
  const { kernel, stride } = layers[layers.length - 1];
  const outputs = windowOf(context);
  const rows = Math.max(LEAST_ROWS, Math.ceil(kernel / stride));
  const first = Math.ceil((1 - kernel) / stride);
  const last = Math.floor((outputs - 1) / stride);
  const patches = Array.from({ length: last - first + 1 }, (_, at) => first + at).map((input) => ({
    input,
    from: Math.max(0, input * stride),
    to: Math.min(outputs, input * stride + kernel),
    row: modulo(input, rows),
    brings: before[modulo(input, before.length)],
  }));
  return { patches, rows };
}

export function patchesPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { kernel, stride } = r.layers[r.layers.length - 1];
  const { patches, rows } = patchesOf(context);
  const outputs = windowOf(context);
  const options: FrameOptions = {
    name: 'patches',
    share: narrow ? 1 : SHARES.left,
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    marginTop: TOP[narrow ? 'narrow' : 'wide'],
    role: 'truth',
    x: outputAxis(context, ''),
    // Row 0 on top.
    y: { label: '', domain: [rows, 0], ticks: [] },
  };
  const { x } = frameOf(context, options);
  const cell = (x.range[1] - x.range[0]) / outputs;
  const numbered = patches.filter(
    ({ from, to, brings }) =>
      textWidth(String(brings), { size: letterSize(context.narrow) }) < (to - from) * cell,
  );
  const box = {
    x1: 'from',
    x2: 'to',
    y1: 'row',
    y2: ({ row }: Patch) => row + 1,
    inset: 1.5,
    rx: 3,
  } as const;
  const own = patches.filter(({ input }) => input === 0);
  const panel = framedPanel(context, options, [
    ruleX(
      Array.from({ length: outputs + 1 }, (_, o) => o),
      { stroke: 'var(--rule)', strokeOpacity: 0.5 },
    ),
    rect(patches, { ...box, fill: colourOf('truth'), fillOpacity: 0.22, stroke: colourOf('truth') }),
    rect(own, {
      ...box,
      fill: colourOf('kernel'),
      fillOpacity: 0.25,
      stroke: colourOf('kernel'),
      strokeWidth: 2.5,
    }),
    text(numbered, {
      x: ({ from, to }: Patch) => (from + to) / 2,
      y: ({ row }: Patch) => row + 0.5,
      text: ({ brings }: Patch) => String(brings),
      fill: 'var(--ink)',
    }),
    ...wordRows(
      [
        { text: r.layers.length > 1 ? named.lastPatches : named.patches, role: 'truth' },
        { text: r.layers.length > 1 ? named.carried : filled(named.sizes, { kernel, stride }) },
      ],
      narrow,
    ),
  ]);
  const common = { panel: 'patches', axis: 'x' } as const;
  const handles: Handle[] = [
    {
      ...common,
      param: 'kernel',
      at: { x: kernel, y: 0.5 },
      grab: { x1: 0, x2: kernel, y1: 0, y2: 1 },
      label: named.kernelHandle,
    },
    {
      ...common,
      param: 'stride',
      at: { x: stride, y: 1.5 },
      grab: { x1: stride, x2: stride + kernel, y1: 1, y2: 2 },
      label: named.strideHandle,
    },
  ];
  return { panel, handles: p.same ? handles : [] };
}
