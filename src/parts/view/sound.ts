/**
 * A sound to look at and to hear: its waveform, below it its spectrogram on the same time axis, below that a player whose
 * playhead moves over both.
 */
import type { Panel, Role, ViewContext } from '../../widgets/contract.ts';
import { barePanel } from './bare.ts';
import { frequencyMarks } from './frequency-marks.ts';
import { colourOf, panelWidth } from './frame.ts';
import { areaY, ruleX, ruleY, text, type Markish } from './plot.ts';

export interface SoundOptions {
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly spectrogramCaption: string;
  /** What the button plays, for those who don't see above it what it is. */
  readonly heard: string;
  readonly samples: ArrayLike<number>;
  readonly rate: number;
  /** How long the time axis is: sounds that are to be compared share one. */
  readonly seconds: number;
  readonly spectrogram: { readonly shape: readonly [number, number]; readonly data: ArrayLike<number> };
  /** How deep the spectrogram's black is, in dB. */
  readonly depth: number;
  readonly share: number;
  readonly group?: string;
}
/** What the axes count in. */
interface Units {
  readonly seconds: string;
  readonly kilohertz: string;
}
type Context = Pick<ViewContext<unknown, unknown>, 'width' | 'narrow' | 'document' | 'picture' | 'player'>;

const LOUDNESS = 0.15;
const FULL = 1;
const TITLE = 18;
const WAVE = 56;
const TIMES = 18;
const PLAYER = 36;

/** As loud as all others (root mean square), but never past full scale: noise that grew a million times can be listened to. */
export function equallyLoud(samples: ArrayLike<number>): Float32Array {
  let [power, peak] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    power += samples[i] * samples[i];
    peak = Math.max(peak, Math.abs(samples[i]));
  }
  if (peak === 0) return new Float32Array(samples.length);
  const gain = Math.min(LOUDNESS / Math.sqrt(power / samples.length), FULL / peak);
  return Float32Array.from(samples, (sample) => gain * sample);
}

export interface Envelope {
  readonly low: number;
  readonly high: number;
}

/** The least and the greatest sample under each of `columns` pixels, of which the sound fills a part. */
export function envelope(samples: ArrayLike<number>, columns: number, whole: number): Envelope[] {
  const step = whole / columns;
  return Array.from({ length: Math.min(columns, Math.ceil(samples.length / step)) }, (_, column) => {
    let [low, high] = [Infinity, -Infinity];
    const end = Math.min(samples.length, Math.max((column + 1) * step, Math.floor(column * step) + 1));
    for (let i = Math.floor(column * step); i < end; i++) {
      low = Math.min(low, samples[i]);
      high = Math.max(high, samples[i]);
    }
    return { low, high };
  });
}

/** An envelope in pixels round `middle`, with a hair of height where there is silence. */
export function envelopeMark(
  columns: readonly Envelope[],
  { middle, reach, fill, opacity = 1 }: { middle: number; reach: number; fill: string; opacity?: number },
): Markish {
  return areaY(columns, {
    x: (_: Envelope, i: number) => i + 0.5,
    y1: ({ low }: Envelope) => middle - reach * Math.max(-FULL, low) + 0.4,
    y2: ({ high }: Envelope) => middle - reach * Math.min(FULL, high) - 0.4,
    fill,
    fillOpacity: opacity,
  });
}

/** Seconds along the foot of a panel, so many that their numbers keep apart. */
export function timeMarks(width: number, height: number, seconds: number, unit: string): Markish[] {
  const step = [0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((s) => (s / seconds) * width >= 36) ?? 10;
  const ticks = Array.from({ length: Math.floor(seconds / step + 1e-9) + 1 }, (_, i) => i * step);
  const at = (t: number) => (t / seconds) * width;
  const said = (t: number, i: number) => `${Number(t.toFixed(2))}${i === 0 ? ` ${unit}` : ''}`;
  const last = (t: number) => at(t) > width - 12;
  const shown = ticks.filter((t, i) => i === 0 || !last(t));
  return [
    ruleX(shown, { x: at, y1: height - TIMES, y2: height - TIMES + 4, stroke: 'var(--quiet)' }),
    ...shown.map((t, i) =>
      text([said(t, i)], {
        x: at(t),
        y: height - TIMES + 11,
        textAnchor: i === 0 ? 'start' : 'middle',
        fill: 'var(--quiet)',
      }),
    ),
  ];
}

/** The units are named once on each axis. */
export function soundPanels(context: Context, options: SoundOptions, units: Units): Panel[] {
  const { name, role, title, samples, rate, seconds, share, group, spectrogram, depth } = options;
  const width = panelWidth(context.width, share);
  const heard = equallyLoud(samples);
  const middle = TITLE + WAVE / 2;
  const height = TITLE + WAVE + TIMES;
  const wave = barePanel(context, { name: `${name}Wave`, height, share }, [
    text([title], { x: 0, y: 8, textAnchor: 'start', fill: colourOf(role), fontWeight: 600 }),
    ruleY([middle], { stroke: 'var(--rule)' }),
    envelopeMark(envelope(heard, width, seconds * rate), {
      middle,
      reach: WAVE / 2,
      fill: colourOf(role),
    }),
    ...timeMarks(width, height, seconds, units.seconds),
  ]);
  const [rows, columns] = spectrogram.shape;
  const tall = (width * rows) / columns;
  const picture = `${name}Spectrogram`;
  const ticks = frequencyMarks({ width, height: tall, top: rate / 2000, unit: units.kilohertz });
  const panels: Panel[] = [
    wave,
    {
      name: picture,
      node: context.picture(picture, { ...spectrogram, range: [-depth, 0] }),
      over: barePanel(context, { name: picture, height: tall, share }, ticks).node,
      caption: options.spectrogramCaption,
      share,
    },
    {
      name: `${name}Player`,
      node: context.player(name, heard, rate, {
        label: options.heard,
        over: [wave.name, picture],
        seconds,
      }),
      height: PLAYER,
      role,
      share,
    },
  ];
  return panels.map((panel) => ({ ...panel, group }));
}

/** Side by side, row by row. */
export const arranged = (sounds: readonly (readonly Panel[])[]): Panel[] =>
  sounds[0].flatMap((_, row) => sounds.map((panels) => panels[row]));
