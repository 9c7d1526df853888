/** A kernel without a formula, enlarged or made smaller. */
import type { Kernel } from '../../core/kernels/index.ts';

/** Along one side: what of each old sample falls into each new one, both counted from the middle. */
function shares(
  side: number,
  times: number,
): { readonly reach: number; of(from: number, into: number): number } {
  const reach = Math.max(0, Math.ceil((times * side - 1) / 2 - 1e-9));
  const middle = (side - 1) / 2;
  return {
    reach,
    of(from, into) {
      const low = Math.max(times * (from - middle - 0.5), into - reach - 0.5);
      const high = Math.min(times * (from - middle + 0.5), into - reach + 0.5);
      return Math.max(0, high - low) / times;
    },
  };
}

/** Each weight a square `times` as wide, shared by the area among the pixels that it covers: the sum stays, and sides are odd. */
export function resized(kernel: Kernel, times: number): Kernel {
  if (times === 1) return kernel;
  const [height, width] = kernel.shape;
  const [down, across] = [shares(height, times), shares(width, times)];
  const [tall, wide] = [2 * down.reach + 1, 2 * across.reach + 1];
  const rows = new Float64Array(tall * width);
  for (let into = 0; into < tall; into++)
    for (let from = 0; from < height; from++) {
      const share = down.of(from, into);
      if (share === 0) continue;
      for (let i = 0; i < width; i++) rows[into * width + i] += share * kernel.data[from * width + i];
    }
  const data = new Float64Array(tall * wide);
  for (let into = 0; into < wide; into++)
    for (let from = 0; from < width; from++) {
      const share = across.of(from, into);
      if (share === 0) continue;
      for (let i = 0; i < tall; i++) data[i * wide + into] += share * rows[i * width + from];
    }
  return { shape: [tall, wide], data };
}
