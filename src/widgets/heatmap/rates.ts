/** What was recorded over 200 held-out pages, and the rates in it. */

/** At one noise: counts at each stop of the threshold. */
export interface Record {
  /** AP, over all peaks above 1 %. */
  readonly precision: number;
  /** Peaks above the threshold; those that find an X; and their distances from its middle added up, in hundredths of a pixel. */
  readonly shown: readonly number[];
  readonly hits: readonly number[];
  readonly apart: readonly number[];
}

/** Fewer hits say little of a mean distance. */
const ENOUGH = 20;

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  /** Mean distance of a hit in pixels; undefined where there are too few. */
  readonly place: number | undefined;
}

/** At a stop of the threshold. Precision is 1 where nothing is shown. */
export const ratesAt = ({ shown, hits, apart }: Record, objects: number, stop: number): Rates => ({
  precision: shown[stop] === 0 ? 1 : hits[stop] / shown[stop],
  recall: hits[stop] / objects,
  place: hits[stop] < ENOUGH ? undefined : apart[stop] / 100 / hits[stop],
});
