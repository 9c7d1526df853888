/** Numbers as the bytes of a screen: white for white, black for 0, and what is no number as the pictures of the book mark it. */
import { linearToSrgb } from '../../core/light.ts';
import { pictureBytes } from '../../runtime/picture-bytes.ts';
import type { BroughtDown } from './bring-down.ts';

export function shownAs(
  { planes, shape, white }: Pick<BroughtDown, 'planes' | 'shape' | 'white'>,
  curve: 'srgb' | 'linear',
): Uint8ClampedArray<ArrayBuffer> {
  const seen = planes.map((plane) =>
    plane.map((value) => (curve === 'linear' ? linearToSrgb(value / white) : value / white)),
  );
  const picture = seen.length === 1 ? { shape, data: seen[0] } : ({ shape, data: seen, map: 'rgb' } as const);
  return new Uint8ClampedArray(pictureBytes(picture));
}
