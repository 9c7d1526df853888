/** A picture's numbers as bytes of colour: the same on a canvas and in a PNG. */
import type { PictureData } from '../widgets/contract.ts';

const byte = (value: number): number => (value <= 0 ? 0 : value >= 1 ? 255 : Math.round(value * 255));

/** Grey at 0, towards blue below and towards orange above; equally light on both sides of equal size. */
function diverging(t: number): [number, number, number] {
  const s = Math.max(-1, Math.min(1, t));
  const a = Math.abs(s);
  const mix = (from: number, to: number) => Math.round(from + a * (to - from));
  return s < 0 ? [mix(236, 30), mix(236, 72), mix(234, 160)] : [mix(236, 176), mix(236, 74), mix(234, 8)];
}

/** RGBA, row-major, opaque. A value that is not a number shows as magenta, so that it can't be overlooked. */
export function pictureBytes({ shape, data, range = [0, 1], map = 'grey' }: PictureData): Uint8ClampedArray {
  const [height, width] = shape;
  const [low, high] = range;
  const bytes = new Uint8ClampedArray(4 * height * width);
  const planes = (map === 'rgb' ? data : [data, data, data]) as readonly ArrayLike<number>[];
  const scale = 1 / (high - low);
  for (let i = 0, o = 0; i < height * width; i++, o += 4) {
    if (Number.isNaN(planes[0][i] + planes[1][i] + planes[2][i])) bytes.set([255, 0, 255], o);
    else if (map === 'diverging')
      bytes.set(diverging(planes[0][i] / Math.max(Math.abs(low), Math.abs(high))), o);
    else for (let c = 0; c < 3; c++) bytes[o + c] = byte((planes[c][i] - low) * scale);
    bytes[o + 3] = 255;
  }
  return bytes;
}
