/** Where the parts of the main picture lie: inputs above, arrows between, outputs below, on one axis of positions. */
import type { Axis } from '../contract.ts';
import { roundDomain } from '../../parts/view/domain.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import type { Context } from './view-lens.ts';

export const HEIGHT = 332;
export const shareOf = (narrow: boolean): number => (narrow ? 1 : 1 / 2);

const LEFT = 38;
const RIGHT = 6;
/** From the top of the panel, in pixels. */
export const ROWS = {
  inputName: 10,
  input: [96, 24],
  inputNumber: 110,
  /** Where the arrows begin and end; the handle of the lens sits on one of them. */
  from: 126,
  to: 188,
  outputName: 208,
  output: [306, 220],
  outputNumber: 322,
} as const;

export interface Layout {
  /** Pixels between two positions. */
  readonly pitch: number;
  readonly x: Axis;
  readonly input: Axis;
  readonly output: Axis;
}

export const linear = (domain: readonly [number, number], range: readonly [number, number]): Axis => ({
  type: 'linear',
  domain,
  range,
});

export const pixel = ({ domain: [a, b], range: [p, q] }: Axis, value: number): number =>
  p + ((value - a) / (b - a)) * (q - p);
/** The value at a pixel, also beyond the axis: where a handle beside it sits. */
export const valueAt = ({ domain: [a, b], range: [p, q] }: Axis, at: number): number =>
  a + ((at - p) / (q - p)) * (b - a);

/** All that is ever stacked on one output, above and below zero: the lens may move without moving the axis. */
function outputDomain({ r }: Context): [number, number] {
  const sums = (side: 1 | -1): number[] =>
    Array.from({ length: OUTPUTS }, (_, n) =>
      r.shares
        .subarray(n * INPUTS, (n + 1) * INPUTS)
        .reduce((total, value) => (side * value > 0 ? total + value : total), 0),
    );
  return roundDomain(sums(1), sums(-1), r.given, [1]);
}

export function layoutOf(context: Context): Layout {
  const width = panelWidth(context.width, shareOf(context.narrow));
  const pitch = (width - LEFT - RIGHT) / OUTPUTS;
  return {
    pitch,
    x: linear([-0.5, OUTPUTS - 0.5], [LEFT, LEFT + OUTPUTS * pitch]),
    input: linear([-1, 1], ROWS.input),
    output: linear(outputDomain(context), ROWS.output),
  };
}
