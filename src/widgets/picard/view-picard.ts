/** Three series over i on one logarithmic axis: what the blur leaves, what the data hold, and their ratio, which must not rise. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions, THIN_HALO } from '../../parts/view/frame.ts';
import { dot, line, rect, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines, wordRow } from '../../parts/view/word-row.ts';
import type { Result } from './model.ts';
import { SIZE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export const terms = Array.from({ length: SIZE }, (_, i) => i + 1);
export const along = (label: string) => ({
  label,
  domain: [0.5, SIZE + 0.5] as const,
  ticks: [1, 8, 16, 24, 32],
});

/** Double precision ends near the lower end; beyond the upper, a term is past saving. */
const FLOOR = 1e-17;
/** Room for words under everything. */
const BOTTOM = 1e-19;
const CEILING = 1e5;
const shown = (value: number): number => Math.max(value, FLOOR);

function series(values: ArrayLike<number>, colour: string, how: 'line' | 'dots' | 'rings'): Markish[] {
  const at = { x: (i: number) => i, y: (i: number) => shown(values[i - 1]), clip: true } as const;
  const dash = { line: undefined, dots: '5 3', rings: '1 3' }[how];
  const path = line(terms, {
    ...at,
    stroke: colour,
    strokeWidth: how === 'line' ? 2.5 : 1.25,
    strokeDasharray: dash,
  });
  if (how === 'line') return [path];
  const fill = how === 'dots' ? colour : 'var(--panel)';
  return [path, dot(terms, { ...at, r: 3.2, fill, stroke: colour, strokeWidth: 1.5 })];
}

/** Where nothing of the truth is left, and what is kept of the rest. */
function regions({ r, p, narrow, words }: Context): Markish[] {
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const lost = { x1: r.holds + 0.5, x2: SIZE + 0.5, y1: BOTTOM, y2: CEILING };
  if (r.holds >= SIZE) return [cutRule(p.k)];
  return [
    rect([lost], { ...box, fill: colourOf('noise'), fillOpacity: 0.1 }),
    cutRule(p.k),
    text([words.figure[narrow ? 'lostShort' : 'lost']], {
      x: SIZE + 0.5,
      y: BOTTOM,
      dx: -5,
      dy: -8,
      textAnchor: 'end',
      fill: colourOf('noise'),
      fontWeight: 600,
      ...THIN_HALO,
    }),
  ];
}
const cutRule = (k: number): Markish =>
  ruleX([k], { stroke: colourOf('estimate'), strokeWidth: 1.5, strokeDasharray: '6 3' });

export function picardPanel(context: Context): { panel: Panel; handles: readonly Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'picard',
    height: narrow ? 300 : 256,
    marginTop: narrow ? 46 : 28,
    x: along(named.index),
    y: decadeAxis([BOTTOM, CEILING], [1e-16, 1e-12, 1e-8, 1e-4, 1, 1e4]),
  };
  const labels = [
    { text: named.sigma, role: 'kernel' },
    { text: named.coefficients, role: 'observation' },
    { text: named.ratio, role: 'estimate' },
    { text: named.wanted, role: 'truth' },
  ] as const;
  const panel = framedPanel(context, options, [
    ...regions(context),
    ruleY([p.noise], { stroke: colourOf('noise'), strokeWidth: 1.25 }),
    line(terms, {
      x: (i: number) => i,
      y: (i: number) => shown(r.wanted[i - 1]),
      stroke: colourOf('truth'),
      strokeWidth: 2,
      clip: true,
    }),
    ...series(r.sigma, colourOf('kernel'), 'line'),
    ...series(r.coefficients, colourOf('observation'), 'dots'),
    ...series(r.ratio, colourOf('estimate'), 'rings'),
    ...(narrow ? wordLines([labels.slice(0, 2), labels.slice(2)], true) : wordRow(labels)),
  ]);
  const cut: Handle = {
    param: 'k',
    panel: 'picard',
    axis: 'x',
    at: { x: p.k, y: CEILING / 10 },
    grab: 'line',
    label: named.cutHandle,
  };
  const floor: Handle = {
    param: 'noise',
    panel: 'picard',
    axis: 'y',
    at: { x: SIZE + 0.5, y: p.noise },
    grab: 'line',
    label: named.noiseHandle,
  };
  return { panel, handles: [cut, floor] };
}
