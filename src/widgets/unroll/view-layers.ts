/** Over the layers: the error of three methods on this signal, and what was learned for each of them. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { dot, link, ruleX, ruleY, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { FIRST_TAU, FIRST_THETA, MOST_LAYERS, TRAINED_LAYERS } from './params.ts';
import type { Context } from './view-signal.ts';

/** Errors that are drawn; what lies beyond is drawn on the edge. */
export const ERRORS = [0.1, 4] as const;
export const held = (error: number): number => Math.min(ERRORS[1], Math.max(ERRORS[0], error));
export const errorAxis = () => decadeAxis(ERRORS, [0.1, 0.2, 0.5, 1, 2, 4]);

export const below = (narrow: boolean) => ({
  height: narrow ? 220 : 200,
  share: narrow ? 1 : 1 / 3,
  marginTop: 45,
});

export function errorsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const layers = Array.from({ length: MOST_LAYERS + 1 }, (_, i) => i);
  const lines: LineOptions[] = [
    { role: 'estimate', variant: 2, x: layers, y: r.ista.errors.map(held), markers: 0.5 },
    { role: 'estimate', variant: 1, x: layers, y: r.fista.errors.map(held), markers: 10 },
    { role: 'estimate', x: layers, y: r.learned.errors.map(held), markers: MOST_LAYERS },
  ];
  const options: FrameOptions = {
    name: 'errors',
    ...below(narrow),
    x: plainAxis([0, MOST_LAYERS], [0, 10, 20, 30], named.layer),
    y: errorAxis(),
  };
  return framedPanel(context, options, [
    ruleX([TRAINED_LAYERS], { stroke: 'var(--rule)', strokeWidth: 1.5 }),
    ...lines.flatMap(lineMarks),
    ruleX([p.layers], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    ...wordLines(
      [
        [{ text: named.error }],
        [
          { text: named.learned, role: 'estimate' },
          { text: named.fista, role: 'estimate' },
          { text: named.ista, role: 'estimate' },
        ],
      ],
      narrow,
    ),
  ]);
}

/** The layer shown is dragged along its axis. */
export const layersHandle = ({ p, words }: Context): Handle => ({
  ...{ param: 'layers', panel: 'errors', axis: 'x', at: { x: p.layers, y: 0.13 }, grab: 'panel' },
  label: words.params.layers.label,
});

const NUMBERS = [0.01, 200] as const;

/** τ and θ, each beside where it began. */
export function learnedPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'learned',
    ...below(narrow),
    x: plainAxis([0.5, TRAINED_LAYERS + 0.5], [1, 4, 7, 10], named.layer),
    y: decadeAxis(NUMBERS, [0.01, 0.1, 1, 10, 100]),
  };
  const stems = (values: readonly number[], from: number, fill: string): Markish[] => [
    link(values, {
      ...{ x1: (_: number, i: number) => i + 1, x2: (_: number, i: number) => i + 1 },
      ...{ y1: from, y2: (value: number) => value, stroke: colourOf('estimate'), strokeOpacity: 0.5 },
    }),
    dot(values, {
      ...{ x: (_: number, i: number) => i + 1, y: (value: number) => value },
      ...{ r: 3.5, fill, stroke: colourOf('estimate') },
    }),
  ];
  return framedPanel(context, options, [
    ruleY([FIRST_TAU, FIRST_THETA], { stroke: 'var(--quiet)', strokeDasharray: '4 3' }),
    ...(p.layers >= 1 && p.layers <= TRAINED_LAYERS
      ? [ruleX([p.layers], { stroke: 'var(--ink)', strokeWidth: 1.25 })]
      : []),
    ...stems(r.taus, FIRST_TAU, colourOf('estimate')),
    ...stems(r.thetas, FIRST_THETA, 'var(--panel)'),
    ...wordLines(
      [
        [{ text: named.numbers }],
        [
          { text: named.tau, role: 'estimate' },
          { text: named.theta, role: 'estimate' },
        ],
      ],
      narrow,
    ),
  ]);
}
