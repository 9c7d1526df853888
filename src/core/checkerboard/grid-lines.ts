import { checkPicture, checkFits, demand } from '../check.ts';
import { fft2 } from '../fft/index.ts';
import type { Shape, Vec } from '../vector.ts';

/** Frequencies of a grid in cycles a pixel, by the period that it repeats with. */
export const GRID_PERIODS = [2, 4, 8] as const;
export type GridPeriod = (typeof GRID_PERIODS)[number];

/** Of one period: how much lies on its lines, and how far they stand out. */
export interface GridLine {
  /** S: the share of all energy that lies on these lines. */
  readonly share: number;
  /** R: energy on the lines over the mean of their neighbours that are no lines; 1 where nothing stands out. */
  readonly ratio: number;
}

export type GridLines = Readonly<Record<GridPeriod, GridLine>>;

/** P[a, b] = the mean over pictures of |F(y − ȳ)|², without a window: what n pictures [h, w] one after the other have in common. */
export function meanPower(pictures: Vec, shape: Shape): Vec {
  checkPicture('meanPower', 'shape', shape);
  const size = shape[0] * (shape[1] ?? 1);
  const count = pictures.length / size;
  demand(
    Number.isInteger(count) && count > 0,
    'meanPower',
    'pictures must be whole pictures',
    pictures.length,
  );
  const power = new Float64Array(size);
  for (let n = 0; n < count; n++) {
    const picture = pictures.subarray(n * size, (n + 1) * size);
    const mean = picture.reduce((sum, value) => sum + value, 0) / size;
    const { re, im } = fft2(
      picture.map((value) => value - mean),
      new Float64Array(size),
      shape,
    );
    for (let i = 0; i < size; i++) power[i] += (re[i] ** 2 + im[i] ** 2) / count;
  }
  return power;
}

/**
 * What lies on the lines of a grid. A stack of layers that double repeats with 2, 4, 8 pixels, so its grid lies where both frequencies are
 * multiples of ½, ¼, ⅛ cycles a pixel. Period 2 has the 3 lines of multiples of ½ that are not 0; period 4 the 12 further multiples of ¼, period 8
 * the 48 further ones of ⅛. With L the lines of a period,
 *
 *   S = Σ_L P / Σ P,      R = Σ_L P / Σ_L (mean of P over the neighbours, of 8, that are no line of any period)
 *
 * @throws RangeError "gridLines: both sides must be multiples of 16, got 20×20": nearer lines are each other's neighbours.
 */
export function gridLines(power: Vec, shape: Shape): GridLines {
  checkPicture('gridLines', 'shape', shape);
  checkFits('gridLines', 'power', power, shape);
  const [height, width] = shape as readonly [number, number];
  demand(
    height % 16 === 0 && width % 16 === 0,
    'gridLines',
    'both sides must be multiples of 16',
    `${height}×${width}`,
  );
  const total = power.reduce((sum, value) => sum + value, 0);
  const [on, around] = [
    { 2: 0, 4: 0, 8: 0 },
    { 2: 0, 4: 0, 8: 0 },
  ];
  for (let a = 0; a < height; a++)
    for (let b = 0; b < width; b++) {
      const period = periodAt(a / height, b / width);
      if (period === null) continue;
      on[period] += power[a * width + b];
      around[period] += neighbourhood(power, [height, width], a, b);
    }
  const line = (period: GridPeriod): GridLine => ({
    share: total > 0 ? on[period] / total : 0,
    ratio: around[period] > 0 ? on[period] / around[period] : NaN,
  });
  return { 2: line(2), 4: line(4), 8: line(8) };
}

/** The period whose line this frequency is, in cycles a pixel; null where it is none. */
export function periodAt(down: number, across: number): GridPeriod | null {
  if (down === 0 && across === 0) return null;
  const periods = GRID_PERIODS.filter((period) => [down, across].every((f) => Number.isInteger(f * period)));
  return periods[0] ?? null;
}

/** The mean of the neighbours that are no lines. */
function neighbourhood(power: Vec, [height, width]: readonly [number, number], a: number, b: number): number {
  let [sum, count] = [0, 0];
  for (let i = a - 1; i <= a + 1; i++)
    for (let j = b - 1; j <= b + 1; j++) {
      const [row, column] = [(i + height) % height, (j + width) % width];
      if (
        (i === a && j === b) ||
        periodAt(row / height, column / width) !== null ||
        (row === 0 && column === 0)
      )
        continue;
      sum += power[row * width + column];
      count++;
    }
  return sum / count;
}
