/** The sum under the lens in numbers, a column a term: what one input adds, or what one output adds up. */
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleY, text, type Markish } from '../../parts/view/plot.ts';
import type { Panel, Role } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { INPUTS, TAPS } from './params.ts';
import { positions, type Context, type Lens } from './view-lens.ts';
import { textWidth } from '../../parts/view/text-width.ts';

interface Row {
  readonly head: string;
  readonly values: readonly (number | undefined)[];
  readonly role?: Role;
}
interface Said {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Below the line. */
  readonly total: Row;
}

const HEIGHT = 122;
/** Enough that the terms of every preset add up as they are printed. */
const MOST_DECIMALS = 4;
const ROW = { title: 10, first: 31, step: 20 };

function scattered({ r, words }: Context, lens: Lens): Said {
  const named = words.figure;
  const k = lens.at;
  const reached = positions(TAPS).map((j) => k + j);
  return {
    title: filled(named.scatters, { k, value: formatNumber(r.x[k]), from: k, to: k + TAPS - 1 }),
    rows: [
      { head: named.toOutput, values: reached },
      { head: filled(named.weightFrom, { k }), values: [...r.h], role: 'kernel' },
      {
        head: filled(named.timesInput, { k }),
        values: reached.map((n) => r.shares[n * INPUTS + k]),
        role: 'kernel',
      },
    ],
    total: { head: named.soFar, values: reached.map(lens.soFar), role: 'observation' },
  };
}

function gathered({ r, words }: Context, lens: Lens): Said {
  const named = words.figure;
  const n = lens.at;
  const reached = positions(TAPS).map((j) => n - TAPS + 1 + j);
  const known = reached.filter((k) => k in r.x);
  const whole = known.length === TAPS;
  const ends = { n, from: known[0], to: known[known.length - 1] };
  return {
    title: filled(whole ? named.gathers : named.gathersAtEdge, ends),
    rows: [
      { head: named.fromInput, values: reached },
      { head: named.inputs, values: reached.map((k) => r.x[k] ?? 0), role: 'truth' },
      { head: filled(named.weightTo, { n }), values: reached.map((k) => r.h[n - k]), role: 'kernel' },
      { head: named.product, values: reached.map((k) => (k in r.x ? r.shares[n * INPUTS + k] : 0)) },
    ],
    // Under the last term, where a sum is written.
    total: {
      head: filled(named.sum, { n }),
      values: reached.map((_, i) => (i === TAPS - 1 ? r.y[n] : undefined)),
      role: 'observation',
    },
  };
}

/** As many decimals as the widest number leaves room for. */
function decimalsFor(values: readonly number[], width: number): number {
  let decimals = MOST_DECIMALS;
  const widest = (): number => Math.max(...values.map((value) => textWidth(cellText(value, decimals))));
  while (decimals > 0 && widest() > width) decimals--;
  return decimals;
}

export function termsPanel(context: Context, lens: Lens): Panel {
  const { narrow } = context;
  const share = narrow ? 1 : 2 / 3;
  const width = panelWidth(context.width, share);
  const { title, rows, total } = (lens.scatter ? scattered : gathered)(context, lens);
  const head = narrow ? 76 : 120;
  const column = Math.min(76, (width - head) / TAPS);
  const height = (i: number): number => ROW.first + i * ROW.step;
  const known = [...rows, total].flatMap(({ values }) => values.filter((value) => value !== undefined));
  const decimals = decimalsFor(known, column - 2);
  const line = ({ head: said, values, role }: Row, i: number, bold: boolean): Markish[] => {
    const style = { y: height(i), fill: role ? colourOf(role) : 'var(--ink)', fontWeight: bold ? 600 : 400 };
    const shown = positions(TAPS).filter((at) => values[at] !== undefined);
    return [
      text([said], { ...style, x: 0, textAnchor: 'start' }),
      text(shown, {
        ...style,
        x: (at: number) => head + (at + 1) * column,
        text: (at: number) => cellText(values[at] ?? NaN, decimals),
        textAnchor: 'end',
      }),
    ];
  };
  const last = rows.length;
  return barePanel(context, { name: 'terms', height: HEIGHT, share }, [
    text([title], { x: 0, y: ROW.title, textAnchor: 'start', fontWeight: 600 }),
    ...rows.flatMap((row, i) => line(row, i, false)),
    ruleY([height(last) - ROW.step / 2], { x1: 0, x2: head + TAPS * column, stroke: 'var(--edge)' }),
    ...line(total, last, true),
  ]);
}
