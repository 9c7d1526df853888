/** Strokes as text: four digits or letters a point, two for each coordinate in quarters of a unit; a dot between strokes, or alone for none. */
import type { InkSpec, InkValue } from '../../widgets/contract.ts';
import { clamp, isPair, type Kind, type Pair } from './kind.ts';

/** Coordinates are whole multiples of 1/QUANTA, below 36²/QUANTA. */
const QUANTA = 4;

const encode = (strokes: InkValue): string =>
  strokes.map((stroke) => stroke.flatMap((point) => point.map(twoDigits)).join('')).join('.') || '.';

const twoDigits = (v: number): string =>
  Math.round(v * QUANTA)
    .toString(36)
    .padStart(2, '0');

function parse(text: string): number[][][] | undefined {
  if (text === '.') return [];
  if (!/^([\da-z]{4})+(\.([\da-z]{4})+)*$/i.test(text)) return undefined;
  const at = (point: string, i: number) => parseInt(point.slice(i, i + 2), 36) / QUANTA;
  return text.split('.').map((stroke) => stroke.match(/..../g)!.map((point) => [at(point, 0), at(point, 2)]));
}

export const ink: Kind<InkSpec> = {
  coerce: ({ x, y, most }, value) => {
    if (!Array.isArray(value)) return undefined;
    const within = (v: number, { min, max }: InkSpec['x']) =>
      clamp(Math.round(v * QUANTA), Math.ceil(min * QUANTA), Math.floor(max * QUANTA)) / QUANTA;
    const strokes: Pair[][] = [];
    let left = most;
    // A hole is no stroke, and `every` would pass over it.
    for (const stroke of Array.from<unknown>(value)) {
      if (!Array.isArray(stroke)) return undefined;
      const points = Array.from<unknown>(stroke);
      if (!points.every(isPair)) return undefined;
      const kept = points.slice(0, left).map(([px, py]): Pair => [within(px, x), within(py, y)]);
      if (kept.length > 0) strokes.push(kept);
      left -= kept.length;
    }
    return strokes;
  },
  encode,
  parse,
};
