import { resample } from '../../src/core/operators/resample.ts';
import type { Resampling } from '../../src/core/operators/resample.ts';
import { wavelet } from '../../src/core/operators/wavelet.ts';
import type { WaveletFamily } from '../../src/core/operators/wavelet.ts';
import type { Shape } from '../../src/core/vector.ts';
import type { OperatorCase } from './cases.ts';

type Axis = (i: number, j: number, n: number, m: number) => number;

/** Σ of an interpolating function over every place that shows cell j, its edge going on beyond the frame. */
function interpolating(f: (distance: number) => number): Axis {
  return (i, j, n, m) => {
    const u = ((i + 0.5) * n) / m - 0.5;
    let total = 0;
    for (let place = -3; place < n + 3; place++) {
      if (Math.min(Math.max(place, 0), n - 1) === j) total += f(Math.abs(u - place));
    }
    return total;
  };
}

/** Keys 1981: the cubic with its two pieces written out. */
function keys(s: number, a: number): number {
  if (s < 1) return (a + 2) * s ** 3 - (a + 3) * s ** 2 + 1;
  return s < 2 ? a * s ** 3 - 5 * a * s ** 2 + 8 * a * s - 4 * a : 0;
}

/** Whether output i, n/m wide, and cell j overlap by more than rounding. */
function touches(i: number, j: number, n: number, m: number): boolean {
  return Math.min((i + 1) * n, (j + 1) * m) - Math.max(i * n, j * m) > 0;
}

function meanOfTouched(i: number, j: number, n: number, m: number): number {
  let count = 0;
  for (let cell = 0; cell < n; cell++) if (touches(i, cell, n, m)) count++;
  return touches(i, j, n, m) ? 1 / count : 0;
}

const axes: Record<Resampling, (a: number) => Axis> = {
  nearest: () => (i, j, n, m) => (j * 2 * m <= (2 * i + 1) * n && (2 * i + 1) * n < (j + 1) * 2 * m ? 1 : 0),
  bilinear: () => interpolating((s) => Math.max(0, 1 - s)),
  bicubic: (a) => interpolating((s) => keys(s, a)),
  area: () => meanOfTouched,
};

function resampleCase(shape: Shape, outShape: Shape, method: Resampling, a?: number): OperatorCase {
  const weight = axes[method](a ?? -0.75);
  const [height, width] = shape.length === 1 ? [1, ...shape] : shape;
  const [rows, columns] = outShape.length === 1 ? [1, ...outShape] : outShape;
  return {
    file: 'resample',
    name: `resample ${shape.join('×')} to ${outShape.join('×')}, ${method}${a === undefined ? '' : `, a = ${a}`}`,
    make: () => resample(shape, outShape, { method, a }),
    entry: (i, j) =>
      weight(Math.floor(i / columns), Math.floor(j / width), height, rows) *
      weight(i % columns, j % width, width, columns),
  };
}

const low: Record<WaveletFamily, number[]> = {
  haar: [1, 1].map((tap) => tap / Math.sqrt(2)),
  daubechies4: [0.4829629131445341, 0.8365163037378079, 0.2241438680420134, -0.1294095225512604],
};

/** One level along an axis of n: row i of the averages (i < n/2) or the details. */
function oneLevel(i: number, j: number, n: number, family: WaveletFamily): number {
  const h = low[family];
  const L = h.length;
  const detail = i >= n / 2;
  let total = 0;
  for (let t = 0; t < L; t++) {
    const tap = detail ? (t % 2 === 0 ? h[L - 1 - t] : -h[L - 1 - t]) : h[t];
    if ((2 * (i % (n / 2)) + t - L / 2 + 1 + n) % n === j) total += tap;
  }
  return total;
}

/** Entry of W between coefficient (i0, i1) and pixel (j0, j1): averages are split again, one level down. */
function pyramid(
  [i0, i1]: readonly number[],
  [j0, j1]: readonly number[],
  [height, width]: readonly number[],
  family: WaveletFamily,
  levels: number,
): number {
  if (levels === 0) return i0 === j0 && i1 === j1 ? 1 : 0;
  const vertical = (i: number) => (height === 1 ? 1 : oneLevel(i, j0, height, family));
  const half = height === 1 ? 1 : height / 2;
  if (i0 >= half || i1 >= width / 2) return vertical(i0) * oneLevel(i1, j1, width, family);
  let total = 0;
  for (let k0 = 0; k0 < half; k0++) {
    for (let k1 = 0; k1 < width / 2; k1++) {
      const through = vertical(k0) * oneLevel(k1, j1, width, family);
      if (through !== 0)
        total += through * pyramid([i0, i1], [k0, k1], [half, width / 2], family, levels - 1);
    }
  }
  return total;
}

function waveletCase(shape: Shape, family: WaveletFamily, levels: number): OperatorCase {
  const [height, width] = shape.length === 1 ? [1, ...shape] : shape;
  const at = (flat: number) => [Math.floor(flat / width), flat % width];
  return {
    file: 'wavelet',
    name: `wavelet ${family} of ${shape.join('×')}, ${levels} levels`,
    make: () => wavelet(shape, { family, levels }),
    entry: (i, j) => pyramid(at(i), at(j), [height, width], family, levels),
  };
}

export function* resampleCases(): Generator<OperatorCase> {
  for (const method of ['nearest', 'bilinear', 'bicubic', 'area'] as Resampling[]) {
    for (const [n, m] of [
      [7, 14],
      [8, 13],
      [6, 6],
      [9, 4],
      [12, 3],
      [1, 5],
      [5, 1],
    ]) {
      yield resampleCase([n], [m], method);
    }
    yield resampleCase([4, 4], [8, 8], method);
    yield resampleCase([5, 6], [7, 4], method);
    yield resampleCase([7, 3], [2, 9], method);
  }
  yield resampleCase([6], [13], 'bicubic', -0.5);
  yield resampleCase([4, 5], [6, 3], 'bicubic', -0.5);
  for (const family of ['haar', 'daubechies4'] as WaveletFamily[]) {
    for (const [n, levels] of [
      [2, 1],
      [10, 1],
      [12, 2],
      [16, 4],
    ])
      yield waveletCase([n], family, levels);
    yield waveletCase([6, 6], family, 1);
    yield waveletCase([8, 4], family, 2);
    yield waveletCase([2, 6], family, 1);
  }
}
