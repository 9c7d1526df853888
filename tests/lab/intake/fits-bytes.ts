/** FITS files, byte by byte as the standard (4.0, sections 3 and 4) has them. */

type Card = readonly [keyword: string, value: string | number | boolean];
const BLOCK = 2880;

const written = (value: Card[1]): string => {
  if (typeof value === 'boolean') return (value ? 'T' : 'F').padStart(20);
  return typeof value === 'number' ? String(value).padStart(20) : `'${value.padEnd(8)}'`;
};
const padded = (bytes: Uint8Array, by: number): Uint8Array => {
  const out = new Uint8Array(BLOCK * Math.ceil(bytes.length / BLOCK)).fill(by);
  out.set(bytes);
  return out;
};

const header = (cards: readonly Card[]): Uint8Array => {
  const lines = cards.map(([keyword, value]) =>
    `${keyword.padEnd(8)}= ${written(value)} / of a test`.padEnd(80),
  );
  return padded(new TextEncoder().encode([...lines, 'END'.padEnd(80)].join('')), 0x20);
};

const WRITERS: Readonly<Record<number, (view: DataView, i: number, value: number) => void>> = {
  8: (view, i, value) => view.setUint8(i, value),
  16: (view, i, value) => view.setInt16(2 * i, value),
  32: (view, i, value) => view.setInt32(4 * i, value),
  64: (view, i, value) => view.setBigInt64(8 * i, BigInt(value)),
  [-32]: (view, i, value) => view.setFloat32(4 * i, value),
  [-64]: (view, i, value) => view.setFloat64(8 * i, value),
};

interface Unit {
  readonly bitpix: number;
  /** NAXIS1, NAXIS2, … */
  readonly axes: readonly number[];
  /** Stored values, as they lie in the file. */
  readonly values: readonly number[];
  readonly cards?: readonly Card[];
  /** What an extension is; the primary unit has none. */
  readonly extension?: string;
}

export function fitsUnit({ bitpix, axes, values, cards = [], extension }: Unit): Uint8Array {
  const data = new Uint8Array((values.length * Math.abs(bitpix)) / 8);
  const view = new DataView(data.buffer);
  values.forEach((value, i) => WRITERS[bitpix](view, i, value));
  const first: Card = extension ? ['XTENSION', extension] : ['SIMPLE', true];
  const sides = axes.map((side, i): Card => [`NAXIS${i + 1}`, side]);
  const ending: readonly Card[] = extension ? [['PCOUNT', 0], ['GCOUNT', 1]] : [['EXTEND', true]]; // prettier-ignore
  const head = header([first, ['BITPIX', bitpix], ['NAXIS', axes.length], ...sides, ...ending, ...cards]);
  return Uint8Array.from([...head, ...padded(data, 0)]);
}

export const fitsFile = (...units: readonly Unit[]): Uint8Array =>
  Uint8Array.from(units.flatMap((unit) => [...fitsUnit(unit)]));
