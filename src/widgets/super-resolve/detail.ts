/** The square that is magnified. */
import type { Vec } from '../../core/vector.ts';
import { DETAIL, type Params } from './params.ts';

type Shape = readonly [number, number];

/** Its first row and column, as near to the wanted middle as the frame allows; even, so that it holds whole pixels of the camera. */
export function cornerOf({ place: [x, y] }: Pick<Params, 'place'>, [height, width]: Shape): Shape {
  const held = (middle: number, side: number) =>
    2 * Math.round(Math.min(side - DETAIL, Math.max(0, middle * side - DETAIL / 2)) / 2);
  return [held(1 - y, height), held(x, width)];
}

/** A square out of a picture. */
export function cutOut(values: ArrayLike<number>, [, width]: Shape, [top, left]: Shape, side: number): Vec {
  return Float64Array.from({ length: side ** 2 }, (_, at) => {
    const [row, column] = [top + Math.floor(at / side), left + (at % side)];
    return values[row * width + column];
  });
}
