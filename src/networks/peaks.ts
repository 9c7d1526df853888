/** Objects as peaks of a map: where they are found, and how well. */
import type { Numbers } from '../core/vector.ts';

export interface Place {
  /** In pixels; the middle of the first is at ½. */
  readonly y: number;
  readonly x: number;
}
export interface Peak extends Place {
  readonly height: number;
}

/** A peak is the highest of the 7×7 about it. */
const REACH = 3;
/** A peak finds an object whose middle is no further than this from it, in pixels; each is found once. */
export const HIT = 4;

/** All peaks of a map above `least`, the highest first. */
export function peaksOf(map: Numbers, [height, width]: readonly [number, number], least = 0): Peak[] {
  const peaks: Peak[] = [];
  for (let i = 0; i < height; i++)
    for (let j = 0; j < width; j++) {
      const value = map[i * width + j];
      if (value > least && isHighest(map, i, j, height, width))
        peaks.push({ y: i + 0.5, x: j + 0.5, height: value });
    }
  return peaks.sort((a, b) => b.height - a.height);
}

/** Of equals the first in reading order. */
function isHighest(map: Numbers, i: number, j: number, height: number, width: number): boolean {
  const value = map[i * width + j];
  for (let a = Math.max(0, i - REACH); a <= Math.min(height - 1, i + REACH); a++)
    for (let b = Math.max(0, j - REACH); b <= Math.min(width - 1, j + REACH); b++) {
      const other = map[a * width + b];
      const before = a < i || (a === i && b < j);
      if (other > value || (other === value && before)) return false;
    }
  return true;
}

export interface Finding {
  readonly peak: Peak;
  /** Which object it finds; −1 where it is a false alarm. */
  readonly object: number;
  /** Distance to that object in pixels. */
  readonly distance: number;
}

/** Each peak, the highest first, takes the nearest object within `HIT` that none has taken before. */
export function matched(peaks: readonly Peak[], objects: readonly Place[]): Finding[] {
  const taken = new Set<number>();
  return peaks.map((peak) => {
    let [object, distance] = [-1, HIT];
    objects.forEach(({ y, x }, i) => {
      const apart = Math.hypot(peak.y - y, peak.x - x);
      if (!taken.has(i) && apart <= distance) [object, distance] = [i, apart];
    });
    taken.add(object);
    return { peak, object, distance };
  });
}

/** Precision: the share of peaks that are objects. Recall: the share of objects that have a peak. 1 where there is nothing to share. */
export function precisionAndRecall(findings: readonly Finding[], objects: number, threshold: number) {
  const shown = findings.filter(({ peak }) => peak.height >= threshold);
  const hits = shown.filter(({ object }) => object >= 0).length;
  return {
    precision: shown.length === 0 ? 1 : hits / shown.length,
    recall: objects === 0 ? 1 : hits / objects,
  };
}

/**
 * AP: the area under precision against recall, precision taken as the best at this recall or any higher one (Everingham et al., IJCV 2010,
 * from VOC 2010 on: at every recall that occurs).
 */
export function averagePrecision(findings: readonly Finding[], objects: number): number {
  const ordered = findings.toSorted((a, b) => b.peak.height - a.peak.height);
  let hits = 0;
  const precisions: number[] = [];
  ordered.forEach(({ object }, i) => {
    if (object < 0) return;
    hits++;
    precisions.push(hits / (i + 1));
  });
  for (let i = precisions.length - 2; i >= 0; i--) precisions[i] = Math.max(precisions[i], precisions[i + 1]);
  return precisions.reduce((sum, precision) => sum + precision, 0) / Math.max(1, objects);
}
