/**
 * Arrays as NumPy keeps them: `.npy`, a head of text before the numbers (format 1.0, numpy.lib.format), and `.npz`, a zip of such files, one an
 * array and none compressed, as `np.savez` writes it (PKWARE APPNOTE.TXT 6.3).
 */
export interface NamedArray {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

type Bytes = Uint8Array<ArrayBuffer>;

const ALIGNED = 64;
const MAGIC = [0x93, ...Array.from('NUMPY', (letter) => letter.charCodeAt(0)), 1, 0];

/** `np.load(file)`: little-endian single precision, in the order of C. */
export function npyBytes({ shape, data }: NamedArray): Bytes {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const head = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sizes}), }`;
  const before = MAGIC.length + 2;
  const whole = ALIGNED * Math.ceil((before + head.length + 1) / ALIGNED);
  const bytes = new Uint8Array(whole + 4 * data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, whole - before, true);
  bytes.set(new TextEncoder().encode(`${head.padEnd(whole - before - 1)}\n`), before);
  data.forEach((value, i) => view.setFloat32(whole + 4 * i, value, true));
  return bytes;
}

/** Signatures of a file's own head, of its entry in the list at the end, and of the end. */
const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** 1 January 1980, the first day that a zip knows: the same arrays make the same bytes. */
const DAY = 33;

/** `np.load(file)[name]`. */
export function npzBytes(arrays: Readonly<Record<string, NamedArray>>): Bytes {
  const [files, entries]: [Bytes[], Bytes[]] = [[], []];
  let at = 0;
  for (const [key, array] of Object.entries(arrays)) {
    const [name, content] = [new TextEncoder().encode(`${key}.npy`), npyBytes(array)];
    // Version, flags, method, time, day; checksum and sizes; lengths of the name and of what else there is.
    const about = [
      ...short(VERSION, 0, 0, 0, DAY),
      ...long(checksum(content), content.length, content.length),
      ...short(name.length, 0),
    ];
    const file = [fields(long(LOCAL), about), name, content];
    entries.push(fields(long(ENTRY), short(VERSION), about, short(0, 0, 0), long(0, at)), name);
    files.push(...file);
    at += lengthOf(file);
  }
  const count = Object.keys(arrays).length;
  const end = fields(long(END), short(0, 0, count, count), long(lengthOf(entries), at), short(0));
  return joined([...files, ...entries, end]);
}

type Field = readonly [value: number, bytes: 2 | 4];
const short = (...values: readonly number[]): Field[] => values.map((value) => [value, 2]);
const long = (...values: readonly number[]): Field[] => values.map((value) => [value, 4]);

/** Little-endian, one behind the other. */
function fields(...lists: readonly (readonly Field[])[]): Bytes {
  const all = lists.flat();
  return Uint8Array.from(
    all.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 0xff)),
  );
}

const lengthOf = (parts: readonly Bytes[]): number => parts.reduce((sum, { length }) => sum + length, 0);

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309. */
function checksum(bytes: Bytes): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC_TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
