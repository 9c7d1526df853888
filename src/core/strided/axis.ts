import { checkInteger, demand } from '../check.ts';

/** One axis of a convolution layer. What is left out is 1, 0 and 1: a plain convolution without padding. */
export interface LayerAxis {
  /** k: how many weights. */
  readonly kernel: number;
  /** s: how far the window moves from one output to the next. */
  readonly stride?: number;
  /** p: how many zeros before the first and after the last input. */
  readonly padding?: number;
  /** d: how far apart the inputs of neighbouring weights are. */
  readonly dilation?: number;
}

/** The same in the letters of the formulas, checked. */
export interface StridedAxis {
  readonly k: number;
  readonly s: number;
  readonly p: number;
  readonly d: number;
}

/** Checks an axis and fills in what was left out. */
export function axisOf(
  who: string,
  { kernel, stride = 1, padding = 0, dilation = 1 }: LayerAxis,
): StridedAxis {
  checkInteger(who, 'kernel size', kernel, 1);
  checkInteger(who, 'stride', stride, 1);
  checkInteger(who, 'padding', padding, 0);
  checkInteger(who, 'dilation', dilation, 1);
  return { k: kernel, s: stride, p: padding, d: dilation };
}

/** d(k−1) + 1: how many cells the dilated kernel spans. */
export function spanOf({ k, d }: StridedAxis): number {
  return d * (k - 1) + 1;
}

/**
 * o = ⌊(i + 2p − d(k−1) − 1)/s⌋ + 1.
 * @throws RangeError "…: kernel size can't be greater than the padded input size, got d(k−1)+1 = 5 in i+2p = 4".
 */
export function forwardSize(who: string, input: number, axis: StridedAxis): number {
  checkInteger(who, 'input size', input, 1);
  const span = spanOf(axis);
  const padded = input + 2 * axis.p;
  const got = `d(k−1)+1 = ${span} in i+2p = ${padded}`;
  demand(span <= padded, who, "kernel size can't be greater than the padded input size", got);
  return Math.floor((padded - span) / axis.s) + 1;
}

/** @throws RangeError "…: output padding must be smaller than either stride or dilation, got 2 with stride 2, dilation 1". */
export function checkOutputPadding(who: string, { s, d }: StridedAxis, outputPadding: number): void {
  checkInteger(who, 'output padding', outputPadding, 0);
  const legal = outputPadding < Math.max(s, d);
  const setting = `${outputPadding} with stride ${s}, dilation ${d}`;
  demand(legal, who, 'output padding must be smaller than either stride or dilation', setting);
}

/** (i−1)s − 2p + d(k−1) + a + 1, with output padding a; below 1 where the padding crops everything away. */
export function transposedLength(input: number, axis: StridedAxis, outputPadding: number): number {
  return (input - 1) * axis.s - 2 * axis.p + spanOf(axis) + outputPadding;
}

/**
 * The same, checked.
 * @throws RangeError that of `checkOutputPadding`;
 *   RangeError "…: output size is too small …" where the padding crops everything away.
 */
export function backwardSize(who: string, input: number, axis: StridedAxis, outputPadding: number): number {
  checkInteger(who, 'input size', input, 1);
  checkOutputPadding(who, axis, outputPadding);
  const size = transposedLength(input, axis, outputPadding);
  demand(
    size >= 1,
    who,
    'output size is too small: (i−1)s − 2p + d(k−1) + output padding + 1 must be ≥ 1',
    size,
  );
  return size;
}
