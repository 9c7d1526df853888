/** What there is at each frequency, and what each filter multiplies it by: two panels over one axis. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { rect, type Markish } from '../../parts/view/plot.ts';
import { framedSpectra, type SignalLine } from '../../parts/view/signals.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Result } from './model.ts';
import { KNOTS, LAST, POWERS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** All four panels; two rows of words above each. */
export const shapeOf = (narrow: boolean) => ({
  height: narrow ? 226 : 200,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});
const POWER_DOMAIN = [10 ** POWERS.min, 10 ** POWERS.max] as const;
const GAINS = [1e-3, 1e3] as const;

const frequencyAxis = (label: string) => ({
  label,
  domain: [0, LAST] as const,
  ticks: [0, 32, 64, 96, 128],
});

/** Where the noise is louder than what the blur has left of the signal. */
function drownedMarks(runs: Int32Array, [low, high]: readonly [number, number]): Markish[] {
  const shades = Array.from({ length: runs.length / 2 }, (_, i) => ({
    x1: Math.max(0, runs[2 * i] - 0.5),
    x2: Math.min(LAST, runs[2 * i + 1] + 0.5),
    y1: low,
    y2: high,
  }));
  return [
    rect(shades, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: colourOf('noise'), fillOpacity: 0.1 }),
  ];
}

export function spectraPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const other = p.assumed !== 'true';
  const lines: SignalLine[] = [
    { role: 'noise', y: r.spectra.noise },
    { role: 'truth', y: r.spectra.signal },
    { role: 'observation', y: r.spectra.seen },
  ];
  if (other) lines.push({ role: 'estimate', y: r.spectra.assumed, variant: 1, thin: true });
  const rows: Word[][] = [
    [
      { text: named.signal, role: 'truth' },
      { text: named.seen, role: 'observation' },
      { text: named.noise, role: 'noise' },
    ],
    other
      ? [{ text: named.assumed, role: 'estimate' }]
      : r.drowned.length > 0
        ? [{ text: named.drowned, role: 'noise' }]
        : [],
  ];
  const drawn = framedSpectra(context, {
    name: 'spectra',
    ...shapeOf(narrow),
    x: frequencyAxis(named.frequency),
    y: decadeAxis(POWER_DOMAIN, [1e-6, 1e-4, 1e-2, 1, 100]),
    under: drownedMarks(r.drowned, POWER_DOMAIN),
    lines,
    words: rows,
  });
  const { x, y } = drawn.axes!;
  // A hand draws knots and logarithms, whatever the axis says.
  const axes = {
    x: { ...x!, domain: [0, KNOTS - 1] as const },
    y: { ...y!, type: 'linear' as const, domain: [POWERS.min, POWERS.max] as const },
  };
  const param = p.hand === 'signal' ? 'signalPower' : 'noisePower';
  const handle: Handle = {
    param,
    panel: 'spectra',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: named[p.hand === 'signal' ? 'signalHandle' : 'noiseHandle'],
  };
  return { panel: { ...drawn, axes, group: 'spectra' }, handle };
}

export function filterPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const other = p.assumed !== 'true';
  const lines: SignalLine[] = [
    { role: 'kernel', y: r.gains.divided },
    { role: 'estimate', y: r.gains.tikhonov, variant: 1, markers: 10 },
    { role: 'estimate', y: r.gains.wiener, markers: 10 },
  ];
  if (other) lines.push({ role: 'estimate', y: r.gains.assumed, thin: true });
  return {
    ...framedSpectra(context, {
      name: 'filter',
      ...shapeOf(narrow),
      x: frequencyAxis(named.frequency),
      y: decadeAxis(GAINS, [1e-3, 0.1, 1, 10, 1e3]),
      under: drownedMarks(r.drowned, GAINS),
      lines,
      words: [
        [
          { text: named.divided, role: 'kernel' },
          { text: named.wiener, role: 'estimate' },
          { text: named.tikhonov, role: 'estimate' },
        ],
        other ? [{ text: named.shown, role: 'estimate' }] : [],
      ],
    }),
    group: 'spectra',
  };
}
