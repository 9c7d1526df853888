/** Numbers as the bytes of a canvas. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { pictureBytes } from '../../runtime/picture-bytes.ts';
import type { PictureData } from '../../widgets/contract.ts';
import { levelOf } from './levels.ts';
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

/** Planes of light, one or three, as the screen shows them. */
export function paintedLight(light: readonly Vec[], shape: readonly [number, number]): Painted {
  const bytes = new Uint8ClampedArray(4 * shape[0] * shape[1]).fill(255);
  const [red, green = red, blue = red] = light;
  for (let i = 0, o = 0; o < bytes.length; i++, o += 4) {
    bytes[o] = levelOf(red[i]);
    bytes[o + 1] = green === red ? bytes[o] : levelOf(green[i]);
    bytes[o + 2] = blue === red ? bytes[o] : levelOf(blue[i]);
  }
  return { shape, bytes };
}
