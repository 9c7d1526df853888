/** Cuts through the spectra of both twins and of real pictures: a grid stands out at multiples of ⅛. */
import { framedPanel } from '../../parts/view/frame.ts';
import type { FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import type { Context } from './view-pictures.ts';

const LEAST = 1e-6;
const SIDE = 32;
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
    share: narrow ? 1 : 3 / 8,
    height: narrow ? 220 : 190,
    marginTop: 44,
    marginRight: 16,
    x: { label: named.frequency, domain: [0, 0.5], ticks: [0, ...LINES], format: (f) => FRACTIONS[f] },
    y: decadeAxis([LEAST, 1], [1e-6, 1e-4, 0.01, 1]),
  };
  // The mean was taken off: at 0 there is nothing.
  const frequencies = Array.from({ length: SIDE / 2 }, (_, i) => (i + 1) / SIDE);
  const drawn = (slice: ArrayLike<number>) => frequencies.map((_, i) => Math.max(LEAST, slice[i + 1]));
  const names = [
    { text: named.sign, role: 'kernel' },
    { text: named.otherSign, role: 'estimate' },
    { text: named.real, role: 'truth' },
  ] as const;
  return framedPanel(context, options, [
    ruleX(LINES, { stroke: 'var(--kernel)', strokeOpacity: 0.16, strokeWidth: 8 }),
    ...lineMarks({ role: 'truth', x: frequencies, y: drawn(r.real.slice) }),
    ...lineMarks({ role: 'estimate', x: frequencies, y: drawn(r.second.slice), markers: 16 }),
    ...lineMarks({ role: 'kernel', x: frequencies, y: drawn(r.first.slice) }),
    ...wordRows(names, true),
  ]);
}
