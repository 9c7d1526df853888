import type { ModuleMemory } from '../compiled/memory.ts';
import { chirpTables } from './bluestein.ts';
import { cosineTables } from './cosine-tables.ts';
import { stagesOf } from './plan.ts';

/** What stands for the number of stages in a plan by Bluestein's way. */
const CHIRP = -1;

/** A plan in the module's memory, and how many complex numbers of work space each line wants. */
export interface CompiledPlan {
  readonly at: number;
  readonly work: number;
}

/** What is made of a length once, and kept until the memory throws its tables away. */
function kept<T>(memory: ModuleMemory, make: (n: number) => T): (n: number) => T {
  const made = new Map<number, T>();
  let generation = memory.generation;
  return (n) => {
    if (generation !== memory.generation) made.clear();
    generation = memory.generation;
    const known = made.get(n);
    if (known !== undefined) return known;
    const value = make(n);
    made.set(n, value);
    return value;
  };
}

/** Plans of transforms, as compiled/assembly/transform.ts reads them. */
export function compiledPlans(memory: ModuleMemory): (n: number) => CompiledPlan {
  const planFor = kept(memory, (n): CompiledPlan => {
    const stages = stagesOf(n);
    if (stages === null) return chirpPlan(n);
    const words = stages.flatMap(({ radix, length, twiddles, circle }) => [
      ...[radix, length, memory.keep(twiddles.re), memory.keep(twiddles.im)],
      ...[memory.keep(circle.re), memory.keep(circle.im)],
    ]);
    return { at: memory.keep(Int32Array.of(n, stages.length, ...words)), work: 3 * n };
  });

  function chirpPlan(n: number): CompiledPlan {
    const { size, chirp, filter } = chirpTables(n);
    const inner = planFor(size);
    const words = [chirp.re, chirp.im, filter.re, filter.im].map((table) => memory.keep(table));
    return { at: memory.keep(Int32Array.of(n, CHIRP, inner.at, ...words)), work: n + size + inner.work };
  }
  return planFor;
}

/** Tables of cosine transforms, as compiled/assembly/cosine.ts reads them: their address. */
export function compiledCosineTables(memory: ModuleMemory): (n: number) => number {
  return kept(memory, (n) => {
    const { place, cos, sin, scale } = cosineTables(n);
    const asTheyCome = Int32Array.from({ length: n }, (_, j) => j);
    const multipliers = [
      cos.map((value) => value / 2),
      sin.map((value) => value / 2),
      cos.map((value, k) => value * scale[k]),
      sin.map((value, k) => value * scale[k]),
      scale.map((value, k) => (k === 0 ? 0 : scale[n - k] / value)),
    ];
    const words = [place, asTheyCome, ...multipliers].map((table) => memory.keep(table));
    return memory.keep(Int32Array.from(words));
  });
}
