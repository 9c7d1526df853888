/** A vector or a row-major picture: flat, 64-bit, transferable between threads. */
export type Vec = Float64Array<ArrayBuffer>;

/** The same in 32 bits, for the training of networks. */
export type Single = Float32Array<ArrayBuffer>;

/** Numbers in either precision. What computes on them answers in the precision that came in. */
export type Numbers = Vec | Single;

/** `[n]` for a signal, `[height, width]` for a picture. */
export type Shape = readonly [number] | readonly [number, number];

/** How many numbers an array of this shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.length === 1 ? shape[0] : shape[0] * shape[1];
}

/** A shape as `[height, width]`; a signal is a picture of one row. */
export function asPicture(shape: Shape): readonly [number, number] {
  return shape.length === 1 ? [1, shape[0]] : shape;
}

/** True when both have the same number of axes and the same lengths. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a[0] === b[0] && a[1] === b[1];
}

/** A shape as people write it: `8×8`, or `256` for a signal. */
export function formatShape(shape: Shape): string {
  return shape.join('×');
}

/** ⟨a, b⟩ = Σ aᵢbᵢ. */
export function dot(a: Vec, b: Vec): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

/** ‖a‖ = √⟨a, a⟩. */
export function norm(a: Vec): number {
  return Math.sqrt(dot(a, a));
}

/** ‖a − b‖². */
export function squaredDistance(a: Vec, b: Vec): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = a[i] - b[i];
    total += apart * apart;
  }
  return total;
}

/** ‖a − b‖. */
export function distance(a: Vec, b: Vec): number {
  return Math.sqrt(squaredDistance(a, b));
}

/** Σ aᵢ. */
export function sum(a: Vec): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i];
  return total;
}

/** The largest |aᵢ|; 0 for an empty vector. */
export function maxAbs(a: Vec): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]));
  return largest;
}

/** a + b, as a new vector. */
export function add(a: Vec, b: Vec): Vec {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i] + b[i];
  return out;
}

/** a − b, as a new vector or in `out`, which may be one of the two. */
export function subtract(a: Vec, b: Vec, out = new Float64Array(a.length)): Vec {
  for (let i = 0; i < a.length; i++) out[i] = a[i] - b[i];
  return out;
}

/** c·a, as a new vector. */
export function scale(c: number, a: Vec): Vec {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = c * a[i];
  return out;
}

/** a + c·b, as a new vector or in `out`, which may be one of the two: one step of length c along b. */
export function addScaled(a: Vec, c: number, b: Vec, out = new Float64Array(a.length)): Vec {
  for (let i = 0; i < a.length; i++) out[i] = a[i] + c * b[i];
  return out;
}

/** The nearest number in [low, high]. */
export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value;
}

/** So many zeros, in the precision of `like`. */
export function zerosLike<V extends Numbers>(like: V, count: number): V {
  return (like instanceof Float32Array ? new Float32Array(count) : new Float64Array(count)) as V;
}
