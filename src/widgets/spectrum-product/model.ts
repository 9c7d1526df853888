/**
 * The convolution theorem: y = h ∗ x by sliding is Y = H X by multiplying, frequency by frequency. Where H is zero, that
 * frequency is gone. In 1D with phases; in 2D with the stripes of a motion and the rings of a defocus.
 */
import { fileSizeOf } from '../../parts/model/picture.ts';
import { SAMPLES, type Params } from './params.ts';
import type { ComputeModel, Measures } from '../contract.ts';
import { lineOf, type Line } from './line.ts';
import { nullsOf, planeKernel, planeOf, shapeOf, type Plane } from './plane.ts';
import { pythonOf } from './python.ts';
import { hiddenMotion, turnBetween } from './riddle.ts';
import type { Vec } from '../../core/vector.ts';

/** One of the two is there: a signal, or a picture. */
export interface Result {
  readonly line: Line | null;
  readonly plane: Plane | null;
  /** The largest difference between y by sliding and y by multiplying spectra, in units of the largest x. */
  readonly difference: number;
  /** The share of all frequencies at which |H|, an amplitude, is below FAINT. */
  readonly faint: number;
  /** The share of the truth's variation, the power that is left without its mean, that came through. */
  readonly through: number;
}

/** Less than a hundredth comes through: faint. */
const FAINT = 0.01;

const power = (values: Vec): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};
const throughOf = (truth: Vec, data: Vec): number => power(data) / (power(truth) || 1);

/** A frequency between 0 and the highest stands for two, ±k. */
function faintOf(magnitude: Vec): number {
  const last = magnitude.length - 1;
  const total = magnitude.reduce(
    (count, size, k) => count + (size < FAINT ? (k === 0 || k === last ? 1 : 2) : 0),
    0,
  );
  return total / SAMPLES;
}

/** The first null as predicted, in cycles a sample; none of a Gaussian. */
function firstNull(p: Params): Measures {
  if (p.dimension === 'signal') return p.line === 'box' ? { first: 1 / p.box } : {};
  const [first] = nullsOf(p).places;
  return p.mystery || first === undefined ? {} : { first };
}

/** How the reader's guess stands; the last two are for the challenge, not for the reader. */
function guessOf(p: Params, plane: Plane): Measures {
  const hidden = hiddenMotion(p.seed);
  return {
    dark: plane.profile.dark,
    ratio: p.guess / hidden.length,
    turn: turnBetween(p.guessAngle, hidden.angle),
  };
}

/** How dark the predicted nulls are in what is seen. */
const darkOf = ({ plane }: Result): Measures => (plane ? { dark: plane.profile.dark } : {});

export const model = {
  kind: 'compute',

  check(p) {
    if (p.dimension === 'signal' || !p.scene.own) return null;
    const [height, width] = shapeOf(p);
    const { shape } = planeKernel(p);
    const fits = shape[0] <= height && shape[1] <= width;
    return fits ? null : { code: 'small', facts: fileSizeOf(p.scene.own) };
  },

  compute(p) {
    if (p.dimension === 'signal') {
      const { line, difference } = lineOf(p);
      const faint = faintOf(line.spectra.kernel.magnitude);
      return { line, plane: null, difference, faint, through: throughOf(line.truth, line.data) };
    }
    const { plane, difference } = planeOf(p);
    const faint = plane.transfer.filter((size) => size < FAINT).length / plane.transfer.length;
    return { line: null, plane, difference, faint, through: throughOf(plane.truth, plane.data) };
  },

  measures(r, p) {
    if (p.dimension === 'picture' && p.mystery && r.plane) return guessOf(p, r.plane);
    const faint = 100 * r.faint;
    const dark = darkOf(r);
    if (p.dimension === 'picture' && p.taken !== 'ring') return { ...firstNull(p), faint, ...dark };
    return { same: r.difference, ...firstNull(p), faint, through: 100 * r.through, ...dark };
  },

  facts: (r, p) => ({
    dimension: p.dimension,
    mystery: p.dimension === 'picture' && p.mystery,
    blur: p.dimension === 'signal' ? p.line : p.plane,
    taken: p.dimension === 'signal' ? 'ring' : p.taken,
    nulls: r.line?.nulls.length ?? r.plane?.profile.nulls.length ?? 0,
    shift: p.dimension === 'signal' ? p.shift : 0,
    guess: p.guess,
    guessAngle: p.guessAngle,
  }),

  table(r) {
    if (r.line) {
      const { truth, data, kernel, spectra } = r.line;
      return {
        columns: [
          { head: 'sample', values: Array.from(truth, (_, i) => i) },
          { head: 'truth x', values: truth },
          { head: 'kernel h', values: kernel },
          { head: 'blurred y', values: data },
          { head: `frequency (cycles per ${SAMPLES})`, values: Array.from(spectra.truth.phase, (_, k) => k) },
          { head: '|X|/N', values: spectra.truth.magnitude },
          { head: '|H|', values: spectra.kernel.magnitude },
          { head: '|Y|/N', values: spectra.data.magnitude },
          { head: 'phase of X (degrees)', values: spectra.truth.phase },
          { head: 'phase of H (degrees)', values: spectra.kernel.phase },
          { head: 'phase of Y (degrees)', values: spectra.data.phase },
        ],
      };
    }
    const { frequency, truth, kernel, data } = r.plane!.profile;
    return {
      columns: [
        { head: 'frequency (cycles a pixel)', values: frequency },
        { head: 'mean |X|/N', values: truth },
        { head: 'mean |H|', values: kernel },
        { head: 'mean |Y|/N', values: data },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
