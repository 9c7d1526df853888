/** Cuts through the spectra of the gradients, of the pictures and of real digits: a grid stands out at multiples of ⅛. */
import { framedPanel } from '../../parts/view/frame.ts';
import type { FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import type { Context } from './view-pictures.ts';

const LEAST = 1e-6;
const SIDE = 32;
const HEIGHT = { narrow: 220, wide: 230 };
/** Where a grid of period 2, 4 or 8 may lie. */
const LINES = [1 / 8, 1 / 4, 3 / 8, 1 / 2];
const FRACTIONS: Readonly<Record<number, string>> = {
  0: '0',
  0.125: '1/8',
  0.25: '1/4',
  0.375: '3/8',
  0.5: '1/2',
};

export function spectrumPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'spectrum',
    share: narrow ? 1 : 1 / 2,
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    marginTop: 44,
    marginRight: 14,
    x: { label: named.frequency, domain: [0, 0.5], ticks: [0, ...LINES], format: (f) => FRACTIONS[f] },
    y: decadeAxis([LEAST, 1], [1e-6, 1e-4, 0.01, 1]),
  };
  // The mean was taken off: at 0 there is nothing.
  const frequencies = Array.from({ length: SIDE / 2 }, (_, i) => (i + 1) / SIDE);
  const drawn = (slice: ArrayLike<number>) => frequencies.map((_, i) => Math.max(LEAST, slice[i + 1]));
  const panel = framedPanel(context, options, [
    ruleX(LINES, { stroke: 'var(--kernel)', strokeOpacity: 0.16, strokeWidth: 8 }),
    ...lineMarks({ role: 'truth', x: frequencies, y: drawn(r.realSlice) }),
    ...lineMarks({ role: 'estimate', x: frequencies, y: drawn(r.pictureSlice), markers: 16 }),
    ...lineMarks({ role: 'kernel', x: frequencies, y: drawn(r.gradientSlice) }),
    ...wordLines(
      [
        [{ text: named.spectrum }],
        [
          { text: named.gradientSign, role: 'kernel' },
          { text: named.pictureSign, role: 'estimate' },
          { text: named.realSign, role: 'truth' },
        ],
      ],
      narrow,
    ),
  ]);
  return { ...panel, more: true };
}
