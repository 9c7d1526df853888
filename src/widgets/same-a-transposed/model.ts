/**
 * One layer, in four ways: inputs that scatter copies of h; the flipped h over a zero-stuffed y; the matrix Aᵀ of a strided
 * correlation A; and ⟨A x, y⟩ = ⟨x, Aᵀy⟩. One step is one output: it is gathered once its last copy has been scattered.
 */
import type { Vec } from '../../core/vector.ts';
import type { ProcessModel } from '../contract.ts';
import { along } from './geometry.ts';
import { inputOf, kernelOf } from './grids.ts';
import { MOST_OUT, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { apartOf, scatteredSoFar, workOf, type Work } from './work.ts';

interface State {
  readonly work: Work;
  /** How many outputs have been gathered. */
  readonly step: number;
}
export interface Result extends Work {
  readonly step: number;
  /** How many inputs have scattered, and the output as it then stands. */
  readonly scattered: number;
  readonly soFar: Vec;
}

const axesOf = (p: Params) => {
  const [y, h] = [inputOf(p).shape, kernelOf(p).shape];
  return [along(p, y[0], h[0]), along(p, y[1], h[1])] as const;
};
const scatteredAt = ({ work, step }: State): number => (step === 0 ? 0 : work.needed[step - 1]);

export const model = {
  kind: 'process',
  preview: { computed: 12, shown: 12 },

  check(p) {
    const [down, across] = axesOf(p);
    const facts = { height: down.outputs, width: across.outputs, extra: p.outputPadding };
    if (p.outputPadding >= Math.max(p.stride, p.dilation)) return { code: 'extra', facts };
    if (Math.min(down.outputs, across.outputs) < 1) return { code: 'small', facts };
    if (Math.max(down.outputs, across.outputs) > MOST_OUT) return { code: 'large', facts };
    return null;
  },

  total(p) {
    const [down, across] = axesOf(p);
    return Math.max(1, down.outputs * across.outputs);
  },
  init: (p) => ({ work: workOf(p), step: 0 }),
  step: ({ work, step }) => ({ work, step: step + 1 }),
  done: ({ work, step }) => step >= work.z.length,

  result(state) {
    const { work, step } = state;
    const scattered = step === work.z.length ? work.y.data.length : scatteredAt(state);
    return { ...work, step, scattered, soFar: scatteredSoFar(work, scattered) };
  },

  trace: (state) => ({ gathered: state.step, scattered: scatteredAt(state) }),

  measures: (r) => ({
    gathered: r.step,
    height: r.outShape[0],
    width: r.outShape[1],
    apart: apartOf(r),
    left: r.sides[0],
    right: r.sides[1],
    products: r.products.scatter,
    stuffedProducts: r.products.gather,
    wasted: 100 * (1 - r.products.scatter / r.products.gather),
  }),

  facts: (r) => ({
    height: r.y.shape[0],
    width: r.y.shape[1],
    step: r.step,
    outputs: r.z.length,
    scattered: r.scattered,
    inputs: r.y.data.length,
  }),

  table(r) {
    const cells = Array.from(r.z, (_, cell) => cell);
    return {
      columns: [
        { head: 'row', values: cells.map((cell) => Math.floor(cell / r.outShape[1])) },
        { head: 'column', values: cells.map((cell) => cell % r.outShape[1]) },
        { head: 'output, scattered', values: r.z },
        { head: 'output, gathered from the zero-stuffed input', values: r.gathered },
        { head: `scattered after ${r.scattered} inputs`, values: r.soFar },
      ],
    };
  },

  python: (p, { step }) => pythonOf(p, step),
} satisfies ProcessModel<Params, State, Result>;
