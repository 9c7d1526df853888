import type { Vec } from '../vector.ts';
import { bluesteinPlan } from './bluestein.ts';
import { passFor } from './passes.ts';
import type { Pass, Stage } from './stage.ts';
import { makeStage } from './stage.ts';

/** The forward transform of one length, with its tables and its work space. */
export interface Plan {
  readonly length: number;
  /**
   * Transforms in place: `batch` columns side by side, element j of column q at [offset + j·batch + q].
   * X_k = Σⱼ xⱼ e^(−2πi jk/n), without a scale factor.
   */
  run(re: Vec, im: Vec, offset: number, batch: number): void;
}

/** Above this prime factor, n log n by Bluestein beats the r² of a pass. */
const LARGEST_RADIX = 31;

/** A page asks for few lengths; a sweep over all of them should not keep them all. */
const PLANS_KEPT = 64;
const plans = new Map<number, Plan>();

/** The plan for length n, made once and kept; the one unused for longest goes first. */
export function planFor(n: number): Plan {
  const known = plans.get(n);
  plans.delete(n);
  const plan = known ?? makePlan(n);
  plans.set(n, plan);
  if (plans.size > PLANS_KEPT) plans.delete(plans.keys().next().value!);
  return plan;
}

/** n as a product of 4s, then primes in rising order. */
export function radicesOf(n: number): number[] {
  const radices: number[] = [];
  let rest = n;
  for (; rest % 4 === 0; rest /= 4) radices.push(4);
  for (let prime = 2; prime * prime <= rest; prime++) {
    for (; rest % prime === 0; rest /= prime) radices.push(prime);
  }
  if (rest > 1) radices.push(rest);
  return radices;
}

/** The stages of a transform of length n, with their tables; null where Bluestein's way is taken. */
export function stagesOf(n: number): Stage[] | null {
  const radices = radicesOf(n);
  if (radices.some((radix) => radix > LARGEST_RADIX)) return null;
  let length = n;
  return radices.map((radix) => {
    const stage = makeStage(radix, length);
    length /= radix;
    return stage;
  });
}

function makePlan(n: number): Plan {
  const stages = stagesOf(n);
  return stages === null ? bluesteinPlan(n) : stockhamPlan(n, stages);
}

function stockhamPlan(n: number, stages: readonly Stage[]): Plan {
  const passes: Pass[] = stages.map(({ radix }) => passFor(radix));
  const last = stages.length - 1;
  let work = [0, 1].map(() => ({ re: new Float64Array(n), im: new Float64Array(n) }));

  // Each stage reads what the one before wrote: the caller's array first and last, two work arrays in between.
  function run(re: Vec, im: Vec, offset: number, batch: number): void {
    const size = n * batch;
    if (work[0].re.length < size) {
      work = [0, 1].map(() => ({ re: new Float64Array(size), im: new Float64Array(size) }));
    }
    let stride = batch;
    for (let i = 0; i <= last; i++) {
      const from = work[(i + 1) % 2];
      const to = work[i % 2];
      passes[i](
        stages[i],
        i === 0 ? re : from.re,
        i === 0 ? im : from.im,
        i === 0 ? offset : 0,
        i === last ? re : to.re,
        i === last ? im : to.im,
        i === last ? offset : 0,
        stride,
      );
      stride *= stages[i].radix;
    }
  }
  return { length: n, run };
}
