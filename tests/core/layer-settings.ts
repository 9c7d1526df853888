import { RandomState } from '../../src/core/random/index.ts';
import type { Layer, Memory, TensorShape } from '../../src/core/layers/index.ts';
import { conv2d, convTranspose2d } from '../../src/core/layers/index.ts';
import type { Numbers, Vec } from '../../src/core/vector.ts';

type Pair = readonly [number, number];

/** One random setting of a convolution (even trials) or transposed (odd) layer, as drawn in network-layers.py. */
export interface Setting {
  readonly transposed: boolean;
  readonly inShape: TensorShape;
  readonly outChannels: number;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly outputPadding: Pair;
}

/** The first so many legal settings of network-layers.py's stream. */
export function legalSettings(count: number): Setting[] {
  const rng = new RandomState(2026);
  const settings: Setting[] = [];
  for (let trial = 0; settings.length < count; trial++) {
    const setting = drawSetting(rng, trial);
    if (typeof outcome(setting) !== 'string') settings.push(setting);
  }
  return settings;
}

/** The next setting of the stream; it may be illegal. */
export function drawSetting(rng: RandomState, trial: number): Setting {
  const [n, inChannels, outChannels] = [3, 7, 7].map((high) => rng.randint(1, high));
  const pair = (low: number, high: number): Pair => [rng.randint(low, high), rng.randint(low, high)];
  const shape = pair(1, 9);
  const [kernel, stride, padding, dilation, outputPadding] = [
    pair(1, 6),
    pair(1, 5),
    pair(0, 4),
    pair(1, 4),
    pair(0, 3),
  ];
  const inShape = [n, inChannels, ...shape] as const;
  return {
    transposed: trial % 2 === 1,
    inShape,
    outChannels,
    kernel,
    stride,
    padding,
    dilation,
    outputPadding,
  };
}

export function layerFor<V extends Numbers = Vec>({
  transposed,
  outputPadding,
  ...options
}: Setting): Layer<Memory, V> {
  const inChannels = options.inShape[1];
  return transposed
    ? convTranspose2d({ ...options, inChannels, outputPadding })
    : conv2d({ ...options, inChannels });
}

/** The shape of the output, or the complaint. */
export function outcome(setting: Setting): TensorShape | string {
  try {
    return layerFor(setting).outShape(setting.inShape);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/**
 * The plain definition: visits every (input, weight, output) that multiply each other, by their flat indices. Written from the
 * convolution's side; the transposed layer reads its output where the convolution reads its input.
 */
export function eachProduct(
  setting: Setting,
  outShape: TensorShape,
  visit: (x: number, w: number, y: number) => void,
): void {
  const { transposed, inShape, kernel, stride, padding, dilation } = setting;
  const [wide, narrow] = transposed ? [outShape, inShape] : [inShape, outShape];
  const flat = ([, c, h, w]: TensorShape, n: number, channel: number, i: number, j: number) =>
    ((n * c + channel) * h + i) * w + j;
  for (let n = 0; n < wide[0]; n++)
    for (let o = 0; o < narrow[1]; o++)
      for (let c = 0; c < wide[1]; c++)
        for (let i = 0; i < narrow[2]; i++)
          for (let j = 0; j < narrow[3]; j++)
            for (let a = 0; a < kernel[0]; a++)
              for (let b = 0; b < kernel[1]; b++) {
                const row = i * stride[0] + a * dilation[0] - padding[0];
                const column = j * stride[1] + b * dilation[1] - padding[1];
                if (row < 0 || row >= wide[2] || column < 0 || column >= wide[3]) continue;
                const weight = ((o * wide[1] + c) * kernel[0] + a) * kernel[1] + b;
                const [reads, makes] = [flat(wide, n, c, row, column), flat(narrow, n, o, i, j)];
                if (transposed) visit(makes, weight, reads);
                else visit(reads, weight, makes);
              }
}

/** Sums over pictures and cells, one a channel. */
export function channelTotals(dy: Vec, [, c, h, w]: TensorShape): Vec {
  const totals = new Float64Array(c);
  dy.forEach((value, i) => (totals[Math.floor(i / (h * w)) % c] += value));
  return totals;
}
