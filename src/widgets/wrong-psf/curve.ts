/**
 * What every width, or angle, that one might assume would cost, and what of it the data alone can tell. On a ring all of it is known
 * from the spectra: no picture has to be made.
 */
import type { Complex } from '../../core/fft/index.ts';
import { subtract, type Vec } from '../../core/vector.ts';
import { blurEvidence } from '../../parts/model/blur-evidence.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { assumedBlur, benchOf, penaltyOf, spectrumOf, transferOf, type Shape } from './bench.ts';
import type { Blur } from './kernels.ts';
import { ANGLES, isTurned, WIDTHS, type Params } from './params.ts';

export interface Curve {
  /** Widths in pixels, or angles in degrees. */
  readonly at: Vec;
  /** ‖x̂ − x‖ over that of the data: 1 is as bad as doing nothing. */
  readonly error: Vec;
  /** Root mean square of y − h * x̂, over the noise. */
  readonly misfit: Vec;
  /** Of all these, the blur under which the data are the most probable, with the picture integrated out. */
  readonly likeliest: number;
}

const STOPS = { width: 33, angle: 36 } as const;
/** The blurs on trial: with every width, or at every angle, and otherwise as assumed. */
export function stopsOf(p: Params): { at: Vec; blurs: readonly Blur[] } {
  const turned = isTurned(p);
  const { min, max } = turned ? ANGLES : WIDTHS;
  const count = turned ? STOPS.angle : STOPS.width;
  const at = Float64Array.from({ length: count }, (_, i) => min + (i * (max - min)) / (count - 1));
  const assumed = assumedBlur(p);
  return { at, blurs: Array.from(at, (value) => ({ ...assumed, [turned ? 'angle' : 'width']: value })) };
}

/** What the blurs on trial depend on besides the frame. */
const trialKey = (p: Params): string => {
  const other = p.assumed !== 'motion' ? '' : isTurned(p) ? p.assumedWidth : p.assumedAngle;
  return `${p.assumed} ${String(isTurned(p))} ${String(other)}`;
};
const transfers = keepLast(
  ({ p, shape }: { p: Params; shape: Shape }) => `${shape.join(' ')} ${trialKey(p)}`,
  ({ p, shape }) => stopsOf(p).blurs.map((blur) => transferOf({ blur, shape })),
);

/** The spectra of the truth and of the data, and the likeliest of the blurs that were tried last. */
const measured = keepLast(benchOf, (first: Params) => {
  const { shape, truth, data } = benchOf(first);
  const [x, y] = [spectrumOf(truth, shape), spectrumOf(data, shape)];
  const evidence = blurEvidence(data, shape, first.noise);
  const likeliest = keepLast(trialKey, (p: Params) => {
    const value = transfers({ p, shape }).map(evidence);
    return stopsOf(p).at[value.indexOf(Math.min(...value))];
  });
  return { x, y, untouched: energy(spectrumOf(subtract(data, truth), shape)), likeliest };
});

export function curveOf(p: Params): Curve {
  const { shape } = benchOf(p);
  const { at } = stopsOf(p);
  const parts = transfers({ p, shape }).map((transfer) => costOf(p, transfer));
  return {
    at,
    error: Float64Array.from(parts, ({ error }) => error),
    misfit: Float64Array.from(parts, ({ misfit }) => misfit),
    likeliest: measured(p).likeliest(p),
  };
}

/** With the blur that is assumed. */
export const costHere = (p: Params) =>
  costOf(p, transferOf({ blur: assumedBlur(p), shape: benchOf(p).shape }));

interface Cost {
  readonly error: number;
  readonly misfit: number;
  /** How much a pixel of the residual resembles its neighbours, across and down: 0 for white noise, at most 1. */
  readonly neighbours: number;
}
function costOf(p: Params, h: Complex): Cost {
  const { x, y, untouched } = measured(p);
  const { shape } = benchOf(p);
  const penalty = penaltyOf(shape);
  const [square, size] = [p.lambda ** 2, penalty.length];
  let [error, misfit, rough] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const power = h.re[i] ** 2 + h.im[i] ** 2;
    const whole = power + square * penalty[i];
    // As `spectralSolve`: where nothing came through, nothing is kept.
    const share = power === 0 ? 0 : 1 / whole;
    const re = share * (h.re[i] * y.re[i] + h.im[i] * y.im[i]) - x.re[i];
    const im = share * (h.re[i] * y.im[i] - h.im[i] * y.re[i]) - x.im[i];
    const left = 1 - share * power;
    error += re * re + im * im;
    const residual = left * left * (y.re[i] ** 2 + y.im[i] ** 2);
    misfit += residual;
    rough += residual * penalty[i];
  }
  return {
    error: Math.sqrt(error / untouched),
    misfit: Math.sqrt(misfit) / size / p.noise,
    // |D|² = 4 − 2 cos ω₁ − 2 cos ω₂, and Σ|R|² cos ω is the product of neighbours.
    neighbours: 1 - rough / misfit / 4,
  };
}

const energy = ({ re, im }: Complex): number =>
  re.reduce((sum, value, i) => sum + value ** 2 + im[i] ** 2, 0);
