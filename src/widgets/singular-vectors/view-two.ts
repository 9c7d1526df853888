/** Two pixels are a plane: all inputs of length 1 are a circle, what comes out is an ellipse, and its axes are σᵢuᵢ. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, THIN_HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow, type Word } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import { shownOf, TWO } from './params.ts';
import type { Context } from './view-shapes.ts';

const REACH = 1.25;
const TURNS = 96;
/** From a point to its name. */
const BESIDE = 15;
/** Digits below the line. */
const LOW = '₀₁₂';

type Point = readonly [number, number];
type Role = 'truth' | 'observation';

const circle: Point[] = Array.from({ length: TURNS + 1 }, (_, k) => {
  const angle = (2 * Math.PI * k) / TURNS;
  return [Math.cos(angle), Math.sin(angle)];
});
const through = ([a, b]: Point): Point => [TWO[0][0] * a + TWO[0][1] * b, TWO[1][0] * a + TWO[1][1] * b];
const vectors: readonly Point[] = [
  [Math.SQRT1_2, Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
];

/** As much of the plane across as there is room for, at the scale of its height. */
function frame(context: Context, name: string): FrameOptions {
  const { narrow, words } = context;
  const y = plainAxis([-REACH, REACH], [-1, 0, 1]);
  const options = { name, share: narrow ? 1 : 1 / 2, height: narrow ? 180 : 196, marginTop: 28 };
  const { x: across, y: up } = frameOf(context, { ...options, x: y, y });
  const wide = (REACH * (across.range[1] - across.range[0])) / (up.range[0] - up.range[1]);
  return {
    ...options,
    x: plainAxis([-wide, wide], [-1, 0, 1], words.figure.pixel1),
    y,
  };
}

const outline = (points: readonly Point[], stroke: string, strokeDasharray?: string): Markish =>
  line(points, { x: ([a]: Point) => a, y: ([, b]: Point) => b, stroke, strokeWidth: 1.5, strokeDasharray });

function arrow(to: Point, name: string, role: Role, shown: boolean): Markish[] {
  const colour = colourOf(role);
  const [x, y] = to;
  return [
    line([[0, 0], to] as const, {
      x: ([a]: Point) => a,
      y: ([, b]: Point) => b,
      stroke: colour,
      strokeWidth: shown ? 3.5 : 1.25,
    }),
    dot([to], { x, y, r: shown ? 5.5 : 3, fill: colour }),
    text([name], {
      x,
      y,
      dx: BESIDE,
      dy: y > 0 ? -6 : 8,
      textAnchor: 'start',
      fill: colour,
      fontWeight: shown ? 700 : 500,
      ...THIN_HALO,
    }),
  ];
}

export function planePanels(context: Context): Panel[] {
  const { r, p, words } = context;
  const named = words.figure;
  const i = shownOf(p);
  const sigma = formatNumber(r.sigma[i - 1], 2);
  const axes = [
    ruleX([0], { stroke: 'var(--rule)' }),
    ruleY([0], { stroke: 'var(--rule)' }),
    text([named.pixel2], {
      x: 0,
      y: REACH,
      dx: 6,
      dy: 4,
      textAnchor: 'start',
      fill: 'var(--ink)',
      ...THIN_HALO,
    }),
  ];
  const panel = (name: string, said: readonly Word[], marks: readonly Markish[]) =>
    framedPanel(context, frame(context, name), [...axes, ...marks, ...wordRow(said)]);
  const panels = [
    panel(
      'right',
      [{ text: named.circle, role: 'truth' }],
      [
        outline(circle, colourOf('truth')),
        ...vectors.flatMap((v, k) => arrow(v, filled(named.vOf, { i: LOW[k + 1] }), 'truth', k + 1 === i)),
      ],
    ),
    panel(
      'left',
      [{ text: filled(named.ellipse, { i: LOW[i], sigma }), role: 'observation' }],
      [
        outline(circle, 'var(--rule)', '3 3'),
        outline(circle.map(through), colourOf('observation')),
        ...vectors.flatMap((v, k) =>
          arrow(through(v), filled(named.avOf, { i: LOW[k + 1] }), 'observation', k + 1 === i),
        ),
      ],
    ),
  ];
  return panels.map((one) => ({ ...one, group: 'shapes' }));
}
