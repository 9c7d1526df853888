/** A spectrum, written down as instruments, spreadsheets and programs of several countries do. */

export interface Writing {
  readonly separator: 'tab' | 'semicolon' | 'comma' | 'comma and blank' | 'blank' | 'bar';
  readonly decimal: '.' | ',';
  readonly thousands: '' | ',' | '.' | "'" | '’' | ' ' | '\u00a0' | '\u202f';
  readonly quotes: 'no' | 'all' | 'needed';
  readonly head: keyof typeof HEADS;
  readonly numbers: keyof typeof NUMBERS;
  readonly extra: 'no' | 'from 0' | 'from 1' | 'names' | 'further';
  /** How an intensity's power of ten is written, where it is. */
  readonly exponent?: keyof typeof EXPONENTS;
  readonly minus?: '-' | '\u2212' | '–';
}

/** Of Fortran's, the last leaves the letter out where three digits take its place. */
export const EXPONENTS = {
  e: (power: number) => `e${signed(power, 2)}`,
  E: (power: number) => `E${signed(power, 2)}`,
  bare: (power: number) => `E${power}`,
  D: (power: number) => `D${signed(power, 2)}`,
  d: (power: number) => `d${signed(power, 2)}`,
  none: (power: number) => signed(power, 3),
} as const;
const signed = (power: number, digits: number): string =>
  (power < 0 ? '-' : '+') + String(Math.abs(power)).padStart(digits, '0');
const MANTISSA = 5;
/** Three digits take a power as small as that. */
const SHIFT = 105;

const SIGNS = { tab: '\t', semicolon: ';', comma: ',', 'comma and blank': ', ', blank: '  ', bar: ' | ' };

export const HEADS = {
  none: [],
  names: ['{x}{s}{y}'],
  'names and units': ['{x}{s}{y}', '[nm]{s}[a.u.]'],
  comments: ['# measured 12.5 ms, 3 scans', '# 1 2 3'],
  instrument: [
    'Data from sample',
    '',
    'Integration time (sec): 1.0E-1',
    'Scans: 10',
    'Pixels: 24',
    '>>>Begin<<<',
  ],
} as const;

/** Positions and intensities, and with how many decimals they are written. */
export interface Numbers {
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
  readonly digits: readonly [x: number, y: number];
}
export const NUMBERS = {
  absorbance: { x: (i: number) => 400 + i / 2, y: (i: number) => 0.05 + line(i), digits: [1, 4] },
  'whole positions': { x: (i: number) => 400 + i, y: (i: number) => 0.05 + line(i), digits: [0, 4] },
  counts: { x: (i: number) => 400 + i / 4, y: (i: number) => 250 + 4000 * line(i), digits: [2, 0] },
  'whole counts': { x: (i: number) => 400 + i, y: (i: number) => 250 + 4000 * line(i), digits: [0, 0] },
  wavenumbers: { x: (i: number) => 4000 - 2.5 * i, y: (i: number) => 97 - 60 * line(i), digits: [2, 3] },
  'both signs': { x: (i: number) => -6 + i / 2, y: (i: number) => line(i) - 0.4, digits: [1, 5] },
} as const satisfies Record<string, Numbers>;
const line = (i: number) => Math.exp(-(((i - 11) / 3) ** 2)) + 0.01 * ((i * 7) % 5);
export const ROWS = 24;

function number(value: number, digits: number, { decimal, thousands }: Writing): string {
  const [whole, part] = Math.abs(value).toFixed(digits).split('.');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return (value < 0 ? '-' : '') + grouped + (part === undefined ? '' : decimal + part);
}

/** What is written, and the number that it means. */
function withPower(value: number, exponent: keyof typeof EXPONENTS, decimal: string): [string, number] {
  const [mantissa, power] = value.toExponential(MANTISSA).split('e');
  const shift = exponent === 'none' ? SHIFT : 0;
  const written = mantissa.replace('.', decimal) + EXPONENTS[exponent](Number(power) - shift);
  return [written, Number(`${mantissa}e${Number(power) - shift}`)];
}

/** Two columns that are parted by the sign that stands in them cannot be written so by anyone. */
export const isWritable = ({ separator, decimal, thousands, quotes }: Writing): boolean =>
  decimal !== thousands &&
  !(separator.startsWith('comma') && thousands === ',' && quotes === 'no') &&
  !(separator === 'comma and blank' && quotes !== 'no');

export function write(
  writing: Writing,
  { x, y, digits }: Numbers = NUMBERS[writing.numbers],
  count = ROWS,
): { text: string; rows: number[][] } {
  const { separator, decimal, quotes, head, extra, exponent, minus = '-' } = writing;
  const sign = SIGNS[separator];
  const written = Array.from({ length: count }, (_, i) => ({
    x: [number(x(i), digits[0], writing), Number(x(i).toFixed(digits[0]))] as const,
    y: exponent
      ? withPower(y(i), exponent, decimal)
      : ([number(y(i), digits[1], writing), Number(y(i).toFixed(digits[1]))] as const),
  }));
  const quoted = (cell: string) =>
    quotes === 'all' || (quotes === 'needed' && cell.includes(sign.trim() || ' ')) ? `"${cell}"` : cell;
  const more = (i: number): [string[], string[]] =>
    ({ no: [[], []], 'from 0': [[`${i}`], []], 'from 1': [[`${i + 1}`], []], names: [['A'], ['ok']], further: [[], ['7', '8']] })[extra] as [string[], string[]]; // prettier-ignore
  const row = (cells: readonly string[]) => cells.map(quoted).join(sign);
  const body = written.map(({ x: [a], y: [b] }, i) => {
    const [before, after] = more(i);
    return row([...before, a.replaceAll('-', minus), b.replaceAll('-', minus), ...after]);
  });
  const heads = HEADS[head].map((one) =>
    one.replace('{x}', 'wavelength').replace('{y}', 'intensity').replaceAll('{s}', sign),
  );
  return { text: [...heads, ...body].join('\n'), rows: written.map(({ x, y }) => [x[1], y[1]]) };
}
