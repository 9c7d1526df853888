/**
 * Six upsamplers, one channel each, from random weights to trained ones. An upsampler is linear in its weights, y = Y w, so that the
 * mean squared error on the lesson, inside its frame, is a quadratic, wᵀGw − 2bᵀw + c: G and b are made once, and a step of Adam costs next to nothing.
 */
import {
  adam,
  conv2d,
  sequential,
  tensor,
  upsample2d,
  type Layer,
  type Params as Weights,
} from '../../core/layers/index.ts';
import { solvePositiveDefinite } from '../../core/cholesky.ts';
import { RandomState } from '../../core/random/index.ts';
import { upsampler } from '../../core/upsamplers.ts';
import type { Vec } from '../../core/vector.ts';
import type { Name, Params } from './params.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { positiveStart } from '../../parts/model/positive-start.ts';
import { inside, lessonOf, type Task } from './task.ts';

export const LEARNING_RATE = 0.01;
/** Nearest + conv that reads as many inputs as a sub-pixel layer does, 3 × 3: its kernel is 5 × 5. */
const WIDE = 'nearest5';
const WIDE_KEY = '1.weight';
const WIDE_WEIGHTS = 25;

const settingOf = (stride: number) => ({ inChannels: 1, outChannels: 1, stride });

const wideLayer = (stride: number): Layer =>
  sequential([
    upsample2d({ scale: stride, method: 'nearest' }),
    conv2d({ inChannels: 1, outChannels: 1, kernel: 5, padding: 2, bias: false }),
  ]);

/** y, of the truth's shape. */
export function enlarge(name: Name | typeof WIDE, weights: Weights, { input, shape, stride }: Task): Vec {
  const x = tensor([1, 1, shape[0] / stride, shape[1] / stride], input);
  const layer = name === WIDE ? wideLayer(stride) : upsampler(name, settingOf(stride));
  return layer.forward(x, weights).y.data;
}

interface Quadratic {
  readonly G: readonly Vec[];
  readonly b: Vec;
}
interface Fit {
  readonly name: Name | typeof WIDE;
  readonly key: string;
  readonly count: number;
  readonly stride: number;
}

const quadraticOf = keepEach(
  ({ name, key, count, stride }: Fit): Quadratic => {
    const lesson = lessonOf(stride);
    const columns = Array.from({ length: count }, (_, j) => {
      const unit = new Float64Array(count);
      unit[j] = 1;
      return inside(enlarge(name, { [key]: unit }, lesson), lesson.shape);
    });
    const product = (a: Vec, b: Vec) => a.reduce((sum, value, i) => sum + value * b[i], 0) / a.length;
    const G = columns.map(() => new Float64Array(count));
    for (let i = 0; i < count; i++)
      for (let j = 0; j <= i; j++) G[i][j] = G[j][i] = product(columns[i], columns[j]);
    const truth = inside(lesson.truth, lesson.shape);
    return { G, b: Float64Array.from(columns, (column) => product(column, truth)) };
  },
  // ICNR is a way to begin; the layer is the same.
  ({ name, stride }) => `${name === 'icnr' ? 'subPixel' : name} ${stride}`,
);

/** The weights of least squares on the lesson: where any training that converges ends. */
function solvedWeights(start: Weights, name: Name, stride: number): Weights {
  const [[key, first]] = Object.entries(start);
  const { G, b } = quadraticOf({ name, key, count: first.length, stride });
  return { [key]: solvePositiveDefinite(G, b) };
}

/** What nearest + conv makes of a task with a kernel of 5 × 5, solved. */
export function enlargedWide(task: Task): Vec {
  const { G, b } = quadraticOf({ name: WIDE, key: WIDE_KEY, count: WIDE_WEIGHTS, stride: task.stride });
  return enlarge(WIDE, { [WIDE_KEY]: solvePositiveDefinite(G, b) }, task);
}

/** Weights after so many steps of Adam on the whole lesson, or those of least squares. */
export function trainedWeights(name: Name, { stride: chosen, steps, seed, fit }: Params): Weights {
  const stride = Number(chosen);
  const start = positiveStart(name, stride, new RandomState(seed));
  if (fit === 'exact') return solvedWeights(start, name, stride);
  if (steps === 0) return start;
  const [[key, first]] = Object.entries(start);
  const { G, b } = quadraticOf({ name, key, count: first.length, stride });
  let state = adam.init(start);
  for (let step = 0; step < steps; step++) {
    const w = state.params[key];
    const slope = b.map((value, i) => 2 * (G[i].reduce((sum, g, j) => sum + g * w[j], 0) - value));
    state = adam.step(state, { [key]: slope }, { learningRate: LEARNING_RATE });
  }
  return state.params;
}
