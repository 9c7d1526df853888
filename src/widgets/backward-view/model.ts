/**
 * The gradient of a strided layer with respect to its input. For a convolution ∂L/∂x = Aᵀ ∂L/∂y is a transposed convolution, and so
 * paints the grid that a transposed convolution paints; for a max-pool it says how often each input wins.
 */
import type { Vec } from '../../core/vector.ts';
import type { ComputeModel } from '../contract.ts';
import { MARGIN, SIDE, type Params } from './params.ts';
import { passOf } from './pass.ts';
import { pythonOf } from './python.ts';

export interface Result {
  /** SIDE × SIDE: the first input, and the mean of ∂L/∂x over all. */
  readonly input: Vec;
  readonly gradient: Vec;
  /** Of the gradient away from the edges: its mean in each class of row mod s and column mod s, s × s. */
  readonly classes: readonly number[];
  /** Its mean in each column, from column MARGIN on. */
  readonly columns: readonly number[];
  /** How many windows read the cell under the spot are a matter of k and s: those along one axis, by cell. */
  readonly readers: readonly number[];
}

const INNER = SIDE - 2 * MARGIN;

function innerOf(picture: Vec): Vec {
  return Float64Array.from({ length: INNER * INNER }, (_, at) => {
    const [row, column] = [MARGIN + Math.floor(at / INNER), MARGIN + (at % INNER)];
    return picture[row * SIDE + column];
  });
}

function classMeans(inner: Vec, stride: number): number[] {
  const [sums, counts] = [new Float64Array(stride ** 2), new Float64Array(stride ** 2)];
  inner.forEach((value, at) => {
    const [row, column] = [MARGIN + Math.floor(at / INNER), MARGIN + (at % INNER)];
    const residue = (row % stride) * stride + (column % stride);
    sums[residue] += value;
    counts[residue]++;
  });
  return Array.from(sums, (sum, residue) => sum / counts[residue]);
}

/** How many windows, k cells wide and s apart, hold each cell. */
function readersOf({ kernel, stride }: Params): number[] {
  const windows = Math.floor((SIDE - kernel) / stride) + 1;
  return Array.from({ length: SIDE }, (_, cell) => {
    const last = Math.min(windows - 1, Math.floor(cell / stride));
    const first = Math.max(0, Math.ceil((cell - kernel + 1) / stride));
    return Math.max(0, last - first + 1);
  });
}

export const model = {
  kind: 'compute',

  check: (p) =>
    p.layer === 'conv' && p.weights === 'projected' && p.kernel < p.stride
      ? { code: 'unreached', facts: { kernel: p.kernel, stride: p.stride } }
      : null,

  compute(p) {
    const { x, layer, weights } = passOf(p);
    const { y, memory } = layer.forward(x, weights);
    // L = Σy or ½Σy².
    const dy = p.loss === 'sum' ? { shape: y.shape, data: y.data.map(() => 1) } : y;
    const { dx } = layer.backward(dy, memory, weights);
    const pictures = x.shape[0];
    const gradient = new Float64Array(SIDE * SIDE);
    dx.data.forEach((value, at) => {
      gradient[at % gradient.length] += value / pictures;
    });
    const inner = innerOf(gradient);
    const columns = Array.from({ length: INNER }, (_, column) => {
      let sum = 0;
      for (let row = 0; row < INNER; row++) sum += inner[row * INNER + column];
      return sum / INNER;
    });
    return {
      input: x.data.slice(0, SIDE * SIDE),
      gradient,
      classes: classMeans(inner, p.stride),
      columns,
      readers: readersOf(p),
    };
  },

  measures: ({ classes }) => ({
    most: Math.max(...classes),
    least: Math.min(...classes),
  }),

  facts: (r, p) => ({ layer: p.layer, kernel: p.kernel, stride: p.stride, classes: r.classes.length }),

  table: ({ input, gradient, readers }) => {
    const cells = Array.from(gradient, (_, at) => at);
    return {
      columns: [
        { head: 'row', values: cells.map((at) => Math.floor(at / SIDE)) },
        { head: 'column', values: cells.map((at) => at % SIDE) },
        { head: 'input x', values: input },
        { head: 'gradient dL/dx (mean)', values: gradient },
        { head: 'windows', values: cells.map((at) => readers[Math.floor(at / SIDE)] * readers[at % SIDE]) },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
