/** Where the pictures' variation lies, by horizontal frequency: the grid's own frequencies stand out, or do not. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, link, ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRows, type Word } from '../../parts/view/word-row.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

/** The share at one horizontal frequency, on a log axis. */
const SHARES = { least: 0.0003, most: 1 };

/** 3/8 as such, of a grid that repeats every 8 pixels. */
const fraction = (f: number, period: number): string => {
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b));
  const top = (f * period) / SIDE;
  const common = divide(top, period);
  return `${top / common}/${period / common}`;
};

export function spectrumPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const apart = SIDE / r.period;
  const options: FrameOptions = {
    name: 'spectrum',
    height: narrow ? 210 : 170,
    marginTop: narrow ? 60 : 26,
    marginRight: 14,
    x: {
      label: named.frequency,
      domain: [0, 0.5],
      ticks: [0, 0.125, 0.25, 0.375, 0.5],
      format: (v) => (v === 0 ? '0' : fraction(v * SIDE, 8)),
    },
    y: decadeAxis([SHARES.least, SHARES.most], [0.001, 0.01, 0.1, 1]),
  };
  const rows = Array.from(r.spectrum, (share, f) => ({
    x: f / SIDE,
    y: Math.max(SHARES.least, share),
    on: f % apart === 0,
  }));
  const [on, off] = [rows.filter((row) => row.on), rows.filter((row) => !row.on)];
  const stem = { x1: 'x', x2: 'x', y1: SHARES.least, y2: 'y' } as const;
  const names: readonly Word[] = [
    { text: named.share },
    { text: named.on, role: 'kernel' },
    { text: named.off, role: 'observation' },
  ];
  return framedPanel(context, options, [
    ruleX(on, { x: 'x', stroke: 'var(--kernel)', strokeOpacity: 0.18, strokeWidth: 9 }),
    link(off, { ...stem, stroke: 'var(--observation)', strokeWidth: 2 }),
    dot(off, { x: 'x', y: 'y', r: 2.5, fill: 'var(--observation)' }),
    link(on, { ...stem, stroke: 'var(--kernel)', strokeWidth: 4 }),
    dot(on, { x: 'x', y: 'y', r: 4.5, fill: 'var(--kernel)' }),
    ...wordRows(names, narrow),
  ]);
}
