/** One state of the settings, worked out in every way that the page claims to be the same. */
import { flip, type Kernel } from '../../core/kernels/index.ts';
import { dense } from '../../core/operator.ts';
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import { transposedCorrelate2d } from '../../core/operators/transposed-correlate2d.ts';
import { dot, maxAbs, subtract, type Vec } from '../../core/vector.ts';
import { axesOf, copyAt, isOutlined, landings, lastReaching, shapesOf, type Along } from './geometry.ts';
import { drawn, inputOf, kernelOf } from './grids.ts';
import type { Params } from './params.ts';

export interface Work {
  readonly y: Kernel;
  readonly h: Kernel;
  readonly flipped: Kernel;
  readonly down: Along;
  readonly across: Along;
  readonly outShape: readonly [number, number];
  /** Too large to be worked out cell by cell: only shapes and places are known, and the numbers of h and below are none. */
  readonly outlined: boolean;
  /** Aᵀy, by the book's own transposed layer. */
  readonly z: Vec;
  /** y with s − 1 zeros between its cells, and as many around as the flipped kernel sees. */
  readonly stuffed: Kernel;
  /** Which of its cells hold an input: its number, or −1 for a zero. */
  readonly origin: Int32Array<ArrayBuffer>;
  /** The same, by correlating `stuffed` with the flipped kernel. */
  readonly gathered: Vec;
  /** Aᵀ, a row an output, a column an input. */
  readonly matrix: Vec;
  /** ⟨A x, y⟩ and ⟨x, Aᵀy⟩ for a test picture x. */
  readonly sides: readonly [number, number];
  /** How many inputs must have scattered until outputs 0 … t are complete. */
  readonly needed: Int32Array<ArrayBuffer>;
  /** Products that a copy of h lays down inside the frame, and those that the flipped kernel takes. */
  readonly products: { readonly scatter: number; readonly gather: number };
}

/** The cells that the flipped kernel slides over: o + d(k−1) along each axis, whatever of y falls among them. */
function stuff(y: Kernel, down: Along, across: Along): { stuffed: Kernel; origin: Work['origin'] } {
  const shape = [down.outputs + down.reach, across.outputs + across.reach] as const;
  const data = new Float64Array(shape[0] * shape[1]);
  const origin = new Int32Array(data.length).fill(-1);
  for (let i = 0; i < down.inputs; i++)
    for (let j = 0; j < across.inputs; j++) {
      const [row, column] = [copyAt(down, i) + down.reach, copyAt(across, j) + across.reach];
      if (row < 0 || row >= shape[0] || column < 0 || column >= shape[1]) continue;
      data[row * shape[1] + column] = y.data[i * across.inputs + j];
      origin[row * shape[1] + column] = i * across.inputs + j;
    }
  return { stuffed: { shape, data }, origin };
}

function neededFor(down: Along, across: Along): Work['needed'] {
  let most = 0;
  return Int32Array.from({ length: down.outputs * across.outputs }, (_, t) => {
    const row = lastReaching(down, Math.floor(t / across.outputs));
    const column = lastReaching(across, t % across.outputs);
    if (row >= 0 && column >= 0) most = Math.max(most, row * across.inputs + column + 1);
    return most;
  });
}

const NONE = new Float64Array(0);

/** Shapes and places of a layer that is too large for its numbers. */
function outlinesOf(p: Params): Work {
  const [down, across] = axesOf(p);
  const empty = (shape: readonly [number, number]): Kernel => ({ shape, data: NONE });
  const h = empty(shapesOf(p).h);
  return {
    y: inputOf(p),
    h,
    flipped: h,
    down,
    across,
    outShape: [down.outputs, across.outputs],
    outlined: true,
    z: NONE,
    stuffed: empty([down.outputs + down.reach, across.outputs + across.reach]),
    origin: new Int32Array(0),
    gathered: NONE,
    matrix: NONE,
    sides: [0, 0],
    needed: new Int32Array(0),
    products: productsOf(down, across),
  };
}

const productsOf = (down: Along, across: Along): Work['products'] => ({
  scatter: landings(down) * landings(across),
  gather: down.outputs * across.outputs * down.weights * across.weights,
});

export function workOf(p: Params): Work {
  const axes = axesOf(p);
  if (isOutlined(axes)) return outlinesOf(p);
  const [down, across] = axes;
  const [y, h] = [inputOf(p), kernelOf(p)];
  const pair = (of: (axis: Along) => number): readonly [number, number] => [of(down), of(across)];
  const dilation = pair((axis) => axis.dilation);
  const layer = transposedCorrelate2d(h, y.shape, {
    stride: pair(({ stride }) => stride),
    padding: pair(({ padding }) => padding),
    outputPadding: pair(({ extra }) => extra),
    dilation,
  });
  const outShape = pair(({ outputs }) => outputs);
  const { stuffed, origin } = stuff(y, down, across);
  const flipped = flip(h);
  const z = layer.apply(y.data);
  const x = drawn('x', p.seed, outShape).data;
  const rows = dense(layer);
  return {
    y,
    h,
    flipped,
    down,
    across,
    outShape,
    outlined: false,
    z,
    stuffed,
    origin,
    gathered: stridedCorrelate2d(flipped, stuffed.shape, { dilation }).apply(stuffed.data),
    matrix: Float64Array.from(rows.flatMap((row) => [...row])),
    sides: [dot(layer.adjoint(x), y.data), dot(x, z)],
    needed: neededFor(down, across),
    products: productsOf(down, across),
  };
}

/** The largest difference between scattered and gathered. */
export const apartOf = ({ z, gathered }: Work): number => maxAbs(subtract(z, gathered));

/** The output after the first few inputs have scattered. */
export function scatteredSoFar({ y, z, matrix }: Work, inputs: number): Vec {
  const columns = y.data.length;
  return z.map((_, output) => {
    let sum = 0;
    for (let input = 0; input < inputs; input++) sum += matrix[output * columns + input] * y.data[input];
    return sum;
  });
}
