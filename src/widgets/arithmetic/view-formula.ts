/** o = ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1, and below each symbol the number that stands for it. */
import type { Panel, Role } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import type { LayerAxis } from './layer.ts';
import type { Reading } from './unread.ts';
import type { Context } from './view-layout.ts';

interface Token {
  readonly symbol: string;
  /** What stands in its place; undefined where the sign stays as it is. */
  readonly number?: (axis: LayerAxis, reading: Reading) => number;
  readonly role?: Role;
}

const FORMULA: readonly Token[] = [
  { symbol: 'o', number: (_, { outputs }) => outputs, role: 'observation' },
  { symbol: '=' },
  { symbol: '⌊(' },
  { symbol: 'i', number: ({ input }) => input, role: 'truth' },
  { symbol: '+' },
  { symbol: '2·' },
  { symbol: 'p', number: ({ padding }) => padding, role: 'truth' },
  { symbol: '−' },
  { symbol: 'd', number: ({ dilation }) => dilation, role: 'kernel' },
  { symbol: '(' },
  { symbol: 'k', number: ({ kernel }) => kernel, role: 'kernel' },
  { symbol: '−' },
  { symbol: '1)' },
  { symbol: '−' },
  { symbol: '1)' },
  { symbol: '/' },
  { symbol: 's', number: ({ stride }) => stride, role: 'observation' },
  { symbol: '⌋' },
  { symbol: '+' },
  { symbol: '1' },
];
const LETTER = 8.2;
const SPACED = new Set(['=', '+', '−']);
/** The symbols, a line of numbers for each axis that has its own, the note. */
const ROWS = {
  wide: { one: [12, 37, 58], two: [8, 27, 45, 62] },
  narrow: { one: [14, 40, 64], two: [9, 29, 49, 69] },
} as const;
const HEIGHT = { wide: 70, narrow: 80 };
const SIZE = { wide: 16, narrow: 15 };

export function formulaPanel(context: Context): Panel {
  const { r, p, words, width, narrow } = context;
  const named = words.figure;
  const lines = r.axes.slice(0, p.apart ? 2 : 1);
  const numbers = lines.map((axis, along) => FORMULA.map((token) => token.number?.(axis, r.readings[along])));
  const letter = narrow ? LETTER - 0.2 : LETTER + 1.6;
  const room = FORMULA.map(({ symbol }, i) => {
    const longest = Math.max(symbol.length, ...numbers.map((line) => String(line[i] ?? '').length));
    return longest * letter + (SPACED.has(symbol) && !narrow ? 12 : narrow ? 1 : 2);
  });
  const total = room.reduce((sum, one) => sum + one, 0);
  const head = p.apart ? (narrow ? 0 : 76) : 0;
  const start = head + (width - head - total) / 2;
  const middles = room.map(
    (one, i) => start + room.slice(0, i).reduce((sum, other) => sum + other, 0) + one / 2,
  );
  const size = narrow ? 'narrow' : 'wide';
  const ys = ROWS[size][p.apart ? 'two' : 'one'];
  const fontSize = SIZE[size];
  const put = (texts: readonly string[], y: number, bold: boolean): Markish =>
    text(texts, {
      x: (_: string, i: number) => middles[i],
      y,
      fill: (_: string, i: number) => (FORMULA[i].role ? colourOf(FORMULA[i].role) : 'var(--quiet)'),
      fontWeight: bold ? 700 : 500,
      fontSize,
    });
  const said = r.readings.map(({ remainder, outputs }, along) => {
    const { stride } = r.axes[along];
    return { remainder, outputs, stride };
  });
  const left = Math.max(...said.map(({ remainder }) => remainder));
  const note =
    left === 0
      ? named.nothingLeft
      : filled(named.left, { down: said[0].remainder, across: said[1].remainder });
  return barePanel(context, { name: 'formula', height: HEIGHT[size] }, [
    put(
      FORMULA.map(({ symbol }) => symbol),
      ys[0],
      true,
    ),
    ...numbers.map((line, i) =>
      put(
        FORMULA.map(({ symbol }, j) => String(line[j] ?? symbol)),
        ys[1 + i],
        false,
      ),
    ),
    ...(p.apart && !narrow
      ? [
          text([named.height, named.width], {
            x: start - 10,
            y: (_: string, i: number) => ys[1 + i],
            textAnchor: 'end',
            fill: 'var(--quiet)',
          }),
        ]
      : []),
    text([note], { x: width / 2, y: ys[ys.length - 1], fill: 'var(--quiet)' }),
  ]);
}
