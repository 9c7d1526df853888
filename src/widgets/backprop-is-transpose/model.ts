/**
 * Backpropagation through a convolution layer y = A x. By the chain rule ∂L/∂xⱼ = Σᵢ ∂L/∂yᵢ · Aᵢⱼ, which is ∂L/∂x = Aᵀ ∂L/∂y:
 * each output's gradient is put back, times the kernel, on the inputs that it read. The gradient of the weights is a correlation
 * too, ∂L/∂w[a, b] = Σ ∂L/∂y[i, j] · x[i·s + a·d − p, …]: of the input with ∂L/∂y, in which stride and dilation change places.
 */
import { dense } from '../../core/operator.ts';
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import { dot, maxAbs, subtract, type Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { layerOf, type LayerState } from './layer.ts';
import { differencesOf } from './differences.ts';
import { lossOf } from './loss.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';

export interface Result {
  readonly side: { readonly input: number; readonly kernel: number; readonly output: number };
  readonly x: Vec;
  readonly weights: Vec;
  readonly y: Vec;
  readonly loss: number;
  /** ∂L/∂y, ∂L/∂x, ∂L/∂w. */
  readonly gradient: { readonly y: Vec; readonly x: Vec; readonly w: Vec };
  /** The same two by central differences of the loss. */
  readonly differences: { readonly x: Vec; readonly w: Vec };
  /** Aᵀ, row by row: a row an input, a column an output. */
  readonly transposed: Vec;
  /** How many outputs with a gradient read each input. */
  readonly reached: Vec;
  /** How many outputs read each input at all. */
  readonly reads: Vec;
}

/** x correlated with g, whose cells lie s apart, at steps of d: the first k × k of what comes out. */
function weightGradient({ x, setting, side }: LayerState, g: Vec): Vec {
  const { stride, padding, dilation } = setting;
  const operator = stridedCorrelate2d(
    { shape: [side.output, side.output], data: g },
    [side.input, side.input],
    { stride: dilation, padding, dilation: stride },
  );
  const columns = operator.outShape[1] ?? 0;
  const all = operator.apply(x);
  const k = side.kernel;
  return Float64Array.from({ length: k * k }, (_, at) => all[Math.floor(at / k) * columns + (at % k)]);
}

export const model = {
  kind: 'compute',

  check(p) {
    const span = p.dilation * (p.kernel - 1) + 1;
    const padded = p.input + 2 * p.padding;
    return span <= padded ? null : { code: 'kernelTooLarge', facts: { span, padded } };
  },

  compute(p) {
    const layer = layerOf(p);
    const { operator, x, weights, side } = layer;
    const y = operator.apply(x);
    const { loss, gradient } = lossOf(p, side.output);
    const g = gradient(y);
    const rows = dense(operator);
    const inputs = side.input ** 2;
    return {
      side,
      x,
      weights,
      y,
      loss: loss(y),
      gradient: { y: g, x: operator.adjoint(g), w: weightGradient(layer, g) },
      differences: differencesOf(layer, loss),
      transposed: Float64Array.from({ length: inputs * y.length }, (_, at) => {
        return rows[at % y.length][Math.floor(at / y.length)];
      }),
      reached: layer.ones.adjoint(g.map((value) => (value === 0 ? 0 : 1))),
      reads: layer.ones.adjoint(g.map(() => 1)),
    };
  },

  measures({ gradient, differences, x, y, reached, reads }) {
    return {
      outputs: dot(y, gradient.y),
      inputs: dot(x, gradient.x),
      error: maxAbs(subtract(gradient.x, differences.x)),
      errorWeights: maxAbs(subtract(gradient.w, differences.w)),
      shared: reached.filter((count) => count > 1).length,
      unread: reads.filter((count) => count === 0).length,
      lit: gradient.y.filter((value) => value !== 0).length,
    };
  },

  facts({ side, gradient }, p) {
    return {
      loss: p.loss,
      input: side.input,
      output: side.output,
      kernel: side.kernel,
      stride: p.stride,
      lit: gradient.y.filter((value) => value !== 0).length,
      touched: gradient.x.filter((value) => value !== 0).length,
    };
  },

  table({ side, x, gradient, differences }) {
    return {
      columns: [
        { head: 'input row', values: Array.from(x, (_, at) => Math.floor(at / side.input)) },
        { head: 'input column', values: Array.from(x, (_, at) => at % side.input) },
        { head: 'input x', values: x },
        { head: 'gradient, transpose', values: gradient.x },
        { head: 'gradient, differences', values: differences.x },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
