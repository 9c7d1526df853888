/** The arrows between inputs and outputs, one network for both ways: from an input they fan out, at an output they meet. */
import { colourOf, HALO } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, link, text, type Markish } from '../../parts/view/plot.ts';
import { INPUTS, OUTPUTS } from './params.ts';
import { pixel, ROWS, type Layout } from './view-layout.ts';
import { positions, type Context, type Lens, type Share } from './view-lens.ts';

/** Names of neighbouring arrows at two depths, so that they don't touch. */
const NEAR = 0.86;
const FAR = 0.6;

export function arrowMarks({ r, words }: Context, lens: Lens, layout: Layout): Markish[] {
  const place = (position: number): number => pixel(layout.x, position);
  const largest = Math.max(...Array.from(r.h, Math.abs)) || 1;
  const arrows = lens.shares.filter(({ weight }) => weight !== 0);
  const lines = (some: readonly Share[], options: object): Markish =>
    link(some, {
      x1: (share: Share) => place(share.k),
      x2: (share: Share) => place(share.n),
      y1: ROWS.from,
      y2: ROWS.to,
      ...options,
    });
  const lit = arrows.filter((arrow) => arrow.lit);
  const strong = (some: readonly Share[], dash: string | undefined): Markish =>
    lines(some, {
      stroke: colourOf('kernel'),
      strokeWidth: ({ weight }: Share) => 1.5 + (3 * Math.abs(weight)) / largest,
      strokeDasharray: dash,
    });
  /** From the lens outward. */
  const depth = ({ n, k }: Share): number => ((n - k) % 2 === 0 ? NEAR : FAR);
  const along = (share: Share): number => (lens.scatter ? depth(share) : 1 - depth(share));
  return [
    lines(arrows, { stroke: 'var(--rule)', strokeWidth: 1 }),
    strong(
      lit.filter(({ weight }) => weight > 0),
      undefined,
    ),
    strong(
      lit.filter(({ weight }) => weight < 0),
      '5 3',
    ),
    dot(positions(INPUTS), { x: place, y: ROWS.from, r: 2.5, fill: 'var(--edge)' }),
    dot(positions(OUTPUTS), { x: place, y: ROWS.to, r: 2.5, fill: 'var(--edge)' }),
    text(lit, {
      x: (share: Share) => place(share.k) + along(share) * (place(share.n) - place(share.k)),
      y: (share: Share) => ROWS.from + along(share) * (ROWS.to - ROWS.from),
      text: ({ n, k }: Share) => filled(words.figure.tap, { j: n - k }),
      fill: colourOf('kernel'),
      fontWeight: 600,
      ...HALO,
    }),
  ];
}
