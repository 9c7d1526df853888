import { checkNumbers, demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';

/** `[pictures, channels, height, width]`, as PyTorch's NCHW. A vector a picture is `[n, features, 1, 1]`. */
export type TensorShape = readonly [pictures: number, channels: number, height: number, width: number];

/** A batch of pictures: `data` row-major, the width fastest, in double precision (a `Vec`) or in single. */
export interface Tensor<V extends Numbers = Vec> {
  readonly shape: TensorShape;
  readonly data: V;
}

/** How many numbers an array of this shape holds; a tensor's shape, or that of a weight. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

/** A tensor from its numbers (not copied), in their precision. Without numbers, of zeros in double precision. */
export function tensor(shape: TensorShape): Tensor;
export function tensor<V extends Numbers>(shape: TensorShape, data: V): Tensor<V>;
export function tensor(
  shape: TensorShape,
  data: Numbers = new Float64Array(countOf(shape)),
): Tensor<Numbers> {
  const made = { shape, data };
  checkTensor('tensor', 'tensor', made);
  return made;
}

/** Throws unless the shape is four whole numbers ≥ 1 and the data as many numbers as it says, in the precision of `like`. */
export function checkTensor(who: string, what: string, value: Tensor<Numbers>, like?: Numbers): void {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`${who}: ${what} must be {shape, data}, got ${typeof value}`);
  checkTensorShape(who, `${what}'s shape`, value.shape);
  checkNumbers(who, what, value.data, countOf(value.shape), like);
}

/** `shape` is `[pictures, channels, height, width]` of whole numbers ≥ 1. */
export function checkTensorShape(who: string, what: string, shape: TensorShape): void {
  const axes: unknown = shape;
  if (!Array.isArray(axes)) throw new TypeError(`${who}: ${what} must be an array, got ${typeof axes}`);
  const ok = axes.length === 4 && axes.every((n) => Number.isSafeInteger(n) && n >= 1);
  demand(ok, who, `${what} must be [pictures, channels, height, width] of whole numbers ≥ 1`, axes);
}

/** Throws unless both have the same four lengths. */
export function checkSameShape(who: string, what: string, shape: TensorShape, expected: TensorShape): void {
  const same = shape.every((n, axis) => n === expected[axis]);
  demand(same, who, `${what} must have shape ${listed(expected)}`, listed(shape));
}

/** `[1, 3, 8, 8]`, as PyTorch prints a shape. */
export function listed(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
