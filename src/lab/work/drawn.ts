/** A point spread function that a reader draws: strokes of a pen and of a rubber, on top of a blur with a formula or of nothing. */
import type { Kernel } from '../../core/kernels/index.ts';
import { inkOf } from '../../parts/model/ink.ts';
import type { InkValue } from '../../widgets/contract.ts';
import { DRAWN_SIDE as SIDE } from '../params/index.ts';

const MIDDLE = (SIDE - 1) / 2;

const [PEN, RUBBER] = ['p', 'r'];
export const TOOLS = ['pen', 'rubber'] as const;
export type Tool = (typeof TOOLS)[number];

/** What drew each stroke once there are so many: those that were there keep their tools, a new one has the tool in hand. */
export const toolsFor = (tools: string, before: number, after: number, inHand: Tool): string =>
  tools
    .padEnd(before, PEN)
    .slice(0, Math.min(before, after))
    .padEnd(after, inHand === 'rubber' ? RUBBER : PEN);

export interface Drawing {
  readonly strokes: InkValue;
  /** What drew each of them, as the param `tools` has it. */
  readonly tools: string;
  /** How wide they are, in pixels. */
  readonly pen: number;
  readonly rubber: number;
  /** What lies beneath the strokes. */
  readonly base: Kernel | undefined;
}

/**
 * All that was drawn, on SIDE × SIDE pixels: each stroke weighs 1 where it covers a pixel whole, strokes add up where they cross, and what
 * lies beneath has 1 at its highest. Its own centre is the sheet's; what of it lies beyond the sheet is cut off. A rubber takes from a
 * pixel the part that it covers of whatever lies there by then.
 */
export function sheetOf({ strokes, tools, pen, rubber, base }: Drawing): Float64Array<ArrayBuffer> {
  const sheet = new Float64Array(SIDE * SIDE);
  if (base) lay(sheet, base);
  strokes.forEach((stroke, at) => {
    const rubs = tools[at] === RUBBER;
    const covered = inkOf([stroke], [SIDE, SIDE], rubs ? rubber : pen);
    covered.forEach((part, i) => (sheet[i] += rubs ? -part * sheet[i] : part));
  });
  return sheet;
}

function lay(sheet: Float64Array, { shape: [height, width], data }: Kernel): void {
  const most = data.reduce((a, b) => Math.max(a, b), 0);
  const [down, right] = [MIDDLE - (height - 1) / 2, MIDDLE - (width - 1) / 2];
  data.forEach((weight, i) => {
    const [row, column] = [down + Math.floor(i / width), right + (i % width)];
    if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) sheet[row * SIDE + column] = weight / most;
  });
}

/** The least part of the sheet round its middle that holds all that is drawn, with sum 1; none where nothing is. */
export function kernelDrawn(sheet: Float64Array): Kernel | undefined {
  const sum = sheet.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return undefined;
  let [down, across] = [0, 0];
  sheet.forEach((weight, i) => {
    if (weight === 0) return;
    down = Math.max(down, Math.abs(Math.floor(i / SIDE) - MIDDLE));
    across = Math.max(across, Math.abs((i % SIDE) - MIDDLE));
  });
  const [height, width] = [2 * down + 1, 2 * across + 1];
  const data = Float64Array.from({ length: height * width }, (_, i) => {
    const [row, column] = [MIDDLE - down + Math.floor(i / width), MIDDLE - across + (i % width)];
    return sheet[row * SIDE + column] / sum;
  });
  return { shape: [height, width], data };
}

/** How far its middle of weight lies below and right of the middle of the sheet, in pixels; of nothing, 0. */
export function shiftOf(sheet: Float64Array): readonly [down: number, right: number] {
  const sum = sheet.reduce((a, b) => a + b, 0) || 1;
  let [down, right] = [0, 0];
  sheet.forEach((weight, i) => {
    down += (weight / sum) * (Math.floor(i / SIDE) - MIDDLE);
    right += (weight / sum) * ((i % SIDE) - MIDDLE);
  });
  return [down, right];
}
