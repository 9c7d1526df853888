import { stridedCorrelate1d } from '../../src/core/operators/strided-correlate1d.ts';
import { stridedCorrelate2d } from '../../src/core/operators/strided-correlate2d.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import type { PerAxis } from '../../src/core/operators/transposed-correlate2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { OperatorCase } from './cases.ts';

type Size = readonly [number, number];

interface Settings {
  readonly kernel: Size;
  readonly stride?: PerAxis;
  readonly padding?: PerAxis;
  readonly dilation?: PerAxis;
  /** For the transposed layer only. */
  readonly outputPadding?: PerAxis;
}

const pair = (setting: PerAxis) => (typeof setting === 'number' ? [setting, setting] : setting);
const rough = ([height, width]: Size) => new RandomState(height + 50 * width).uniform(0.1, 1, height * width);

/** h of the one weight that connects the input with the output of a forward layer: the sum, by its definition. */
function weightOf({ kernel, stride = 1, padding = 0, dilation = 1 }: Settings, from: Size, to: Size): number {
  const h = rough(kernel);
  const [s, p, d] = [pair(stride), pair(padding), pair(dilation)];
  let total = 0;
  for (let a = 0; a < kernel[0]; a++) {
    for (let b = 0; b < kernel[1]; b++) {
      const row = to[0] * s[0] + a * d[0] - p[0];
      const column = to[1] * s[1] + b * d[1] - p[1];
      if (row === from[0] && column === from[1]) total += h[a * kernel[1] + b];
    }
  }
  return total;
}

const at = (flat: number, width: number): Size => [Math.floor(flat / width), flat % width];

function strided2d(shape: Size, settings: Settings): OperatorCase {
  const make = () => {
    const { kernel, ...options } = settings;
    return stridedCorrelate2d({ shape: kernel, data: rough(kernel) }, shape, options);
  };
  const width = make().outShape[1]!;
  return {
    file: 'strided-correlate2d',
    name: `strided-correlate2d on ${shape.join('×')}, ${JSON.stringify(settings)}`,
    make,
    entry: (i, j) => weightOf(settings, at(j, shape[1]), at(i, width)),
  };
}

function transposed2d(shape: Size, settings: Settings): OperatorCase {
  const make = () => {
    const { kernel, ...options } = settings;
    return transposedCorrelate2d({ shape: kernel, data: rough(kernel) }, shape, options);
  };
  const width = make().outShape[1]!;
  return {
    file: 'transposed-correlate2d',
    name: `transposed-correlate2d on ${shape.join('×')}, ${JSON.stringify(settings)}`,
    make,
    entry: (i, j) => weightOf(settings, at(i, width), at(j, shape[1])),
  };
}

interface Line {
  readonly k: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
  readonly outputPadding?: number;
}

/** The 1D settings as those of a picture of one row. */
function asRow({ k, stride = 1, padding = 0, dilation = 1 }: Line): Settings {
  return { kernel: [1, k], stride: [1, stride], padding: [0, padding], dilation: [1, dilation] };
}

function strided1d(n: number, line: Line): OperatorCase {
  const { k, ...options } = line;
  return {
    file: 'strided-correlate1d',
    name: `strided-correlate1d on ${n}, ${JSON.stringify(line)}`,
    make: () => stridedCorrelate1d(rough([1, k]), n, options),
    entry: (i, j) => weightOf(asRow(line), [0, j], [0, i]),
  };
}

function transposed1d(n: number, line: Line): OperatorCase {
  const { k, ...options } = line;
  return {
    file: 'transposed-correlate1d',
    name: `transposed-correlate1d on ${n}, ${JSON.stringify(line)}`,
    make: () => transposedCorrelate1d(rough([1, k]), n, options),
    entry: (i, j) => weightOf(asRow(line), [0, i], [0, j]),
  };
}

export function* stridedCases(): Generator<OperatorCase> {
  for (const n of [8, 9]) {
    for (const k of [1, 3, 4]) {
      for (const stride of [1, 2, 3, 5]) {
        yield strided1d(n, { k, stride });
        yield strided1d(n, { k, stride, padding: 2, dilation: 2 });
        yield transposed1d(n, { k, stride });
        yield transposed1d(n, { k, stride, padding: 1, dilation: 3, outputPadding: Math.max(stride, 3) - 1 });
      }
    }
  }
  // More padding than kernel, a stride longer than the input, a single cell.
  yield strided1d(3, { k: 2, padding: 7, stride: 2 });
  yield strided1d(4, { k: 2, stride: 9 });
  yield transposed1d(9, { k: 2, padding: 4 });
  yield transposed1d(1, { k: 3, stride: 4, outputPadding: 3 });

  for (const shape of [
    [6, 6],
    [7, 7],
    [5, 8],
  ] as Size[]) {
    yield strided2d(shape, { kernel: [3, 3] });
    yield strided2d(shape, { kernel: [3, 3], stride: 2, padding: 1 });
    yield strided2d(shape, { kernel: [2, 4], stride: [3, 2], padding: [0, 1], dilation: [2, 1] });
    yield strided2d(shape, { kernel: [3, 1], stride: [1, 3], padding: [4, 2], dilation: [3, 5] });
  }
  for (const shape of [
    [3, 3],
    [4, 4],
    [2, 5],
  ] as Size[]) {
    yield transposed2d(shape, { kernel: [3, 3] });
    yield transposed2d(shape, { kernel: [3, 3], stride: 2, padding: 1, outputPadding: 1 });
    yield transposed2d(shape, { kernel: [2, 4], stride: [3, 2], padding: [0, 1], outputPadding: [2, 0] });
    yield transposed2d(shape, {
      kernel: [3, 1],
      stride: [1, 3],
      padding: [2, 0],
      dilation: [3, 4],
      outputPadding: [2, 3],
    });
  }
}
