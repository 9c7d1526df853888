/** How drawings of their own proportions share one frame: in rows that fill it from side to side, centred, as large as may be. */

/** Width and height in any unit. */
export type Size = readonly [width: number, height: number];
/** A place in the frame, as parts of its width and of its height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between two drawings, as a part of the frame's width. */
const GAP = 0.03;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** In so many rows, as equally long as may be; the longer ones first. */
const rowsOf = (ratios: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, row) => {
    const before = (rows: number) => Math.ceil((rows * ratios.length) / count);
    return ratios.slice(before(row), before(row + 1));
  });

/** `frame` is its width for its height. Heights are in frame widths until the end. */
function inRows(rows: readonly number[][], frame: number): Box[] {
  const heights = rows.map((row) => (1 - GAP * (row.length - 1)) / sum(row));
  const scale = Math.min(1, 1 / frame / (sum(heights) + GAP * (rows.length - 1)));
  const whole = scale * (sum(heights) + GAP * (rows.length - 1));
  let top = (1 / frame - whole) / 2;
  return rows.flatMap((row, i) => {
    let left = (1 - scale) / 2;
    const height = scale * heights[i];
    const boxes = row.map((ratio) => {
      const box = { left, top: top * frame, width: ratio * height, height: height * frame };
      left += box.width + scale * GAP;
      return box;
    });
    top += height + scale * GAP;
    return boxes;
  });
}

/** One box a drawing, in their order; of all numbers of rows, the one that leaves the least of the frame empty. */
export function fitTogether(sizes: readonly Size[], frame: number): Box[] {
  const ratios = sizes.map(([width, height]) => width / height);
  const ways = ratios.map((_, i) => inRows(rowsOf(ratios, i + 1), frame));
  const filled = (boxes: readonly Box[]) => sum(boxes.map(({ width, height }) => width * height));
  return ways.reduce((best, way) => (filled(way) > filled(best) ? way : best));
}
