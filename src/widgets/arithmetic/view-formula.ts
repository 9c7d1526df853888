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

/** Where the end has one zero more than the beginning. */
const AFTER: readonly Token[] = [
  { symbol: '+' },
  { symbol: 'e', number: ({ after }) => after, role: 'truth' },
];
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
const AFTER_PADDING = 1 + FORMULA.findIndex(({ symbol }) => symbol === 'p');
const WITH_AFTER = [...FORMULA.slice(0, AFTER_PADDING), ...AFTER, ...FORMULA.slice(AFTER_PADDING)];
const colourOfToken = ({ role }: Token): string => (role ? colourOf(role) : 'var(--quiet)');
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
  const tokens = lines.some(({ after }) => after > 0) ? WITH_AFTER : FORMULA;
  const numbers = lines.map((axis, along) => tokens.map((token) => token.number?.(axis, r.readings[along])));
  const letter = narrow ? LETTER - 0.2 : LETTER + 1.6;
  const asked = tokens.map(({ symbol }, i) => {
    const longest = Math.max(symbol.length, ...numbers.map((line) => String(line[i] ?? '').length));
    return longest * letter + (SPACED.has(symbol) && !narrow ? 12 : narrow ? 1 : 2);
  });
  const head = p.apart ? (narrow ? 0 : 76) : 0;
  // Four digits everywhere are longer than the panel.
  const fit = Math.min(1, (width - head) / asked.reduce((sum, one) => sum + one, 0));
  const room = asked.map((one) => one * fit);
  const total = room.reduce((sum, one) => sum + one, 0);
  const start = head + (width - head - total) / 2;
  const middles = room.map(
    (one, i) => start + room.slice(0, i).reduce((sum, other) => sum + other, 0) + one / 2,
  );
  const size = narrow ? 'narrow' : 'wide';
  const ys = ROWS[size][p.apart ? 'two' : 'one'];
  const fontSize = fit * SIZE[size];
  const put = (texts: readonly string[], y: number, bold: boolean): Markish =>
    text(texts, {
      x: (_: string, i: number) => middles[i],
      y,
      fill: (_: string, i: number) => colourOfToken(tokens[i]),
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
      tokens.map(({ symbol }) => symbol),
      ys[0],
      true,
    ),
    ...numbers.map((line, i) =>
      put(
        tokens.map(({ symbol }, j) => String(line[j] ?? symbol)),
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
