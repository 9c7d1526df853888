/** Kilohertz up the right edge of a spectrogram, where most sounds have faded: black and white, as on any picture. */
import { link, text, type Markish } from './plot.ts';

export interface FrequencyAxis {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The frequency at the upper edge, in kHz. */
  readonly top: number;
  readonly unit: string;
}

/** From one number to the next, at least, and from the last to the upper edge. */
const APART = 26;
const CLEAR = 7;

export function frequenciesOf({ height, top }: Pick<FrequencyAxis, 'height' | 'top'>): number[] {
  const pixels = height / top;
  const step = [0.5, 1, 2, 5, 10, 20].find((s) => s * pixels >= APART) ?? 50;
  const count = Math.floor((height - CLEAR) / (step * pixels));
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}

/** The unit stands beside the highest. */
export function frequencyMarks({ width, height, top, unit }: FrequencyAxis): Markish[] {
  const ticks = frequenciesOf({ height, top });
  const y = (kHz: number) => height * (1 - kHz / top);
  return [
    link(ticks, { x1: width - 6, x2: width, y1: y, y2: y, stroke: '#fff', strokeWidth: 1.5 }),
    ...ticks.map((kHz, i) =>
      text([i === ticks.length - 1 ? `${kHz} ${unit}` : `${kHz}`], {
        x: width - 9,
        y: y(kHz),
        textAnchor: 'end',
        fill: '#fff',
        stroke: '#000',
        strokeWidth: 3,
        fontWeight: 600,
      }),
    ),
  ];
}
