import { countingDrawn, domainOfTruth } from '../../parts/view/domain.ts';
import type { AxisOptions, FrameOptions } from '../../parts/view/frame.ts';
import { colourOf, framedPanel, frameOf, THIN_HALO } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { rect, ruleY, text } from '../../parts/view/plot.ts';
import type { Handle, View, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { DRAWN, SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const FLOOR = 1e-17;
const CEILING = 100;
const samples = Float64Array.from({ length: SAMPLES }, (_, i) => i);

function signalPanel(context: Context) {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const lines: LineOptions[] = [
    { role: 'estimate', x: samples, y: r.divided, label: named.divided, thin: true },
    { role: 'truth', x: samples, y: r.truth, label: named.truth, curve: 'step' },
    { role: 'observation', x: samples, y: r.data, label: named.data },
  ];
  if (p.lambda > 0) lines.push({ role: 'estimate', x: samples, y: r.estimate, label: named.estimate });
  const options: FrameOptions = {
    name: 'signal',
    height: narrow ? 210 : 216,
    ...roomForNames(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: { label: named.amplitude, domain: domainOfTruth(r.truth), ticks: 5 },
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

const decades: AxisOptions = {
  label: '',
  type: 'log',
  domain: [FLOOR, CEILING],
  ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
  format: (value) => formatNumber(value, 1),
};
const clipped = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => Math.max(value, FLOOR / 10));

function spectrumPanel(context: Context) {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const last = r.transfer.length - 1;
  const frequencies = samples.subarray(0, last + 1);
  const lines: LineOptions[] = [
    { role: 'truth', x: frequencies, y: clipped(r.spectra.truth), label: named.truthSpectrum },
    { role: 'observation', x: frequencies, y: clipped(r.spectra.data), label: named.dataSpectrum },
    { role: 'kernel', x: frequencies, y: clipped(r.transfer), label: named.transfer },
  ];
  const options: FrameOptions = {
    name: 'spectrum',
    height: narrow ? 210 : 196,
    ...roomForNames(narrow),
    x: { label: named.frequency, domain: [0, last], ticks: narrow ? 4 : 8 },
    y: { ...decades, label: named.magnitude },
  };
  return framedPanel(context, options, [
    ...drownedMarks(r.drowned, last, named.drowned),
    ...floorMarks(p.noise, named.noiseFloor),
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}
/** Below σ: a shade over every such frequency, named where the last of them is wide enough for the name. */
function drownedMarks(runs: Int32Array, last: number, label: string) {
  const shades = Array.from({ length: runs.length / 2 }, (_, i) => ({
    x1: Math.max(0, runs[2 * i] - 0.5),
    x2: Math.min(last, runs[2 * i + 1] + 0.5),
    y1: FLOOR,
    y2: CEILING,
  }));
  const tail = shades.at(-1);
  const named = tail !== undefined && tail.x2 === last && tail.x2 - tail.x1 > LABELLED * last;
  return [
    rect(shades, { ...rectChannels, fill: 'var(--noise)', fillOpacity: 0.1 }),
    ...(named
      ? [text([label], { ...NOISE_TEXT, x: last, y: FLOOR, dx: -4, dy: -10, textAnchor: 'end' })]
      : []),
  ];
}

/** The line that the reader drags, named on its empty side: the data lie above it, but at the bottom there is no room. */
function floorMarks(noise: number, label: string) {
  if (noise === 0) return [];
  const dy = noise > FLOOR * ROOM_BELOW ? 11 : -8;
  return [
    ruleY([noise], { stroke: colourOf('noise'), strokeWidth: 1, clip: true }),
    text([label], { ...NOISE_TEXT, x: 12, y: Math.max(noise, FLOOR), dy, textAnchor: 'start' }),
  ];
}

/** What the name of a line takes of the decades. */
const ROOM_BELOW = 1e3;
/** The part of the axis that the words of a shade take. */
const LABELLED = 0.3;
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
      at: { x: 6, y: Math.max(p.noise, FLOOR) },
      grab: 'line',
      label: words.figure.noiseHandle,
    },
  ];
  if (p.source === 'drawn') handles.push(drawHandle(words.figure.drawHandle));
  const signal = signalPanel(context);
  const drawn = p.source === 'drawn' ? countingDrawn(signal, DRAWN) : signal;
  return { panels: [drawn, spectrumPanel(context)], handles };
};

const drawHandle = (label: string): Handle => ({
  param: 'drawn',
  panel: 'signal',
  axis: 'draw',
  at: { x: 0, y: 0 },
  label,
});
