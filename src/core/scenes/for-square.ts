import type { SceneShape } from './scene-shape.ts';

/** Visits the pixels within `reach` of (y, x) along both axes that lie in the picture, with their offsets. */
export function forSquare(
  [height, width]: SceneShape,
  y: number,
  x: number,
  reach: number,
  visit: (pixel: number, dy: number, dx: number) => void,
): void {
  const bottom = Math.min(height - 1, Math.ceil(y + reach));
  const right = Math.min(width - 1, Math.ceil(x + reach));
  for (let row = Math.max(0, Math.floor(y - reach)); row <= bottom; row++) {
    for (let column = Math.max(0, Math.floor(x - reach)); column <= right; column++) {
      visit(row * width + column, row - y, column - x);
    }
  }
}
