import { crop } from '../../src/core/operators/crop.ts';
import { difference1d } from '../../src/core/operators/difference1d.ts';
import type { Ends } from '../../src/core/operators/difference1d.ts';
import { divergence } from '../../src/core/operators/divergence.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { mask } from '../../src/core/operators/mask.ts';
import { pad } from '../../src/core/operators/pad.ts';
import type { Margins } from '../../src/core/operators/pad.ts';
import { boundaryIndex } from '../../src/core/convolution/boundary.ts';
import type { Boundary } from '../../src/core/convolution/boundary.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape } from '../../src/core/vector.ts';
import type { OperatorCase } from './cases.ts';

/*
 * Rows for differences, margins and masks.
 */

type Size = readonly [number, number];

const pictures: Size[] = [
  [4, 4],
  [5, 5],
  [3, 6],
  [7, 2],
  [1, 4],
  [3, 1],
  [1, 1],
];
const one = (yes: boolean) => (yes ? 1 : 0);

/** Entry of ∇ between component and pixel of the output, and pixel j. */
function gradientEntry([height, width]: Size, wraps: boolean, i: number, j: number): number {
  const [row, column] = [Math.floor(i / width) % height, i % width];
  const downwards = i < height * width;
  const [n, place] = downwards ? [height, row] : [width, column];
  const last = place === n - 1;
  const next = last ? (wraps ? 0 : place) : place + 1;
  const there = downwards ? next * width + column : row * width + next;
  return one(j === there) - one(j === row * width + column);
}

function* differenceCases(): Generator<OperatorCase> {
  for (const shape of pictures) {
    for (const boundary of ['replicate', 'periodic'] as const) {
      const wraps = boundary === 'periodic';
      yield {
        file: 'gradient',
        name: `gradient of ${shape.join('×')}, ${boundary}`,
        make: () => gradient(shape, { boundary }),
        entry: (i, j) => gradientEntry(shape, wraps, i, j),
      };
      yield {
        file: 'divergence',
        name: `divergence on ${shape.join('×')}, ${boundary}`,
        make: () => divergence(shape, { boundary }),
        entry: (i, j) => -gradientEntry(shape, wraps, j, i),
      };
    }
  }
  for (const n of [1, 2, 3, 7, 8]) {
    for (const order of [1, 2] as const) {
      for (const ends of ['free', 'periodic'] as Ends[]) {
        if (ends === 'free' && n <= order) continue;
        const taps = order === 1 ? [-1, 1] : [1, -2, 1];
        const from = order === 2 && ends === 'periodic' ? -1 : 0;
        yield {
          file: 'difference1d',
          name: `difference1d of ${n}, order ${order}, ${ends}`,
          make: () => difference1d(n, { order, ends }),
          entry: (i, j) => taps.reduce((sum, tap, t) => sum + tap * one((i + from + t + 2 * n) % n === j), 0),
        };
      }
    }
  }
}

/** Pixel j of the frame, seen at pixel i of the padded one. */
function padEntry(
  shape: Size,
  out: Size,
  [top, left]: Size,
  boundary: Boundary,
  i: number,
  j: number,
): number {
  const row = boundaryIndex(Math.floor(i / out[1]) - top, shape[0], boundary);
  const column = boundaryIndex((i % out[1]) - left, shape[1], boundary);
  return one(row >= 0 && column >= 0 && row * shape[1] + column === j);
}

function* marginCases(): Generator<OperatorCase> {
  const margins = { top: 2, bottom: 1, left: 0, right: 3 };
  for (const boundary of ['zero', 'periodic', 'reflect', 'replicate'] as Boundary[]) {
    for (const shape of [
      [4, 4],
      [3, 5],
      [1, 2],
    ] as Size[]) {
      const padCase = (given: Margins, out: Size, corner: Size): OperatorCase => ({
        file: 'pad',
        name: `pad ${shape.join('×')} by ${JSON.stringify(given)}, ${boundary}`,
        make: () => pad(shape, given, { boundary }),
        entry: (i, j) => padEntry(shape, out, corner, boundary, i, j),
      });
      yield padCase(margins, [shape[0] + 3, shape[1] + 3], [2, 0]);
      yield padCase(4, [shape[0] + 8, shape[1] + 8], [4, 4]);
    }
    yield {
      file: 'pad',
      name: `pad 5 by left 3, right 8, ${boundary}`,
      make: () => pad([5], { left: 3, right: 8 }, { boundary }),
      entry: (i, j) => padEntry([1, 5], [1, 16], [0, 3], boundary, i, j),
    };
  }
  for (const shape of [
    [4, 4],
    [5, 7],
  ] as Size[]) {
    const out = [shape[0] - 3, shape[1] - 3] as const;
    yield {
      file: 'crop',
      name: `crop ${shape.join('×')} by ${JSON.stringify(margins)}`,
      make: () => crop(shape, margins),
      entry: (i, j) => padEntry(out, shape, [2, 0], 'zero', j, i),
    };
  }
  yield { file: 'crop', name: 'crop 6 by 2', make: () => crop([6], 2), entry: (i, j) => one(j === i + 2) };
  yield { file: 'crop', name: 'crop 4×3 by 0', make: () => crop([4, 3], 0), entry: (i, j) => one(j === i) };
}

function* maskCases(): Generator<OperatorCase> {
  for (const shape of [[7], [4, 4], [3, 5]] as Shape[]) {
    const weights = new RandomState(6).standardNormal(sizeOf(shape));
    yield {
      file: 'mask',
      name: `mask of ${shape.join('×')}`,
      make: () => mask(weights, shape),
      entry: (i, j) => one(i === j) * weights[i],
    };
  }
}

export function* gridCases(): Generator<OperatorCase> {
  yield* differenceCases();
  yield* marginCases();
  yield* maskCases();
}
