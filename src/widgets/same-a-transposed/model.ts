/**
 * One layer, in four ways: inputs that scatter copies of h; the flipped h over a zero-stuffed y; the matrix Aᵀ of a strided
 * correlation A; and ⟨A x, y⟩ = ⟨x, Aᵀy⟩. One step is one output: it is gathered once its last copy has been scattered.
 */
import type { Vec } from '../../core/vector.ts';
import { groupsLeaveOver } from '../../parts/model/groups.ts';
import type { DataTable, ProcessModel } from '../contract.ts';
import { axesOf, copyAt, isOutlined } from './geometry.ts';
import type { Params } from './params.ts';
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

/** Outputs and inputs that are done. Where the copies are only outlined, all of them are laid down in one step. */
const gatheredAt = ({ work, step }: State): number =>
  work.outlined ? step * work.outShape[0] * work.outShape[1] : step;
const stepsOf = (work: Work): number => (work.outlined ? 1 : work.z.length);
const scatteredAt = ({ work, step }: State): number =>
  step === stepsOf(work) ? work.y.data.length : step === 0 ? 0 : work.needed[step - 1];

/** Where each input lays down its copy. */
function copiesTable({ down, across, y }: Result): DataTable {
  const inputs = Array.from(y.data.keys());
  const row = (at: number): number => Math.floor(at / across.inputs);
  const column = (at: number): number => at % across.inputs;
  return {
    columns: [
      { head: 'input row', values: inputs.map(row) },
      { head: 'input column', values: inputs.map(column) },
      { head: 'first output row of its copy', values: inputs.map((at) => copyAt(down, row(at))) },
      { head: 'first output column of its copy', values: inputs.map((at) => copyAt(across, column(at))) },
    ],
  };
}

export const model = {
  kind: 'process',
  preview: { computed: 12, shown: 12 },

  check(p) {
    const [down, across] = axesOf(p);
    const facts = { height: down.outputs, width: across.outputs };
    const leftOver = groupsLeaveOver(p);
    if (leftOver) return leftOver;
    const unnamed = [down, across].find(({ extra, stride, dilation }) => extra >= Math.max(stride, dilation));
    if (unnamed) return { code: 'extra', facts: { ...facts, extra: unnamed.extra } };
    if (Math.min(down.outputs, across.outputs) < 1) return { code: 'small', facts };
    return null;
  },

  total(p) {
    const axes = axesOf(p);
    return isOutlined(axes) ? 1 : Math.max(1, axes[0].outputs * axes[1].outputs);
  },
  init: (p) => ({ work: workOf(p), step: 0 }),
  step: ({ work, step }) => ({ work, step: step + 1 }),
  done: ({ work, step }) => step >= stepsOf(work),

  result(state) {
    const { work, step } = state;
    const scattered = scatteredAt(state);
    return { ...work, step, scattered, soFar: scatteredSoFar(work, scattered) };
  },

  trace: (state) => ({ gathered: gatheredAt(state), scattered: scatteredAt(state) }),

  measures(r, p) {
    const sizes = {
      gathered: gatheredAt({ work: r, step: r.step }),
      height: r.outShape[0],
      width: r.outShape[1],
    };
    const counts = {
      products: r.products.scatter,
      stuffedProducts: r.products.gather,
      wasted: 100 * (1 - r.products.scatter / r.products.gather),
      parameters:
        (r.down.weights * r.across.weights * p.channelsIn * p.channelsOut) / p.groups +
        (p.bias ? p.channelsOut : 0),
    };
    if (r.outlined) return { ...sizes, ...counts };
    return { ...sizes, apart: apartOf(r), left: r.sides[0], right: r.sides[1], ...counts };
  },

  facts: (r) => ({
    height: r.y.shape[0],
    width: r.y.shape[1],
    step: r.step,
    outputs: r.outShape[0] * r.outShape[1],
    scattered: r.scattered,
    inputs: r.y.data.length,
    outlined: r.outlined,
  }),

  table(r) {
    if (r.outlined) return copiesTable(r);
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
