import { bytes } from '../compiled/bytes/sums.ts';
import { instantiate } from '../compiled/module.ts';
import type { Sums } from './sums.ts';

/** On addresses; what they mean is told in compiled/assembly/sums.ts. */
type Functions = {
  readonly groupsOf: (weights: number, kh: number, kw: number, pitch: number, to: number) => number;
  readonly correlate: (...numbers: number[]) => void;
};

/** Bytes of a group of weights. */
const GROUP = 64;

/** The sums by compiled code; null where it can't run. */
export function compiledSums(): Sums | null {
  const module = instantiate<Functions>(bytes);
  if (module === null) return null;
  const { functions, memory } = module;
  return {
    open({ shape: [kh, kw], data: weights }, width, rows) {
      memory.begin();
      const columns = width - kw + 1;
      const groups = memory.room(GROUP * kh * Math.ceil(kw / 4));
      const end = functions.groupsOf(memory.put(weights), kh, kw, 8 * width, groups);
      // One number more than there are: pairs of an odd number of columns reach beyond.
      const [x, sums] = [memory.room(8 * rows * width + 8), memory.room(8 * (rows - kh + 1) * columns + 8)];
      const [data, done] = [memory.view(x, rows * width), memory.view(sums, (rows - kh + 1) * columns)];
      return {
        data,
        sum(count, out) {
          functions.correlate(x, 8 * width, groups, end, sums, count, columns);
          out.set(count === rows - kh + 1 ? done : done.subarray(0, count * columns));
        },
      };
    },
  };
}
