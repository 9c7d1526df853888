/** The numbers of the main picture's axes: what Plot would draw, for two bands in one panel. */
import { roundTicks } from '../../parts/view/domain.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { formatNumber } from '../../format.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import { pixel, ROWS, type Layout } from './view-layout.ts';
import { positions, type Context } from './view-lens.ts';

export function axisMarks({ words }: Context, { x, input, output }: Layout): Markish[] {
  const letters = [
    { said: words.figure.inputAxis, y: ROWS.inputNumber },
    { said: words.figure.outputAxis, y: ROWS.outputNumber },
  ];
  const numbers = [input, output].flatMap((axis) =>
    roundTicks(axis.domain).map((value) => ({ value, y: pixel(axis, value) })),
  );
  return [
    text(positions(INPUTS), {
      x: (k: number) => pixel(x, k),
      y: ROWS.inputNumber,
      text: String,
      fill: 'var(--quiet)',
    }),
    text(numbers, {
      x: x.range[0] - 6,
      y: 'y',
      text: ({ value }: { value: number }) => formatNumber(value),
      textAnchor: 'end',
      fill: 'var(--quiet)',
    }),
    text(positions(OUTPUTS), {
      x: (n: number) => pixel(x, n),
      y: ROWS.outputNumber,
      text: String,
      fill: 'var(--quiet)',
    }),
    text(letters, {
      x: x.range[0] - 6,
      y: 'y',
      text: 'said',
      textAnchor: 'end',
      fontStyle: 'italic',
      fill: 'var(--quiet)',
    }),
  ];
}
