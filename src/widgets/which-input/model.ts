/**
 * Which input was it? A stride lets up to s input sizes i share one output size o. The transposed layer gets o and makes the
 * smallest of them; output padding a = (i + 2p − d(k−1) − 1) mod s names the others (Dumoulin & Visin 2016, relationship 14).
 */
import { convolutionSize, restoringOutputPadding, transposedSize } from '../../core/arithmetic.ts';
import { transposedCorrelate1d } from '../../core/operators/transposed-correlate1d.ts';
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { MOST, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { spanOf } from './span.ts';

/** As many are drawn below each other. */
const MOST_CANDIDATES = 4;

/** One of the inputs with this number of outputs. */
export interface Candidate {
  readonly input: number;
  /** The output padding that names it. */
  readonly extra: number;
  /** How many windows read each of its cells. */
  readonly reads: Vec;
}
export interface Result {
  readonly outputs: number;
  readonly extra: number;
  /** i + 2p − d(k−1) − 1: how far the window can travel. */
  readonly travel: number;
  /** Without output padding. Where much padding crops more than there is, not even positive. */
  readonly back: number;
  /** The inputs that share the number of outputs: how many there are, and the first and the last of them. */
  readonly sharing: { readonly count: number; readonly smallest: number; readonly largest: number };
  /** These inputs, shortest first; of many, those next to the one that was asked for. */
  readonly candidates: readonly Candidate[];
  /** o for i = 1 …; 0 where the kernel does not fit. */
  readonly stairs: Vec;
}

const axisOf = ({ kernel, stride, padding, dilation }: Params) => ({ kernel, stride, padding, dilation });

const fits = (p: Params, input: number): boolean => spanOf(p) <= input + 2 * p.padding;

/** Ones scattered with weights of one: how many copies land on each of the cells that come back. */
function readsOf(p: Params, outputs: number, outputPadding: number): Vec {
  const ones = new Float64Array(p.kernel).fill(1);
  const { stride, padding, dilation } = p;
  const layer = transposedCorrelate1d(ones, outputs, { stride, padding, dilation, outputPadding });
  return layer.apply(new Float64Array(outputs).fill(1));
}

/** The cells that only the bias reaches. */
const silentIn = (reads: Vec): number => reads.filter((count) => count === 0).length;

export const chosenOf = ({ candidates, extra }: Result): Candidate =>
  candidates.find((one) => one.extra === extra) as Candidate;

export const model = {
  kind: 'compute',

  check: (p) =>
    fits(p, p.input)
      ? null
      : { code: 'small', facts: { padded: p.input + 2 * p.padding, span: spanOf(p), kernel: p.kernel } },

  compute(p) {
    const axis = axisOf(p);
    const outputs = convolutionSize(p.input, axis);
    const extra = restoringOutputPadding(p.input, axis);
    const back = p.input - extra;
    // Below 1 there is no input.
    const least = Math.max(0, 1 - back);
    const sharing = { count: p.stride - least, smallest: back + least, largest: back + p.stride - 1 };
    const first = Math.max(least, Math.min(extra - 1, p.stride - MOST_CANDIDATES));
    const candidates = Array.from(
      { length: Math.min(MOST_CANDIDATES, p.stride - first) },
      (_, at) => first + at,
    ).map((a) => ({
      input: transposedSize(outputs, { ...axis, outputPadding: a }),
      extra: a,
      reads: readsOf(p, outputs, a),
    }));
    const stairs = Float64Array.from({ length: p.input > MOST ? sharing.largest : MOST }, (_, at) =>
      fits(p, at + 1) ? convolutionSize(at + 1, axis) : 0,
    );
    const travel = p.input + 2 * p.padding - spanOf(p);
    return { outputs, extra, travel, back, sharing, candidates, stairs };
  },

  measures(r) {
    const { reads } = chosenOf(r);
    const appended = reads.slice(Math.max(0, r.back));
    return {
      outputs: r.outputs,
      back: r.back,
      extra: r.extra,
      sizes: r.sharing.count,
      reached: appended.length - silentIn(appended),
      silent: silentIn(reads),
    };
  },

  facts: (r, p) => ({
    input: p.input,
    smallest: r.sharing.smallest,
    largest: r.sharing.largest,
  }),

  table(r) {
    const cells = Array.from(chosenOf(r).reads, (_, cell) => cell);
    return {
      columns: [
        { head: 'cell', values: cells },
        { head: 'copies that land on it', values: chosenOf(r).reads },
        { head: 'appended by output padding (1 = yes)', values: cells.map((cell) => Number(cell >= r.back)) },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
