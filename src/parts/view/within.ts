/** Lines that leave their panel end a panel's height outside of it: a dashed one a million panels high takes a browser seconds. */
import type { RenderFunction } from './plot.ts';

interface Bounds {
  readonly low: number;
  readonly high: number;
}
interface Path {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** The values between a and b at which a segment crosses a bound, in its direction. */
function crossings(a: number, b: number, { low, high }: Bounds): number[] {
  const crossed = [low, high].filter((bound) => (a - bound) * (b - bound) < 0);
  return a < b ? crossed : crossed.reverse();
}

/**
 * The same line within the bounds: a point where each segment crosses one, and everything beyond laid onto it. What is not
 * finite breaks a line, and stays as it is.
 */
export function keptWithin({ x, y }: Path, bounds: Bounds): { x: number[]; y: number[] } {
  const kept = { x: [] as number[], y: [] as number[] };
  const put = (px: number, py: number) => {
    kept.x.push(px);
    kept.y.push(Number.isFinite(py) ? Math.min(bounds.high, Math.max(bounds.low, py)) : py);
  };
  for (let i = 0; i < y.length; i++) {
    const step = i > 0 ? y[i] - y[i - 1] : NaN;
    if (Number.isFinite(step))
      for (const bound of crossings(y[i - 1], y[i], bounds))
        put(x[i - 1] + ((bound - y[i - 1]) / step) * (x[i] - x[i - 1]), bound);
    put(x[i], y[i]);
  }
  return kept;
}

/** Draws a line within its panel and as much again above and below; one that stays there is drawn as it is. */
export const renderWithin =
  (stepped: boolean): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const draw = (i: typeof index, v: typeof values) => next?.(i, scales, v, dimensions, context) ?? null;
    const { x, y } = values as unknown as Path;
    const [top, bottom] = [dimensions.marginTop, dimensions.height - dimensions.marginBottom];
    const bounds = { low: top - (bottom - top), high: bottom + (bottom - top) };
    const leaves = (v: number) => Number.isFinite(v) && (v < bounds.low || v > bounds.high);
    if (!Array.from(y).some(leaves)) return draw(index, values);
    // The uprights of a staircase are cut by laying their ends onto the bounds.
    const kept = stepped
      ? { x, y: Array.from(y, (v) => (leaves(v) ? Math.min(bounds.high, Math.max(bounds.low, v)) : v)) }
      : keptWithin({ x, y }, bounds);
    return draw(Uint32Array.from(kept.y, (_, i) => i) as never, { ...values, ...kept } as never);
  };
