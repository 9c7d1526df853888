/**
 * Six ways to enlarge, on one picture: what comes out, how much of it is grid, what each costs. Pictures and counts are there at once;
 * a step of the process times one upsampler on this machine, in a random order.
 */
import type { Clock } from '../../core/stopwatch.ts';
import { upsamplerProducts } from '../../core/upsamplers.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import { timeAt, timedPieces, timeNext, timingOf, type Timing } from '../../parts/model/timing.ts';
import type { ProcessModel } from '../contract.ts';
import { benchOf, type Bench } from './bench.ts';
import { LEAST_SIDE, UPSAMPLERS, type Name, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { CHANNELS, outputsOf, TIMED_SIDE, timedSetting, workOf } from './work.ts';

/** Each upsampler is timed so often, the others in between. */
const ROUNDS = 5;
const CELLS = ROUNDS * UPSAMPLERS.length;

export interface State extends Timing {
  readonly bench: Bench;
}
export interface Result extends Bench {
  /** Multiplications for one value of the output. */
  readonly products: readonly number[];
  /** Nanoseconds for one number of the output, the median of the rounds; 0 where it is not timed yet. */
  readonly nanoseconds: readonly number[];
  readonly timed: number;
  readonly total: number;
  /** What is timed: channels in and out, side of the input. */
  readonly channels: number;
  readonly timedSide: number;
}

const median = (values: readonly number[]): number =>
  values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** With a clock and work of one's own, for the tests. */
export const modelWith = (clock: Clock, work: (name: Name, stride: number) => () => void = workOf) =>
  ({
    kind: 'process',
    preview: { computed: 0, shown: 0 },
    total: () => CELLS,

    check: ({ scene: { own } }) =>
      own && Math.min(...own.shape) < LEAST_SIDE ? { code: 'small', facts: fileSizeOf(own) } : null,

    init: (p): State => ({ bench: benchOf(p), ...timingOf(CELLS, p.seed) }),
    step: (state, { stride }) =>
      timeNext(state, clock, (cell) => work(UPSAMPLERS[cell % UPSAMPLERS.length], Number(stride))),

    done: ({ step }) => step >= CELLS,
    trace: ({ step }) => ({ timed: step }),

    result(state, p) {
      const { bench, step } = state;
      const stride = Number(p.stride);
      const times = (i: number) =>
        timedPieces(state)
          .filter((cell) => cell % UPSAMPLERS.length === i)
          .map((cell) => timeAt(state, cell));
      return {
        ...bench,
        products: UPSAMPLERS.map((name) => upsamplerProducts(name, timedSetting(stride))),
        nanoseconds: UPSAMPLERS.map((_, i) => (1e6 * median(times(i))) / outputsOf(stride)),
        timed: step,
        total: CELLS,
        channels: CHANNELS,
        timedSide: TIMED_SIDE,
      };
    },

    /** The scores by the upsamplers' names, then their errors. What the stopwatch says is no measure: no link could restore it. */
    measures({ enlarged, same, truthScore, timed, wideError, products }) {
      const of = (name: Name) => enlarged[UPSAMPLERS.indexOf(name)];
      return {
        transposed3: of('transposed3').score,
        transposed4: of('transposed4').score,
        subPixel: of('subPixel').score,
        nearest: of('nearest').score,
        bilinear: of('bilinear').score,
        icnr: of('icnr').score,
        transposed3Error: of('transposed3').error,
        transposed4Error: of('transposed4').error,
        subPixelError: of('subPixel').error,
        nearestError: of('nearest').error,
        bilinearError: of('bilinear').error,
        icnrError: of('icnr').error,
        wideError,
        truth: truthScore,
        timed,
        same,
        transposed4Cost: products[UPSAMPLERS.indexOf('transposed4')],
        nearestCost: products[UPSAMPLERS.indexOf('nearest')],
      };
    },

    facts: (r, p) => ({
      timed: r.timed,
      total: r.total,
      fit: p.fit,
      steps: p.steps,
      stride: Number(p.stride),
    }),

    table: ({ enlarged, products, nanoseconds }) => ({
      columns: [
        { head: `upsampler (0 … 5: ${UPSAMPLERS.join(', ')})`, values: UPSAMPLERS.map((_, i) => i) },
        { head: 'artifact score', values: enlarged.map(({ score }) => score) },
        { head: 'root mean square error', values: enlarged.map(({ error }) => error) },
        { head: 'weights', values: enlarged.map(({ weights }) => weights) },
        { head: 'multiplications for one value, 8 channels', values: products },
        { head: 'ns for one number (0: not timed)', values: nanoseconds },
      ],
    }),

    python: (p, { step }) => pythonOf(p, step),
  }) satisfies ProcessModel<Params, State, Result>;

export const model = modelWith(() => performance.now());
