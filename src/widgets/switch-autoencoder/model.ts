/**
 * An autoencoder learns, in front of the reader, to give back pages of handwriting that it pooled twice and unpooled twice. Then its switches
 * are taken away, its code is erased, or both come from two pages: which of the two carried what?
 */
import { correlation } from '../../core/correlation.ts';
import { psnr } from '../../core/metrics.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { CHANNELS, STEPS } from '../../networks/switch-net.ts';
import { SIDE } from '../../networks/switch-net-pages.ts';
import { keepingOf } from '../../parts/model/keeping.ts';
import type { ProcessModel } from '../contract.ts';
import { beginning, next, type State } from './course.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { pagesOf, used } from './use.ts';

export interface Result {
  readonly step: number;
  /** Page A, which goes in, and page B: SIDE × SIDE. */
  readonly truth: Single;
  readonly other: Single;
  /** What is decoded, a plane a channel, of this [height, width]. */
  readonly code: readonly Single[];
  readonly codeShape: readonly [number, number];
  /** The part of the channels whose switches point to each pixel. */
  readonly pointed: Single;
  readonly back: Single;
  readonly loss: number;
}

/** 10 log₁₀(1/loss), in dB. */
const decibels = (loss: number): number => -10 * Math.log10(loss);
const inDoubles = (values: Single): Vec => new Float64Array(values);
/** 0 where what came back is all of one grey. */
const likeness = (back: Single, page: Single): number => correlation(back, page) || 0;

export const model = {
  kind: 'process',
  // What there is to see is what the trained network does; Run goes back to the start and shows how it came about.
  preview: { computed: STEPS, shown: STEPS },
  total: () => STEPS,

  init: (p) => beginning(p),
  keeping: keepingOf<Params, State, State>({
    init: beginning,
    keep: (state) => state,
    resume: (kept) => kept,
  }),
  step: (state, p) => next(state, p),
  done: () => false,

  result({ optimiser, loss }, p) {
    const { code, back, pointed } = used(optimiser.params, p);
    const [truth, other] = pagesOf(p.page);
    const [, channels, rows, columns] = code.shape;
    const plane = rows * columns;
    return {
      step: optimiser.iteration,
      truth,
      other,
      code: Array.from({ length: channels }, (_, c) => code.data.slice(c * plane, (c + 1) * plane)),
      codeShape: [rows, columns],
      pointed,
      back,
      loss,
    };
  },

  trace: ({ loss }) => ({ fidelity: decibels(loss) }),

  measures(r) {
    const truth = inDoubles(r.truth);
    const grey = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    return {
      step: r.step,
      fidelity: psnr(inDoubles(r.back), truth),
      blank: psnr(
        truth.map(() => grey),
        truth,
      ),
      likeA: likeness(r.back, r.truth),
      likeB: likeness(r.back, r.other),
      batch: decibels(r.loss),
    };
  },

  facts: (r, p) => ({
    step: r.step,
    steps: STEPS,
    way: p.way,
    used: p.way === 'bilinear' ? 'same' : p.used,
    code: p.code,
    channels: CHANNELS.code,
  }),

  table: (r) => ({
    columns: [
      { head: 'row', values: Array.from(r.truth, (_, i) => Math.floor(i / SIDE)) },
      { head: 'column', values: Array.from(r.truth, (_, i) => i % SIDE) },
      { head: 'page A', values: r.truth },
      { head: 'page B', values: r.other },
      { head: 'what comes out', values: r.back },
    ],
  }),

  python: (p, state) => pythonOf(p, state),
} satisfies ProcessModel<Params, State, Result>;
