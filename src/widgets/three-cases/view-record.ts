/** What fifty seeds gave: a line from the least to the most, a point in the middle, for the data and each method. */
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { dot, link, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Panel, Role } from '../contract.ts';
import { APART, PLACES, type CaseName } from './params.ts';
import type { Spread } from './record.ts';
import { nameIn, type Context } from './view-pictures.ts';

/** The axis of each case, which holds every draw of either blur. */
export const AXES: Readonly<Record<CaseName, readonly [readonly [number, number], readonly number[]]>> = {
  photograph: [
    [15, 30],
    [16, 20, 24, 28],
  ],
  slice: [
    [0.15, 0.5],
    [0.2, 0.3, 0.4, 0.5],
  ],
  spectrum: [
    [5, 10],
    [5, 6, 7, 8, 9, 10],
  ],
};

/** With room for four rows, though the spectrum has three. */
const HEIGHT = 196;

export function recordPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const { data, fifty } = words.figure;
  const rows: readonly (readonly [string, Role, Spread])[] = [
    ...(r.record.data ? [[data, 'observation', r.record.data] as const] : []),
    ...PLACES.map((place) => [nameIn(context, place), 'estimate', r.record.scores[place]] as const),
  ];
  const [domain, ticks] = AXES[p.case];
  const rowMarks = ([label, role, { least, median, most }]: (typeof rows)[number], i: number): Markish[] => {
    const y = rows.length - 1 - i;
    return [
      link([0], { x1: least, x2: most, y1: y, y2: y, stroke: colourOf(role), strokeWidth: 4 }),
      dot([0], { x: median, y, r: 5, fill: colourOf(role), stroke: 'var(--panel)' }),
      text([label], { frameAnchor: 'right', y, dx: 8, textAnchor: 'start', fill: 'var(--ink)' }),
    ];
  };
  return framedPanel(
    context,
    {
      name: 'record',
      height: HEIGHT,
      marginTop: 32,
      marginRight: narrow ? 116 : 130,
      x: plainAxis(domain, ticks, words.figure[`${p.case}-unit`]),
      y: plainAxis([-0.6, rows.length - 0.4], []),
    },
    [
      ...(p.case === 'spectrum'
        ? [ruleX([APART], { stroke: colourOf('truth'), strokeDasharray: '4 3' })]
        : []),
      ...rows.flatMap(rowMarks),
      ...wordRow([{ text: fifty }], 0, narrow),
    ],
  );
}
