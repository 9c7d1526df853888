/** What gets through of a wave: where it is zero nothing does; where it lies in the shade, nothing that the noise would not hide. */
import { colourOf } from '../../parts/view/frame.ts';
import { dot, rect, ruleX, type Markish } from '../../parts/view/plot.ts';
import { filled } from '../../parts/view/notes.ts';
import { framedSpectra } from '../../parts/view/signals.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { HIGHEST } from './params.ts';
import { below, type Context } from './view-signals.ts';

/** Rounding leaves 10⁻¹⁷ of a null. */
const FLOOR = 1e-17;
const CEILING = 4;
const shown = (magnitude: number): number => Math.max(magnitude, 2 * FLOOR);

function shadeMarks(audible: number): Markish[] {
  if (audible <= FLOOR) return [];
  const shade = { x1: 0, x2: HIGHEST, y1: FLOOR, y2: Math.min(audible, CEILING) };
  return [
    rect([shade], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colourOf('noise'), fillOpacity: 0.12 }),
  ];
}

/** The plot shows the frequencies from 0 upwards; all nulls but the one at N/2 have a twin below. */
function nullsIn({ r, p, words }: Context): string {
  const { noNull, noNullDark, oneNull, nulls } = words.figure;
  const none = p.frame === 'ring' ? noNull : noNullDark;
  if (r.nullCount === 0) return filled(none, { least: formatNumber(r.least, 2) });
  if (r.nullCount === 1) return oneNull;
  return filled(nulls, { drawn: r.nulls.length, all: r.nullCount });
}

function transferIn({ p, words }: Context): string {
  const { transfer, transferDark, transferBoth } = words.figure;
  if (p.frame === 'dark') return transferDark;
  return p.second && p.blur === 'box' ? transferBoth : transfer;
}

export function spectrumPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const panel = framedSpectra(context, {
    name: 'spectrum',
    ...below(narrow),
    x: { label: named.frequency, domain: [0, HIGHEST], ticks: [0, 32, 64, 96, 128] },
    y: decadeAxis([FLOOR, CEILING], [1e-16, 1e-12, 1e-8, 1e-4, 1]),
    under: [
      ...shadeMarks(r.audible),
      ruleX(Array.from(r.added), { stroke: colourOf('truth'), strokeDasharray: '2 3' }),
    ],
    lines: [{ role: 'kernel', y: r.transfer.map(shown) }],
    over: [
      dot(Array.from(r.nulls), {
        x: (k: number) => k,
        y: 2 * FLOOR,
        r: 4.5,
        stroke: colourOf('kernel'),
        strokeWidth: 2,
        fill: 'var(--panel)',
      }),
      dot(p.pattern === 'fence' ? Array.from(r.added) : [], {
        x: (k: number) => k,
        y: (k: number) => shown(r.transfer[k]),
        r: 2.6,
        fill: colourOf('truth'),
      }),
    ],
    words: [
      [
        { text: transferIn(context), role: 'kernel' },
        { text: named.added, role: 'truth' },
        { text: named.inaudible, role: 'noise' },
      ],
      [{ text: nullsIn(context), role: 'kernel' }],
    ],
  });
  const handle: Handle = {
    param: 'frequency',
    panel: 'spectrum',
    axis: 'x',
    at: { x: p.frequency, y: shown(r.transfer[p.frequency]) },
    grab: 'panel',
    label: named.frequencyHandle,
  };
  return { panel, handles: p.pattern === 'wave' ? [handle] : [] };
}
