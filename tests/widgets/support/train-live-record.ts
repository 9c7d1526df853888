/** The trainings that were recorded, by step, out of the manifest; and the variance of real digits. */
import { readFileSync } from 'node:fs';
import { DIGITS, testedDigits } from '../../../src/networks/digits-32.ts';
import { TESTED } from '../../../src/networks/generator-scores.ts';
import { varietyOf } from '../../../src/networks/small-pictures.ts';
import { TOTAL } from '../../../src/widgets/train-live/params.ts';
import type { Manifest } from '../../networks/shipped.ts';

const PLACE = '../../../src/networks/weights/generator-digits.json';
const FILE = readFileSync(new URL(PLACE, import.meta.url), 'utf8');

/** Of n pictures the mean square from their own mean is too small by (n − 1)/n. */
const unbiased = (variance: number, n: number) => Number(((variance * n) / (n - 1)).toPrecision(4));
const EACH = TESTED / DIGITS.length;

export function realVariance(): number {
  const { pictures, labels } = testedDigits(TESTED);
  return unbiased(varietyOf(pictures, labels), EACH);
}

const { variants } = JSON.parse(FILE) as Manifest;
const courseOf = (variant: string) =>
  (variants[variant].course ?? []).map((rows) => rows.filter(({ step }) => step <= TOTAL));

export const recordedSteps = (): number[] => courseOf('resized')[0].map(({ step }) => step);

/** The generator's mean loss of each stretch of the training that is shown. */
export const recordedLosses = (variant: string): readonly number[] => variants[variant].losses;

/** By seed and step: the share read, variety over that of real digits, R at ½ after and before the tanh. */
export function recordedCourses(variant: string, real: number): number[][][] {
  return courseOf(variant).map((rows) =>
    rows.map((row) =>
      [row.read, unbiased(row.variety, EACH) / real, row.ratio2, row['before-ratio2']].map((value) =>
        Number(value.toPrecision(3)),
      ),
    ),
  );
}
