/** The inputs, a stem with a head to drag each; full where they take part, faint where they do not. */
import { colourOf } from '../../parts/view/frame.ts';
import { dot, rect, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { INPUTS } from './params.ts';
import { pixel, ROWS, type Layout } from './view-layout.ts';
import { positions, type Context, type Lens } from './view-lens.ts';

const FAINT = 0.35;

/** The inputs under the lens, on a tinted ground down to the arrows. */
export function inputMarks({ r, words }: Context, lens: Lens, layout: Layout): Markish[] {
  const { x, input, pitch } = layout;
  const zero = pixel(input, 0);
  const place = (k: number): number => pixel(x, k);
  const height = (k: number): number => pixel(input, r.x[k]);
  const opacity = (k: number): number => (lens.inputLit(k) || (lens.scatter && k < lens.at) ? 1 : FAINT);
  const all = positions(INPUTS);
  return [
    rect(all.filter(lens.inputLit), {
      x1: (k: number) => place(k) - pitch / 2,
      x2: (k: number) => place(k) + pitch / 2,
      y1: ROWS.input[1] - 4,
      y2: ROWS.inputNumber + 8,
      fill: colourOf('truth'),
      fillOpacity: 0.1,
    }),
    ruleY([zero], { x1: x.range[0], x2: pixel(x, INPUTS - 0.5), stroke: 'var(--edge)' }),
    ruleX(
      all.filter((k) => r.x[k] !== 0),
      {
        x: place,
        y1: zero,
        y2: height,
        stroke: colourOf('truth'),
        strokeWidth: 4,
        strokeOpacity: opacity,
      },
    ),
    // The panel's own colour below a faint head hides the stem.
    dot(all, { x: place, y: height, r: 5.5, fill: 'var(--panel)' }),
    dot(all, {
      x: place,
      y: height,
      r: 5.5,
      fill: colourOf('truth'),
      fillOpacity: opacity,
      stroke: colourOf('truth'),
      strokeOpacity: opacity,
    }),
    text([words.figure.input], {
      x: x.range[0],
      y: ROWS.inputName,
      textAnchor: 'start',
      fill: colourOf('truth'),
      fontWeight: 600,
    }),
  ];
}
