import { F, FOUR } from './layers-numbers';

/*
 * A frame holds pictures channel by channel: number (u, v) of picture n, counted from the frame's corner, stands in phase
 * (u mod down, v mod right), and there in row u div down and column v div right:
 *
 *   [channel][u mod down][v mod right][picture][u div down][v div right]
 *
 * So what lies a stride apart in a picture lies side by side in its frame. `rows` and `columns` are those of one phase of one picture;
 * channels are `plane` bytes apart.
 */

/** Pictures [n, c, height, width] at x, their corner at (top, left) of a frame of zeros; what does not fit in is left out. */
export function frame(
  x: usize,
  pictures: usize,
  channels: usize,
  height: usize,
  width: usize,
  top: isize,
  left: isize,
  down: usize,
  right: usize,
  to: usize,
  rows: usize,
  columns: usize,
  plane: usize,
  bytes: usize,
): void {
  memory.fill(to, 0, bytes);
  const phase = pictures * rows * columns * F;
  for (let n: usize = 0; n < pictures; n++) {
    for (let c: usize = 0; c < channels; c++) {
      const picture = to + c * plane + n * rows * columns * F;
      for (let i: usize = 0; i < height; i++, x += width * F) {
        const u = <isize>i + top;
        if (u < 0 || <usize>u >= rows * down) continue;
        const row = picture + (<usize>u % down) * right * phase + (<usize>u / down) * columns * F;
        putRow(x, width, left, right, row, columns, phase);
      }
    }
  }
}

/** One row of a picture to its phases. */
function putRow(
  x: usize,
  width: usize,
  left: isize,
  right: usize,
  row: usize,
  columns: usize,
  phase: usize,
): void {
  const first: usize = left < 0 ? <usize>-left : 0;
  const room = <isize>(columns * right) - left;
  const last: usize = room < <isize>width ? (room < 0 ? 0 : <usize>room) : width;
  if (first >= last) return;
  const v = <usize>(<isize>first + left);
  x += first * F;
  if (right === 1) return copyRow(x, row + v * F, last - first);
  let r = v % right;
  let to = row + r * phase + (v / right) * F;
  for (const end = x + (last - first) * F; x < end; x += F) {
    store<f32>(to, load<f32>(x));
    r++;
    to += phase;
    if (r === right) {
      r = 0;
      to += F - right * phase;
    }
  }
}

/** Pictures [n, c, height, width] to x, from a frame that holds all of them, their corner at (top, left). */
export function unframe(
  x: usize,
  pictures: usize,
  channels: usize,
  height: usize,
  width: usize,
  top: usize,
  left: usize,
  down: usize,
  right: usize,
  from: usize,
  rows: usize,
  columns: usize,
  plane: usize,
): void {
  const phase = pictures * rows * columns * F;
  for (let n: usize = 0; n < pictures; n++) {
    for (let c: usize = 0; c < channels; c++) {
      const picture = from + c * plane + n * rows * columns * F;
      for (let i: usize = 0; i < height; i++, x += width * F) {
        const u = i + top;
        const row = picture + (u % down) * right * phase + (u / down) * columns * F;
        takeRow(x, width, left, right, row, phase);
      }
    }
  }
}

/** One row of a picture from its phases. */
function takeRow(x: usize, width: usize, left: usize, right: usize, row: usize, phase: usize): void {
  if (right === 1) return copyRow(row + left * F, x, width);
  let r = left % right;
  let from = row + r * phase + (left / right) * F;
  for (const end = x + width * F; x < end; x += F) {
    store<f32>(x, load<f32>(from));
    r++;
    from += phase;
    if (r === right) {
      r = 0;
      from += F - right * phase;
    }
  }
}

function copyRow(from: usize, to: usize, count: usize): void {
  const end = from + (count & ~3) * F;
  for (; from < end; from += FOUR, to += FOUR) v128.store(to, v128.load(from));
  for (const last = end + (count & 3) * F; from < last; from += F, to += F) store<f32>(to, load<f32>(from));
}
