/** One picture through all six upsamplers: what comes out, its grid, its error. */
import { artifactScore, transposedFromSubPixel } from '../../core/checkerboard/index.ts';
import { fft2 } from '../../core/fft/index.ts';
import { convTranspose2d, tensor, type Params as Weights } from '../../core/layers/index.ts';
import { rmse } from '../../core/metrics.ts';
import type { Vec } from '../../core/vector.ts';
import { UPSAMPLERS, type Params } from './params.ts';
import { inside, taskOf, type Task } from './task.ts';
import { enlarge, enlargedWide, trainedWeights } from './training.ts';

export interface Enlarged {
  readonly picture: Vec;
  /** log₁₀ of its power spectrum under a Hann window, frequency 0 first. */
  readonly spectrum: Vec;
  readonly score: number;
  /** The root mean square error against the truth, inside the frame. */
  readonly error: number;
  readonly weights: number;
}
export interface Bench {
  readonly task: Task;
  readonly truthSpectrum: Vec;
  readonly truthScore: number;
  /** As UPSAMPLERS. */
  readonly enlarged: readonly Enlarged[];
  /** Of nearest + conv with 5 × 5 weights, which reads as many inputs as a sub-pixel layer, solved exactly. */
  readonly wideError: number;
  /** The largest difference between the sub-pixel layer and the transposed one of ks that it is. */
  readonly same: number;
}

/** Below this a spectrum is rounding. */
const FLOOR = 1e-12;

function logSpectrum(picture: Vec, [height, width]: Task['shape']): Vec {
  const hann = (i: number, n: number) => 1 - Math.cos((2 * Math.PI * i) / n);
  const seen = picture.map(
    (value, at) => value * hann(Math.floor(at / width), height) * hann(at % width, width),
  );
  const { re, im } = fft2(seen, new Float64Array(seen.length), [height, width]);
  return re.map((value, at) => Math.log10((value ** 2 + im[at] ** 2) / seen.length ** 2 + FLOOR));
}

/** The sub-pixel layer's s² kernels of 3 × 3, as one transposed layer. */
function asTransposed(weights: Weights, { input, shape, stride }: Task): Vec {
  const all = weights['0.weight'];
  const kernels = Array.from({ length: stride ** 2 }, (_, c) => ({
    shape: [3, 3] as const,
    data: all.slice(9 * c, 9 * c + 9),
  }));
  const { kernel, padding } = transposedFromSubPixel(kernels, stride, 1);
  const [side] = kernel.shape;
  const layer = convTranspose2d({
    inChannels: 1,
    outChannels: 1,
    kernel: side,
    stride,
    padding,
    bias: false,
  });
  const x = tensor([1, 1, shape[0] / stride, shape[1] / stride], input);
  return layer.forward(x, { weight: kernel.data }).y.data;
}

export function benchOf(p: Params): Bench {
  const task = taskOf(p);
  const errorOf = (picture: Vec) => rmse(inside(picture, task.shape), inside(task.truth, task.shape));
  const score = (picture: Vec) => artifactScore(picture, task.shape, task.stride).score;
  const weights = UPSAMPLERS.map((name) => trainedWeights(name, p));
  const enlarged = UPSAMPLERS.map((name, i): Enlarged => {
    const picture = enlarge(name, weights[i], task);
    return {
      picture,
      spectrum: logSpectrum(picture, task.shape),
      score: score(picture),
      error: errorOf(picture),
      weights: Object.values(weights[i])[0].length,
    };
  });
  const subPixel = UPSAMPLERS.indexOf('subPixel');
  const twin = asTransposed(weights[subPixel], task);
  return {
    task,
    truthSpectrum: logSpectrum(task.truth, task.shape),
    truthScore: score(task.truth),
    enlarged,
    wideError: errorOf(enlargedWide(task)),
    same: twin.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - enlarged[subPixel].picture[at])),
      0,
    ),
  };
}
