import { demand } from '../check.ts';
import { fft2 } from '../fft/index.ts';
import { conv2d, tensor, type Tensor } from '../layers/index.ts';
import type { Numbers } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Bank } from './bank.ts';

/** Samples of the spectrum along each axis, where its largest value is looked for. */
const GRID = 64;

/** A bank as a linear map from codes to pictures, and its adjoint. */
export interface Synthesis<V extends Numbers> {
  /** x̂ = Σ dₖ ∗ zₖ: codes [n, count, h, w] to pictures [n, 1, h, w], 'same', zero outside. */
  apply(codes: Tensor<V>): Tensor<V>;
  /** The exact adjoint: pictures correlated with each filter. */
  adjoint(pictures: Tensor<V>): Tensor<V>;
  /** ∂/∂d of ½‖x̂ − x‖², given r = x̂ − x and the codes: Σ over all places of r[i + a] z[i], in the order of the bank. */
  filterGradient(codes: Tensor<V>, residual: Tensor<V>): V;
}

/**
 * The two convolutions of a bank, as layers of a network. A layer correlates: so the adjoint is the layer with the bank as its
 * weights, and the synthesis the one with each filter turned by 180°.
 * @throws RangeError unless the filters have an odd side: 'same' has a middle then.
 */
export function synthesis<V extends Numbers>({ count, side, filters }: Bank<V>): Synthesis<V> {
  demand(side % 2 === 1, 'synthesis', 'filters must have an odd side', side);
  const common = { kernel: side, padding: (side - 1) / 2, bias: false } as const;
  const back = conv2d<V>({ ...common, inChannels: 1, outChannels: count });
  const forth = conv2d<V>({ ...common, inChannels: count, outChannels: 1 });
  const turned = turn(filters, side);
  return {
    apply: (codes) => forth.forward(codes, { weight: turned }).y,
    adjoint: (pictures) => back.forward(pictures, { weight: filters }).y,
    filterGradient(codes, residual) {
      const { memory } = forth.forward(codes, { weight: turned });
      return turn(forth.backward(residual, memory, { weight: turned }).gradients.weight, side);
    },
  };
}

function turn<V extends Numbers>(filters: V, side: number): V {
  const out = filters.slice() as V;
  for (let from = 0; from < out.length; from += side ** 2) out.subarray(from, from + side ** 2).reverse();
  return out;
}

/**
 * L = max over ω of Σₖ |Dₖ(ω)|², on a grid of 64 × 64 frequencies: the squared norm of the synthesis on an endless picture, which on
 * one with edges it does not exceed. The largest value between two samples of the grid may be a little larger.
 */
export function spectralBound({ count, side, filters }: Bank<Numbers>): number {
  const powers = new Float64Array(GRID ** 2);
  for (let k = 0; k < count; k++) {
    const plane = new Float64Array(GRID ** 2);
    for (let at = 0; at < side ** 2; at++)
      plane[Math.floor(at / side) * GRID + (at % side)] = filters[k * side ** 2 + at];
    const { re, im } = fft2(plane, new Float64Array(GRID ** 2), [GRID, GRID]);
    for (let at = 0; at < powers.length; at++) powers[at] += re[at] ** 2 + im[at] ** 2;
  }
  return powers.reduce((most, power) => Math.max(most, power));
}

/** Codes of zeros for these pictures. */
export function noCodes<V extends Numbers>(pictures: Tensor<V>, count: number): Tensor<V> {
  const [n, , h, w] = pictures.shape;
  return tensor([n, count, h, w], zerosLike(pictures.data, n * count * h * w));
}
