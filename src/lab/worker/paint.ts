/** Numbers as the bytes of a canvas. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { pictureBytes } from '../../runtime/picture-bytes.ts';
import type { PictureData } from '../../widgets/contract.ts';
import { levelOf } from './levels.ts';
import type { Restored } from '../work/restored.ts';
import type { Painted } from './messages.ts';

export function pictureData(planes: readonly Vec[], shape: readonly [number, number]): PictureData {
  return planes.length === 1 ? { shape, data: planes[0] } : { shape, data: planes, map: 'rgb' };
}

/** A kernel, its largest weight white. */
export const kernelData = ({ shape, data }: Kernel): PictureData => ({
  shape,
  data,
  range: [0, data.reduce((a, b) => Math.max(a, b), 0) || 1],
});

export const painted = (picture: PictureData): Painted => ({
  shape: picture.shape,
  bytes: new Uint8ClampedArray(pictureBytes(picture)),
});

/** Light of one plane or three, as the screen shows it. */
export function paintedLight({ planes, change }: Restored, shape: readonly [number, number]): Painted {
  const bytes = new Uint8ClampedArray(4 * shape[0] * shape[1]).fill(255);
  const [red, green = red, blue = red] = planes;
  for (let i = 0, o = 0; o < bytes.length; i++, o += 4) {
    const more = change(i);
    bytes[o] = levelOf(red[i] + more);
    bytes[o + 1] = green === red ? bytes[o] : levelOf(green[i] + more);
    bytes[o + 2] = blue === red ? bytes[o] : levelOf(blue[i] + more);
  }
  return { shape, bytes };
}
