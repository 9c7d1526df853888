/**
 * The arithmetic of a convolution layer. Along each axis, o = ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1 windows fit; output o reads the
 * inputs o·s + t·d − p for t = 0 … k−1 (Dumoulin & Visin, arXiv:1603.07285). What is drawn is one channel in and one out.
 */
import type { Vec } from '../../core/vector.ts';
import { groupsLeaveOver } from '../../parts/model/groups.ts';
import type { ComputeModel } from '../contract.ts';
import { axesOf, paddedOf, spanOf, type LayerAxis } from './layer.ts';
import { cornerOf, type Corner } from './matrix.ts';
import { MOST_PRODUCTS, outputsOf } from './outputs.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { lostOf, readingOf, type Reading } from './unread.ts';
import { BIAS, valuesOf } from './values.ts';

export interface Result {
  readonly axes: readonly [down: LayerAxis, across: LayerAxis];
  readonly readings: readonly [down: Reading, across: Reading];
  readonly x: Vec;
  readonly weights: Vec;
  readonly bias: number;
  /** The outputs, row by row, the bias in them; none where they would take too long. */
  readonly y: Vec;
  readonly matrix: Corner;
  readonly cost: Cost;
}

/** What the layer holds and does with all of its channels, and how far a stack of such layers sees. */
export interface Cost {
  readonly weights: number;
  readonly biases: number;
  readonly multiplyAdds: number;
  readonly fields: readonly [down: number, across: number];
}

/** How far a stack of equal layers sees: 1 + d(k−1)(1 + s + s² + …). */
function fieldOf(axis: LayerAxis, layers: number): number {
  let [field, step] = [1, 1];
  for (let layer = 0; layer < layers; layer++) {
    field += step * (spanOf(axis) - 1);
    step *= axis.stride;
  }
  return field;
}

function costOf(p: Params, [down, across]: Result['axes'], [rows, columns]: Result['readings']): Cost {
  const weights = (down.kernel * across.kernel * p.channelsIn * p.channelsOut) / p.groups;
  return {
    weights,
    biases: p.bias ? p.channelsOut : 0,
    multiplyAdds: weights * rows.outputs * columns.outputs,
    fields: [fieldOf(down, p.layers), fieldOf(across, p.layers)],
  };
}

/** Longer tables are for no spreadsheet. */
const MOST_ROWS = 100_000;

export const model = {
  kind: 'compute',

  check(p) {
    const [down, across] = axesOf(p);
    const leftOver = groupsLeaveOver(p);
    if (leftOver) return leftOver;
    if (spanOf(down) <= paddedOf(down) && spanOf(across) <= paddedOf(across)) return null;
    return {
      code: 'kernelTooLarge',
      facts: {
        rows: paddedOf(down),
        columns: paddedOf(across),
        down: spanOf(down),
        across: spanOf(across),
      },
    };
  },

  compute(p) {
    const axes = axesOf(p);
    const [down, across] = axes;
    const { x, weights } = valuesOf(p);
    const readings = [readingOf(down), readingOf(across)] as const;
    const bias = p.bias ? BIAS : 0;
    const outputs = [readings[0].outputs, readings[1].outputs] as const;
    const products = outputs[0] * outputs[1] * weights.length;
    return {
      axes,
      readings,
      x,
      weights,
      bias,
      y: products > MOST_PRODUCTS ? new Float64Array(0) : outputsOf(axes, x, weights, bias),
      matrix: cornerOf(axes, outputs),
      cost: costOf(p, axes, readings),
    };
  },

  measures({ axes: [down, across], readings: [rows, columns], cost }) {
    const [lostRows, lostColumns] = [lostOf(rows, down), lostOf(columns, across)];
    const read = (down.input - lostRows) * (across.input - lostColumns);
    return {
      rows: rows.outputs,
      columns: columns.outputs,
      lost: down.input * across.input - read,
      parameters: cost.weights + cost.biases,
      multiplyAdds: cost.multiplyAdds,
      field: cost.fields[0],
      fieldAcross: cost.fields[1],
      remainder: rows.remainder,
      remainderAcross: columns.remainder,
    };
  },

  facts({ axes: [down, across] }, p) {
    return {
      height: down.input,
      width: across.input,
      down: down.kernel,
      across: across.kernel,
      stride: down.stride,
      strideAcross: across.stride,
      padding: down.padding,
      paddingAcross: across.padding,
      dilation: down.dilation,
      dilationAcross: across.dilation,
      after: down.after > 0 || across.after > 0,
      groups: p.groups,
      layers: p.layers,
    };
  },

  table({ axes: [down, across], readings: [rows, columns], y }) {
    const outputs = Array.from(
      { length: Math.min(rows.outputs * columns.outputs, MOST_ROWS) },
      (_, at) => at,
    );
    const row = (at: number): number => Math.floor(at / columns.outputs);
    const column = (at: number): number => at % columns.outputs;
    return {
      columns: [
        { head: 'output row', values: outputs.map(row) },
        { head: 'output column', values: outputs.map(column) },
        { head: 'first input row', values: outputs.map((at) => row(at) * down.stride - down.padding) },
        {
          head: 'first input column',
          values: outputs.map((at) => column(at) * across.stride - across.padding),
        },
        ...(y.length > 0 ? [{ head: 'output value', values: y.subarray(0, outputs.length) }] : []),
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
