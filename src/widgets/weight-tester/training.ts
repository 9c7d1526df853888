/**
 * A small regression: enlarge a row by s. The truth is a row of flat patches, the dead leaves of chapter 2 along a line; the
 * input is its mean over s samples at a time. The output is linear in the weights, y = M w, and one step of gradient descent
 * on the mean square of M w − t is w − 2η Mᵀ(M w − t)/N.
 */
import { transposedCorrelate1d } from '../../core/operators/transposed-correlate1d.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';

export const LESSON = { inputs: 400, seed: 12, edges: 0.15, rate: 0.5 } as const;

/** MᵀM/N, Mᵀt/N and tᵀt/N: all that gradient descent asks of the data. */
export interface Lesson {
  readonly gram: readonly (readonly number[])[];
  readonly cross: readonly number[];
  readonly power: number;
}

/** Steps of random height, an edge before about one sample in seven. */
function flatPatches(n: number): Vec {
  const rng = new RandomState(LESSON.seed);
  const cuts = rng.uniform(0, 1, n);
  const heights = rng.uniform(0, 1, n);
  let height = heights[0];
  return Float64Array.from({ length: n }, (_, i) => (height = cuts[i] < LESSON.edges ? heights[i] : height));
}

/** For k weights and stride s. */
export function lessonOf(kernel: number, stride: number): Lesson {
  const { inputs } = LESSON;
  const target = flatPatches(inputs * stride);
  const small = Float64Array.from({ length: inputs }, (_, i) => {
    let total = 0;
    for (let r = 0; r < stride; r++) total += target[i * stride + r];
    return total / stride;
  });
  // The patch's middle lies on its input's.
  const shift = Math.floor((kernel - stride) / 2);
  // Away from the edges, where every weight sees a sample.
  const edge = kernel + stride;
  const [from, to] = [edge, inputs * stride - edge];
  const columns = Array.from({ length: kernel }, (_, j) => {
    const unit = new Float64Array(kernel);
    unit[j] = 1;
    return transposedCorrelate1d(unit, inputs, { stride })
      .apply(small)
      .slice(from + shift, to + shift);
  });
  const seen = target.slice(from, to);
  const mean = (a: Vec, b: Vec) => a.reduce((total, value, i) => total + value * b[i], 0) / seen.length;
  return {
    gram: columns.map((a) => columns.map((b) => mean(a, b))),
    cross: columns.map((a) => mean(a, seen)),
    power: mean(seen, seen),
  };
}

/** MᵀM w/N − Mᵀt/N: half the gradient. */
const halfGradient = ({ gram, cross }: Lesson, w: Vec): Vec =>
  w.map((_, a) => w.reduce((total, value, b) => total + gram[a][b] * value, 0) - cross[a]);

/** `steps` steps of gradient descent from these weights. */
export function train(lesson: Lesson, start: Vec, steps: number): Vec {
  let weights = start;
  for (let step = 0; step < steps; step++) {
    const half = halfGradient(lesson, weights);
    weights = weights.map((value, a) => value - 2 * LESSON.rate * half[a]);
  }
  return weights;
}

/** ‖M w − t‖²/N. */
export function errorOf(lesson: Lesson, w: Vec): number {
  const half = halfGradient(lesson, w);
  return w.reduce((total, value, a) => total + value * (half[a] - lesson.cross[a]), lesson.power);
}
