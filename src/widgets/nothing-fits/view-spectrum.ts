/** The same by frequency: at the nulls the data have something, and no blurred signal ever has. */
import { colourOf } from '../../parts/view/frame.ts';
import { dot, ruleX } from '../../parts/view/plot.ts';
import { framedSpectra } from '../../parts/view/signals.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Handle, Panel } from '../contract.ts';
import { HIGHEST } from './params.ts';
import { half, type Context } from './view-signals.ts';

const FLOOR = 1e-5;
const CEILING = 20;

export function spectrumPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const nulls = Array.from(r.nulls);
  const seen = (k: number): number => Math.max(r.spectra.data[k], FLOOR);
  const panel = framedSpectra(context, {
    ...half(narrow, 2),
    name: 'spectrum',
    x: { label: named.frequency, domain: [0, HIGHEST], ticks: [0, 32, 64, 96, 128] },
    y: decadeAxis([FLOOR, CEILING], [1e-4, 1e-2, 1]),
    under: [
      ruleX(nulls, { y1: FLOOR, y2: seen, stroke: colourOf('noise'), strokeWidth: 5, strokeOpacity: 0.3 }),
      ...(p.push === 0
        ? []
        : [ruleX([p.frequency], { stroke: colourOf('estimate'), strokeDasharray: '2 3' })]),
    ],
    lines: [
      { role: 'estimate', y: r.spectra.explained, thin: true },
      { role: 'observation', y: r.spectra.data },
    ],
    over: [
      dot(nulls, {
        x: (k: number) => k,
        y: seen,
        r: 4.5,
        stroke: colourOf('noise'),
        strokeWidth: 2,
        fill: 'var(--panel)',
      }),
    ],
    words: [
      [
        { text: named.dataSpectrum, role: 'observation' },
        { text: named.explainedSpectrum, role: 'estimate' },
      ],
      [{ text: named.beyond, role: 'noise' }],
    ],
  });
  const handle: Handle = {
    param: 'frequency',
    panel: 'spectrum',
    axis: 'x',
    // Along the bottom, clear of what the data have at the nulls.
    at: { x: p.frequency, y: FLOOR * 2 },
    grab: 'panel',
    label: named.frequencyHandle,
  };
  return { panel, handle };
}
