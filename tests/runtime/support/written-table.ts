/** A spectrum, written down as instruments, spreadsheets and programs of several countries do. */

export interface Writing {
  readonly separator: 'tab' | 'semicolon' | 'comma' | 'comma and blank' | 'blank' | 'bar';
  readonly decimal: '.' | ',';
  readonly thousands: '' | ',' | '.' | "'" | '’' | '\u00a0' | '\u202f';
  readonly quotes: 'no' | 'all' | 'needed';
  readonly head: keyof typeof HEADS;
  readonly numbers: keyof typeof NUMBERS;
  readonly extra: 'no' | 'from 0' | 'from 1' | 'names' | 'further';
}

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
export const NUMBERS = {
  absorbance: { x: (i: number) => 400 + i / 2, y: (i: number) => 0.05 + line(i), digits: [1, 4] },
  'whole positions': { x: (i: number) => 400 + i, y: (i: number) => 0.05 + line(i), digits: [0, 4] },
  counts: { x: (i: number) => 400 + i / 4, y: (i: number) => 250 + 4000 * line(i), digits: [2, 0] },
  'whole counts': { x: (i: number) => 400 + i, y: (i: number) => 250 + 4000 * line(i), digits: [0, 0] },
  wavenumbers: { x: (i: number) => 4000 - 2.5 * i, y: (i: number) => 97 - 60 * line(i), digits: [2, 3] },
  'both signs': { x: (i: number) => -6 + i / 2, y: (i: number) => line(i) - 0.4, digits: [1, 5] },
} as const;
const line = (i: number) => Math.exp(-(((i - 11) / 3) ** 2)) + 0.01 * ((i * 7) % 5);
export const ROWS = 24;

function number(value: number, digits: number, { decimal, thousands }: Writing): string {
  const [whole, part] = Math.abs(value).toFixed(digits).split('.');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return (value < 0 ? '-' : '') + grouped + (part === undefined ? '' : decimal + part);
}

export function write(writing: Writing): { text: string; rows: number[][] } {
  const { separator, quotes, head, numbers, extra } = writing;
  const { x, y, digits } = NUMBERS[numbers];
  const sign = SIGNS[separator];
  const rows = Array.from({ length: ROWS }, (_, i) => [
    Number(x(i).toFixed(digits[0])),
    Number(y(i).toFixed(digits[1])),
  ]);
  const quoted = (cell: string) =>
    quotes === 'all' || (quotes === 'needed' && cell.includes(sign.trim() || ' ')) ? `"${cell}"` : cell;
  const more = (i: number): [string[], string[]] =>
    ({ no: [[], []], 'from 0': [[`${i}`], []], 'from 1': [[`${i + 1}`], []], names: [['A'], ['ok']], further: [[], ['7', '8']] })[extra] as [string[], string[]]; // prettier-ignore
  const row = (cells: readonly string[]) => cells.map(quoted).join(sign);
  const body = rows.map(([a, b], i) => {
    const [before, after] = more(i);
    return row([...before, number(a, digits[0], writing), number(b, digits[1], writing), ...after]);
  });
  const heads = HEADS[head].map((one) =>
    one.replace('{x}', 'wavelength').replace('{y}', 'intensity').replaceAll('{s}', sign),
  );
  return { text: [...heads, ...body].join('\n'), rows };
}
