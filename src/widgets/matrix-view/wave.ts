/** One wave of a basis sent through A, and the part of what comes out that is the same wave. */
import type { LinearOperator } from '../../core/operator.ts';
import { norm, subtract, sum, type Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

export interface Wave {
  /** Its frequency; beyond the last one on offer at this size, that one. */
  readonly frequency: number;
  readonly input: Vec;
  readonly output: Vec;
  /** The same wave, scaled (and, of the Fourier basis, shifted), as near to the output as it can be. */
  readonly same: Vec;
  /** ‖output − same‖ / ‖output‖, over the wave and its quarter-shifted partner: 0 for an eigenvector. */
  readonly changed: number;
  /** How much larger the same wave comes out. */
  readonly gain: number;
}

const cosines = (n: number, angle: (j: number) => number): Vec =>
  Float64Array.from({ length: n }, (_, j) => Math.cos(angle(j)));

/** ⟨a, b⟩ / ⟨b, b⟩. */
const share = (a: Vec, b: Vec): number =>
  sum(a.map((value, j) => value * b[j])) / sum(b.map((value) => value * value));

/** What rounding leaves of a wave that comes out as nothing. */
const NOTHING = 1e-12;

function changeOf(outputs: readonly Vec[], sames: readonly Vec[], inputs: readonly Vec[]): number {
  const size = Math.hypot(...outputs.map(norm));
  if (size <= NOTHING * Math.hypot(...inputs.map(norm))) return 0;
  return Math.hypot(...outputs.map((output, i) => norm(subtract(output, sames[i])))) / size;
}

/** cos(πk(2j + 1)/2n), a vector of the DCT-II. */
function cosineWave(operator: LinearOperator, n: number, k: number): Wave {
  const input = cosines(n, (j) => (Math.PI * ((k * (2 * j + 1)) % (4 * n))) / (2 * n));
  const output = operator.apply(input);
  const gain = share(output, input);
  const same = input.map((value) => gain * value);
  return {
    frequency: k,
    input,
    output,
    same,
    changed: changeOf([output], [same], [input]),
    gain: Math.abs(gain),
  };
}

/** e^(2πi jk/n), a vector of the DFT; what is drawn is its real part. */
function fourierWave(operator: LinearOperator, n: number, k: number): Wave {
  const angle = (j: number) => (2 * Math.PI * ((j * k) % n)) / n;
  const re = cosines(n, angle);
  const im = cosines(n, (j) => angle(j) - Math.PI / 2);
  const [outRe, outIm] = [operator.apply(re), operator.apply(im)];
  // λ = ⟨A v, v⟩ / ⟨v, v⟩
  const real = sum(re.map((c, j) => outRe[j] * c + outIm[j] * im[j])) / n;
  const imaginary = sum(re.map((c, j) => outIm[j] * c - outRe[j] * im[j])) / n;
  const sameRe = re.map((c, j) => real * c - imaginary * im[j]);
  const sameIm = re.map((c, j) => real * im[j] + imaginary * c);
  return {
    frequency: k,
    input: re,
    output: outRe,
    same: sameRe,
    changed: changeOf([outRe, outIm], [sameRe, sameIm], [re, im]),
    gain: Math.hypot(real, imaginary),
  };
}

export function waveOf(operator: LinearOperator, { size, basis, frequency }: Params): Wave {
  const k = Math.min(frequency, size - 1);
  return basis === 'cosine' ? cosineWave(operator, size, k) : fourierWave(operator, size, k);
}

/** Σ|h|: the largest value that a wave of height 1 could come out with. */
export const reachOf = (taps: Vec): number => sum(taps.map(Math.abs));
