import { countingDrawn, domainOfTruth } from '../../parts/view/domain.ts';
import { colourOf, framedPanel, THIN_HALO } from '../../parts/view/frame.ts';
import { lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { rect, ruleX, ruleY, text } from '../../parts/view/plot.ts';
import { framedSignals, framedSpectra, type SignalLine } from '../../parts/view/signals.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Handle, View, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { DRAWN, SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const FLOOR = 1e-17;
const CEILING = 100;

function signalPanel(context: Context) {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const lines: SignalLine[] = [
    { role: 'estimate', y: r.divided, label: named.divided, thin: true },
    { role: 'truth', y: r.truth, label: named.truth, curve: 'step' },
    { role: 'observation', y: r.data, label: named.data },
  ];
  if (p.lambda > 0) lines.push({ role: 'estimate', y: r.estimate, label: named.estimate });
  return framedSignals(context, {
    name: 'signal',
    height: narrow ? 210 : 216,
    ...roomForNames(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: { label: named.amplitude, domain: domainOfTruth(r.truth), ticks: 5 },
    lines,
  });
}

/** The two lower panels, with two rows of words above each. */
const below = (narrow: boolean) => ({
  height: narrow ? 226 : 210,
  share: narrow ? 1 : 1 / 2,
  marginTop: 46,
});

/** What lies in the data at each frequency. */
function spectrumPanel(context: Context) {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const last = r.transfer.length - 1;
  return framedSpectra(context, {
    name: 'spectrum',
    ...below(narrow),
    x: { label: named.frequency, domain: [0, last], ticks: 4 },
    y: decadeAxis([FLOOR, CEILING], [1e-16, 1e-12, 1e-8, 1e-4, 1]),
    under: [
      ...drownedMarks(r.drowned, last),
      ...floorMarks(p.noise, named.noiseFloor),
      ...lambdaMarks(p.lambda),
    ],
    lines: [
      { role: 'truth', y: r.spectra.truth },
      { role: 'observation', y: r.spectra.data },
      { role: 'kernel', y: r.transfer },
    ],
    words: [
      [
        { text: named.truthSpectrum, role: 'truth' },
        { text: named.dataSpectrum, role: 'observation' },
        { text: named.transfer, role: 'kernel' },
      ],
      r.drowned.length > 0 ? [{ text: named.drowned, role: 'noise' }] : [],
    ],
  });
}

/** What the undoing multiplies the noise by: the two part where |H| falls through λ. */
function gainPanel(context: Context) {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const helped = p.lambda > 0;
  const x = Array.from(r.transfer.keys());
  const lines: LineOptions[] = [{ role: 'estimate', x, y: r.gains.divided, thin: true }];
  if (helped) lines.push({ role: 'estimate', x, y: r.gains.estimate, markers: 10 });
  const options = {
    name: 'gain',
    ...below(narrow),
    x: { label: named.frequency, domain: [0, r.transfer.length - 1] as const, ticks: 4 },
    y: decadeAxis([1e-4, 1e9], [1e-4, 1, 1e4, 1e8]),
  };
  return framedPanel(context, options, [
    ruleY([1], { stroke: 'var(--rule)' }),
    ruleX(Array.from(r.splits), { stroke: colourOf('estimate'), strokeDasharray: '2 3' }),
    ...lines.flatMap(lineMarks),
    ...wordLines([
      [{ text: helped ? named.gainSplit : named.gain, role: 'estimate' }],
      helped ? [{ text: named.gainHelped, role: 'estimate' }] : [],
    ]),
  ]);
}

/** Below σ: a shade over every such frequency. */
function drownedMarks(runs: Int32Array, last: number) {
  const shades = Array.from({ length: runs.length / 2 }, (_, i) => ({
    x1: Math.max(0, runs[2 * i] - 0.5),
    x2: Math.min(last, runs[2 * i + 1] + 0.5),
    y1: FLOOR,
    y2: CEILING,
  }));
  return [rect(shades, { ...rectChannels, fill: 'var(--noise)', fillOpacity: 0.1 })];
}

/** The line that the reader drags, named on its empty side: the data lie above it, but at the bottom there is no room. */
function floorMarks(noise: number, label: string) {
  if (noise === 0) return [];
  const dy = noise > FLOOR * ROOM_BELOW ? 11 : -8;
  return [
    ruleY([noise], { stroke: colourOf('noise'), strokeWidth: 1, clip: true }),
    text([label], { ...NOISE_TEXT, x: 14, y: Math.max(noise, FLOOR), dy, textAnchor: 'start' }),
  ];
}

const lambdaMarks = (lambda: number) =>
  lambda > 0 ? [ruleY([lambda], { stroke: colourOf('estimate'), strokeDasharray: '6 3', clip: true })] : [];

/** What the name of a line takes of the decades. */
const ROOM_BELOW = 1e3;
const NOISE_TEXT = {
  fill: colourOf('noise'),
  fontWeight: 600,
  ...THIN_HALO,
} as const;
const rectChannels = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;

export const view: View<Params, Result, Words> = (context) => {
  const { p, words } = context;
  const handles: Handle[] = [
    {
      param: 'noise',
      panel: 'spectrum',
      axis: 'y',
      at: { x: 8, y: Math.max(p.noise, FLOOR) },
      grab: 'line',
      label: words.figure.noiseHandle,
    },
    {
      param: 'lambda',
      panel: 'spectrum',
      axis: 'y',
      at: { x: 124, y: Math.max(p.lambda, FLOOR) },
      grab: 'line',
      label: words.figure.lambdaHandle,
    },
  ];
  if (p.source === 'drawn') handles.push(drawHandle(words.figure.drawHandle));
  const signal = signalPanel(context);
  const drawn = p.source === 'drawn' ? countingDrawn(signal, DRAWN) : signal;
  return { panels: [drawn, spectrumPanel(context), gainPanel(context)], handles };
};

const drawHandle = (label: string): Handle => ({
  param: 'drawn',
  panel: 'signal',
  axis: 'draw',
  at: { x: 0, y: 0 },
  label,
});
