/** How far from their own pixels the values come back: of all light, the part at each distance. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { noteMarks } from '../../parts/view/notes.ts';
import { rect } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { MOST_DEPTH, type Params } from './params.ts';
import type { Words } from './words.en.ts';

/** From corner to corner of the largest block, in whole pixels. */
const FARTHEST = Math.ceil(Math.SQRT2 * (2 ** MOST_DEPTH - 1));
const HALF_BAR = 0.4;

/** Bar 0 is what is in place, bar d what is off by more than d − 1 and at most d pixels. */
export function sharesByDistance({ distances, pooled }: Pick<Result, 'distances' | 'pooled'>): number[] {
  const shares = Array.from({ length: FARTHEST + 1 }, () => 0);
  const light = pooled.reduce((sum, value) => sum + value, 0);
  distances.forEach((d, k) => {
    shares[Math.ceil(d)] += pooled[k] / light;
  });
  return shares;
}

export function distancePanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'distance',
    height: narrow ? 180 : 150,
    x: { label: named.distance, domain: [-0.5, FARTHEST + 0.5], ticks: [0, 2, 4, 6, 8, 10], format: String },
    y: { label: '', domain: [0, 1], ticks: [0, 0.5, 1], format: (v) => `${Math.round(100 * v)} %` },
  };
  const bars = sharesByDistance(r).map((share, d) => ({ x1: d - HALF_BAR, x2: d + HALF_BAR, y: share, d }));
  const box = { x1: 'x1', x2: 'x2', y1: 0, y2: 'y' } as const;
  return framedPanel(context, options, [
    rect(
      bars.filter(({ d }) => d === 0),
      { ...box, fill: 'var(--truth)' },
    ),
    rect(
      bars.filter(({ d }) => d > 0),
      { ...box, fill: 'var(--estimate)', fillOpacity: 0.75 },
    ),
    ...noteMarks([{ text: named.light }, { text: named.inPlace, role: 'truth' }], narrow),
  ]);
}
