/** What the inversion's model gets wrong about the data, sample by sample: where it sits tells where it comes from. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { rect } from '../../parts/view/plot.ts';
import { filled } from '../../parts/view/notes.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { SAMPLES } from './params.ts';
import type { Context } from './view-signal.ts';

const FLOOR = 1e-8;
const CEILING = 1;

/** The two panels side by side, with two rows of words above each. */
export const below = (narrow: boolean) => ({
  height: narrow ? 206 : 204,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});

export function mistakePanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    ...below(narrow),
    name: 'mistake',
    x: { label: named.sample, domain: [-0.5, SAMPLES - 0.5], ticks: [0, 32, 64, 96] },
    y: decadeAxis([FLOOR, CEILING], [1e-8, 1e-6, 1e-4, 1e-2, 1]),
  };
  const seen = Array.from(r.mistake, Math.abs)
    .map((size, i) => ({ i, size }))
    .filter(({ size }) => size > FLOOR);
  return framedPanel(context, options, [
    rect(seen, {
      x1: ({ i }: { i: number }) => i - 0.5,
      x2: ({ i }: { i: number }) => i + 0.5,
      y1: FLOOR,
      y2: 'size',
      fill: colourOf('noise'),
    }),
    ...wordLines([
      [{ text: named.mistake, role: 'noise' }],
      [
        {
          text: r.missed === 0 ? named.none : filled(named.missed, { size: formatNumber(r.missed, 2) }),
        },
      ],
    ]),
  ]);
}
