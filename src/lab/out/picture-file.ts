/** A restored picture as a file of the depth that came in, in the file's own numbers. */
import { encode } from 'fast-png';
import { inFile, type Stored } from '../work/stored.ts';
import { tiffBytes } from './tiff-bytes.ts';

export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** What its name ends with. */
  readonly ending: string;
}

const MOST_LEVEL = 65_535;

/**
 * Real numbers as TIFF in single precision; else PNG of 16 or 8 bits, rounded and cut off at what the bits hold.
 * @param light planes in units of light, one or three, row-major of `shape`
 */
export function pictureFile(
  light: readonly ArrayLike<number>[],
  shape: readonly [number, number],
  stored: Stored,
): PictureFile {
  const numbers = light.map((plane) => Float64Array.from(plane, inFile(stored)));
  if (stored.depth === 'float')
    return { bytes: tiffBytes(numbers, shape), type: 'image/tiff', ending: 'tif' };
  const channels = numbers.length;
  const [height, width] = shape;
  const depth = stored.depth;
  const most = depth === 16 ? MOST_LEVEL : 255;
  const levels = Uint16Array.from({ length: channels * height * width }, (_, i) =>
    Math.min(most, Math.max(0, Math.round(numbers[i % channels][Math.floor(i / channels)]))),
  );
  const data = depth === 16 ? levels : Uint8Array.from(levels);
  return {
    bytes: new Uint8Array(encode({ width, height, data, channels, depth })),
    type: 'image/png',
    ending: 'png',
  };
}
