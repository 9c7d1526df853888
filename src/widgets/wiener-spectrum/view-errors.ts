/** Fifty draws: what each filter's error was, and what was expected of it. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { dot, link, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Errors } from './model.ts';
import { shapeOf, type Context } from './view-spectra.ts';

const ESTIMATE = colourOf('estimate');
/** The most decades that have room; what lies beyond is drawn on the edge. */
const MOST_DECADES = 5;

/** Whole decades round all errors. */
function decadesOf(all: readonly Errors[]): readonly [number, number] {
  const values = all.flatMap(({ draws, here }) => [...draws, here]);
  const low = Math.floor(Math.log10(Math.max(1e-12, Math.min(...values))));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return [10 ** low, 10 ** Math.min(Math.max(high, low + 1), low + MOST_DECADES)];
}

interface Row {
  readonly name: string;
  readonly y: number;
  readonly errors: Errors;
}

function rowMarks({ name, y, errors }: Row, [low, high]: readonly [number, number]): Markish[] {
  const clipped = (value: number): number => Math.min(high, Math.max(low, value));
  const { expected, draws, here } = errors;
  return [
    text([name], { x: low, y, dx: 2, dy: -18, textAnchor: 'start', fill: ESTIMATE, fontWeight: 600 }),
    dot(Array.from(draws, clipped), { x: (v: number) => v, y, r: 3, fill: ESTIMATE, fillOpacity: 0.25 }),
    dot([clipped(here)], {
      x: (v: number) => v,
      y,
      r: 5,
      fill: 'var(--panel)',
      stroke: ESTIMATE,
      strokeWidth: 2,
    }),
    ...(expected === null
      ? []
      : [
          link([clipped(expected)], {
            x1: (v: number) => v,
            x2: (v: number) => v,
            y1: y - 0.22,
            y2: y + 0.22,
            stroke: 'var(--ink)',
            strokeWidth: 2,
          }),
        ]),
  ];
}

export function errorsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const all = [
    { name: named.wienerRow, errors: r.errors.wiener },
    { name: named.tikhonovRow, errors: r.errors.tikhonov },
    ...(p.assumed === 'true' ? [] : [{ name: named.shownRow, errors: r.errors.assumed }]),
  ];
  const domain = decadesOf(all.map(({ errors }) => errors));
  const [from, to] = domain.map((end) => Math.round(Math.log10(end)));
  const decades = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const rows = all.map((row, i) => ({ ...row, y: 3 - i }));
  return framedPanel(
    context,
    {
      name: 'errors',
      ...shapeOf(narrow),
      marginTop: 29,
      x: decadeAxis(domain, decades, named.error),
      y: { label: '', domain: [0.5, 3.7], ticks: [] },
    },
    [...rows.flatMap((row) => rowMarks(row, domain)), ...wordRow([{ text: named.draws }])],
  );
}
