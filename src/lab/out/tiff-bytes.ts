/** Picture in a TIFF of real numbers, single precision, not compressed: one grey or three colours beside each other. */

/** Field types: two and four bytes. */
const [SHORT, LONG] = [3, 4];
const BYTES_OF = { [SHORT]: 2, [LONG]: 4 };
/** Photometric interpretations: black is 0; red, green and blue. Sample format: real numbers. */
const [GREY, RGB, REAL] = [1, 2, 3];
const HEAD = 8;
const ENTRY = 12;

type Entry = readonly [tag: number, type: typeof SHORT | typeof LONG, values: readonly number[]];

/**
 * Baseline TIFF, little-endian, one strip: the head, one directory with what does not fit into its entries behind it, the samples.
 * TIFF 6.0, sections 2, 4, 6 and 19.
 * @param planes one or three, row-major of `[height, width]`
 */
export function tiffBytes(
  planes: readonly ArrayLike<number>[],
  [height, width]: readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const channels = planes.length;
  const samples = channels * height * width;
  const each = (value: number): readonly number[] => Array<number>(channels).fill(value);
  const entriesWith = (data: number): readonly Entry[] => [
    [0x100, LONG, [width]],
    [0x101, LONG, [height]],
    [0x102, SHORT, each(32)],
    [0x103, SHORT, [1]],
    [0x106, SHORT, [channels === 3 ? RGB : GREY]],
    [0x111, LONG, [data]],
    [0x115, SHORT, [channels]],
    [0x116, LONG, [height]],
    [0x117, LONG, [4 * samples]],
    [0x11c, SHORT, [1]],
    [0x153, SHORT, each(REAL)],
  ];
  const sizeOf = ([, type, values]: Entry): number => BYTES_OF[type] * values.length;
  const beside = HEAD + 2 + ENTRY * entriesWith(0).length + 4;
  const behind = entriesWith(0).reduce((sum, entry) => sum + (sizeOf(entry) > 4 ? sizeOf(entry) : 0), 0);
  const data = 4 * Math.ceil((beside + behind) / 4);
  const view = new DataView(new ArrayBuffer(data + 4 * samples));
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, HEAD, true);
  writeDirectory(view, entriesWith(data), beside);
  for (let i = 0; i < samples; i++)
    view.setFloat32(data + 4 * i, planes[i % channels][Math.floor(i / channels)], true);
  return new Uint8Array(view.buffer);

  function writeDirectory(to: DataView, entries: readonly Entry[], free: number): void {
    to.setUint16(HEAD, entries.length, true);
    let next = free;
    entries.forEach((entry, i) => {
      const [tag, type, values] = entry;
      const at = HEAD + 2 + ENTRY * i;
      to.setUint16(at, tag, true);
      to.setUint16(at + 2, type, true);
      to.setUint32(at + 4, values.length, true);
      const isBehind = sizeOf(entry) > 4;
      if (isBehind) to.setUint32(at + 8, next, true);
      const from = isBehind ? next : at + 8;
      values.forEach((value, j) =>
        type === SHORT ? to.setUint16(from + 2 * j, value, true) : to.setUint32(from + 4 * j, value, true),
      );
      if (isBehind) next += sizeOf(entry);
    });
  }
}
