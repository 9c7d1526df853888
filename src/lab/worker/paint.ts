/** Numbers as the bytes of a canvas. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { pictureBytes } from '../../runtime/picture-bytes.ts';
import type { PictureData } from '../../widgets/contract.ts';
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
