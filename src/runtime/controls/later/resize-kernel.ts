import type { KernelValue } from '../../../widgets/contract.ts';

/** The same kernel on another grid, its centre ⌊k/2⌋ kept; new entries are 0. */
export function resizeKernel({ shape, data }: KernelValue, to: readonly [number, number]): KernelValue {
  const [dy, dx] = shape.map((from, axis) => Math.floor(from / 2) - Math.floor(to[axis] / 2));
  const resized = Array.from({ length: to[0] * to[1] }, (_, i) => {
    const y = Math.floor(i / to[1]) + dy;
    const x = (i % to[1]) + dx;
    return y >= 0 && y < shape[0] && x >= 0 && x < shape[1] ? data[y * shape[1] + x] : 0;
  });
  return { shape: to, data: resized };
}
