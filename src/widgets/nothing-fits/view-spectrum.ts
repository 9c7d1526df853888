/** The same by frequency: at the nulls the data have something, and no blurred signal ever has. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { dot, ruleX } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { HIGHEST } from './params.ts';
import { half, type Context } from './view-signals.ts';

const FLOOR = 1e-5;
const CEILING = 20;
const frequencies = Float64Array.from({ length: HIGHEST + 1 }, (_, k) => k);
const shown = (amplitude: number): number => Math.max(amplitude, FLOOR);

export function spectrumPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const nulls = Array.from(r.nulls);
  const options: FrameOptions = {
    ...half(narrow, 2),
    name: 'spectrum',
    x: { label: named.frequency, domain: [0, HIGHEST], ticks: [0, 32, 64, 96, 128] },
    y: {
      label: '',
      type: 'log',
      domain: [FLOOR, CEILING],
      ticks: [1e-4, 1e-2, 1],
      format: (value) => formatNumber(value, 1),
    },
  };
  const panel = framedPanel(context, options, [
    ruleX(nulls, {
      y1: FLOOR,
      y2: (k: number) => shown(r.spectra.data[k]),
      stroke: colourOf('noise'),
      strokeWidth: 5,
      strokeOpacity: 0.3,
    }),
    ...(p.push === 0 ? [] : [ruleX([p.frequency], { stroke: colourOf('estimate'), strokeDasharray: '2 3' })]),
    ...lineMarks({ role: 'estimate', x: frequencies, y: r.spectra.explained.map(shown), thin: true }),
    ...lineMarks({ role: 'observation', x: frequencies, y: r.spectra.data.map(shown) }),
    dot(nulls, {
      x: (k: number) => k,
      y: (k: number) => shown(r.spectra.data[k]),
      r: 4.5,
      stroke: colourOf('noise'),
      strokeWidth: 2,
      fill: 'var(--panel)',
    }),
    ...wordLines([
      [
        { text: named.dataSpectrum, role: 'observation' },
        { text: named.explainedSpectrum, role: 'estimate' },
      ],
      [{ text: named.beyond, role: 'noise' }],
    ]),
  ]);
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
