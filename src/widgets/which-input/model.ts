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
  /** The output cells that each candidate shares, shortest first. */
  readonly candidates: readonly Candidate[];
  /** o for i = 1 … MOST; 0 where the kernel does not fit. */
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
    const candidates = Array.from({ length: p.stride }, (_, a) => a)
      .filter((a) => back + a >= 1)
      .map((a) => ({
        input: transposedSize(outputs, { ...axis, outputPadding: a }),
        extra: a,
        reads: readsOf(p, outputs, a),
      }));
    const stairs = Float64Array.from({ length: MOST }, (_, at) =>
      fits(p, at + 1) ? convolutionSize(at + 1, axis) : 0,
    );
    return { outputs, extra, travel: p.input + 2 * p.padding - spanOf(p), back, candidates, stairs };
  },

  measures(r) {
    const { reads } = chosenOf(r);
    const appended = reads.slice(Math.max(0, r.back));
    return {
      outputs: r.outputs,
      back: r.back,
      extra: r.extra,
      sizes: r.candidates.length,
      reached: appended.length - silentIn(appended),
      silent: silentIn(reads),
    };
  },

  facts: (r, p) => ({
    input: p.input,
    smallest: r.candidates[0].input,
    largest: r.candidates[r.candidates.length - 1].input,
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
