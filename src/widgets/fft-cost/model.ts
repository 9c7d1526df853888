/**
 * Three ways to one convolution: counted in multiplications, and timed on this machine. Counting is exact and knows nothing of
 * memory; timing is neither. A step times one cell (a size, a kernel, a way); the order is random, so that a machine that
 * slows down slows all ways alike.
 */
import type { ProcessModel } from '../contract.ts';
import { cells, type Cell } from './cells.ts';
import { countedTurn, firstTurn, kernelToo, leastPadding, productsOf } from './counts.ts';
import { KERNELS, LARGEST, METHODS, SIZES, type CostedMethod, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { LEAST_MS, TIMES, TIMES_OF_LONG, type Clock } from '../../core/stopwatch.ts';
import { timeAt, timeNext, timingOf, type Timing } from '../../parts/model/timing.ts';
import { workOf } from './work.ts';

/** Of `cells`, by their places. */
export type State = Timing;

/** One way through all kernels of one size. */
export interface Curve {
  readonly size: number;
  /** Its place in METHODS. */
  readonly way: number;
  /** At every odd kernel 3 … LARGEST. */
  readonly products: readonly number[];
  /** At KERNELS, in nanoseconds a pixel; 0 where it is not timed (yet). */
  readonly nanoseconds: readonly number[];
}
/** From which kernel on Fourier wins over another way, at one size. */
export interface Turn {
  readonly size: number;
  /** The other's place in METHODS. */
  readonly way: number;
  readonly counted: number;
  /** The first timed kernel at which it does, for good; 0 while not all is timed, LARGEST + 1 where none does. */
  readonly timed: number;
  /** The largest timed kernel at which it does not; 0 where there is none. */
  readonly before: number;
}
export interface Result {
  readonly odd: readonly number[];
  readonly curves: readonly Curve[];
  readonly turns: readonly Turn[];
  /** The counted turns at many sizes, for a curve. */
  readonly sizes: readonly number[];
  readonly countedPlain: readonly number[];
  readonly countedPasses: readonly number[];
  readonly timed: number;
  readonly total: number;
  /** How it is measured. */
  readonly times: number;
  readonly timesOfLong: number;
  readonly leastMs: number;
}

const odd = Array.from({ length: (LARGEST - 1) / 2 }, (_, i) => 2 * i + 3);
const sizes = Array.from({ length: 49 }, (_, i) => Math.round(32 * 2 ** (i / 12)));
const counted = {
  plain: sizes.map((n) => countedTurn('plain', n)),
  passes: sizes.map((n) => countedTurn('passes', n)),
};
const NEVER = LARGEST + 1;

/** What Fourier is held against. */
const RIVALS = ['plain', 'passes'] as const;
type Rival = (typeof RIVALS)[number];

const nanosecondsOf = (state: State, cell: Cell): number => {
  const at = cells.findIndex(
    ({ size, kernel, method }) => size === cell.size && kernel === cell.kernel && method === cell.method,
  );
  return (timeAt(state, at) * 1e6) / cell.size ** 2;
};

function timedTurn(fourier: readonly number[], other: readonly number[]): Pick<Turn, 'timed' | 'before'> {
  // Plain sums of the largest kernels are not timed: Fourier is left to win there unopposed.
  const common = KERNELS.map((_, i) => i).filter((i) => fourier[i] > 0 && other[i] > 0);
  const last = common.findLastIndex((i) => fourier[i] >= other[i]);
  const [timed, before] = [common[last + 1], common[last]];
  return {
    timed: timed === undefined ? NEVER : KERNELS[timed],
    before: before === undefined ? 0 : KERNELS[before],
  };
}

function turnOf(state: State, size: number, other: Rival, curves: readonly Curve[]): Turn {
  const timesOf = (method: CostedMethod) =>
    curves.find((curve) => curve.size === size && METHODS[curve.way] === method)!.nanoseconds;
  const isDone = cells.every(
    (cell) =>
      cell.size !== size ||
      (cell.method !== other && cell.method !== 'fourier') ||
      nanosecondsOf(state, cell) > 0,
  );
  const found = isDone ? timedTurn(timesOf('fourier'), timesOf(other)) : { timed: 0, before: 0 };
  return { size, way: METHODS.indexOf(other), counted: countedTurn(other, size), ...found };
}

/** From which kernel on Fourier beat two passes here. */
const turnTimed = ({ turns }: Result, side: number): number =>
  turns.find(({ size, way }) => size === side && METHODS[way] === 'passes')!.timed;

/** With a clock of one's own, for the tests. */
export const modelWith = (clock: Clock, work: typeof workOf = workOf) =>
  ({
    kind: 'process',
    preview: { computed: 0, shown: 0 },
    total: () => cells.length,

    init: ({ seed }): State => timingOf(cells.length, seed),
    step: (state) => timeNext(state, clock, (at) => work(cells[at])),

    done: ({ step, order }) => step >= order.length,

    trace: ({ step }) => ({ timed: step }),

    result(state) {
      const curves = SIZES.flatMap((size) =>
        METHODS.map((method, way): Curve => {
          const nanoseconds = KERNELS.map((kernel) => nanosecondsOf(state, { size, kernel, method }));
          return { size, way, products: odd.map((k) => productsOf(method, size, k)), nanoseconds };
        }),
      );
      return {
        odd,
        curves,
        turns: SIZES.flatMap((size) => RIVALS.map((other) => turnOf(state, size, other, curves))),
        sizes,
        countedPlain: counted.plain,
        countedPasses: counted.passes,
        timed: state.step,
        total: cells.length,
        times: TIMES,
        timesOfLong: TIMES_OF_LONG,
        leastMs: LEAST_MS,
      };
    },

    /** The counts only: what a stopwatch says differs from run to run, and no link could restore it. */
    measures: (r) => ({
      timed: r.timed,
      plain64: countedTurn('plain', 64),
      plain128: countedTurn('plain', 128),
      plain256: countedTurn('plain', 256),
      plain512: countedTurn('plain', 512),
      passes64: countedTurn('passes', 64),
      first64: firstTurn('passes', 64),
      passes128: countedTurn('passes', 128),
      passes256: countedTurn('passes', 256),
      passes512: countedTurn('passes', 512),
      fourier256: productsOf('fourier', 256, 7),
      once256: countedTurn('plain', 256, kernelToo),
      tight64: countedTurn('passes', 64, leastPadding),
      tight256: countedTurn('passes', 256, leastPadding),
    }),

    facts: (r) => ({
      timed: r.timed,
      total: r.total,
      passes64: turnTimed(r, 64),
      passes128: turnTimed(r, 128),
      passes256: turnTimed(r, 256),
      passes512: turnTimed(r, 512),
    }),

    table(r) {
      const rows = r.curves.flatMap(({ size, way, products, nanoseconds }) =>
        KERNELS.map((kernel, i) => ({
          size,
          kernel,
          way,
          products: products[odd.indexOf(kernel)],
          nanoseconds: nanoseconds[i],
        })),
      );
      return {
        columns: [
          { head: 'picture side (pixels)', values: rows.map(({ size }) => size) },
          { head: 'kernel side (pixels)', values: rows.map(({ kernel }) => kernel) },
          { head: 'way (0 plain, 1 passes, 2 Fourier)', values: rows.map(({ way }) => way) },
          { head: 'multiplications a pixel', values: rows.map(({ products }) => products) },
          { head: 'ns a pixel (0: not timed)', values: rows.map(({ nanoseconds }) => nanoseconds) },
        ],
      };
    },

    python: (p, { step }) => pythonOf(p, step),
  }) satisfies ProcessModel<Params, State, Result>;

export const model = modelWith(() => performance.now());
