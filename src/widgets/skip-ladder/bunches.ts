/** What hangs together on a labelled page, as one reads letters. */

export interface Bunch {
  /** Rows and columns from the first up to, not with, the last. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The class of most of its pixels. */
  readonly label: number;
}

/** Smaller ones are specks. */
const LEAST = 6;

/** The bunches of pixels of any class but 0, each with its eight neighbours, from the top down. */
export function bunchesOf(labels: Uint8Array, [height, width]: readonly [number, number]): Bunch[] {
  const seen = new Uint8Array(labels.length);
  const found: Bunch[] = [];
  labels.forEach((label, start) => {
    if (label === 0 || seen[start]) return;
    const pixels = [start];
    seen[start] = 1;
    for (let k = 0; k < pixels.length; k++)
      for (const next of around(pixels[k], height, width))
        if (labels[next] !== 0 && !seen[next]) {
          seen[next] = 1;
          pixels.push(next);
        }
    if (pixels.length >= LEAST) found.push(bunchOf(pixels, labels, width));
  });
  return found;
}

function* around(at: number, height: number, width: number) {
  const [row, column] = [Math.floor(at / width), at % width];
  for (let i = Math.max(0, row - 1); i <= Math.min(height - 1, row + 1); i++)
    for (let j = Math.max(0, column - 1); j <= Math.min(width - 1, column + 1); j++) yield i * width + j;
}

function bunchOf(pixels: readonly number[], labels: Uint8Array, width: number): Bunch {
  const rows = pixels.map((at) => Math.floor(at / width));
  const columns = pixels.map((at) => at % width);
  const counts = new Map<number, number>();
  for (const at of pixels) counts.set(labels[at], (counts.get(labels[at]) ?? 0) + 1);
  const [[label]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows) + 1,
    right: Math.max(...columns) + 1,
    label,
  };
}
